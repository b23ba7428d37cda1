import type { View } from '../graph/view.ts';
import type { Principal } from '../identity/principal.ts';

/** Who asks, and what they see. */
export interface Caller {
  readonly principal: Principal;
  readonly view: View;
}
