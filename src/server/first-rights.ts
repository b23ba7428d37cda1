import type { Logger } from '../kernel/logger.ts';
import type { Binding } from '../identity/binding.ts';
import type { PolicyKeeper } from '../identity/policy-keeper.ts';

const demoRights: Binding = { id: 'demo: the local administrator', effect: 'allow', to: { subject: 'local' }, at: 'everywhere', role: 'admin' };

/**
 * Rights at a start. In the demo the local administrator may operate the plant; on any other start that right is taken back, so that a data folder
 * once used for the demo sends no command later. Where callers must be known and nobody has a role, it says so: then nobody sees anything.
 */
export async function settleFirstRights(
  policy: PolicyKeeper,
  { demo, local, logger }: { readonly demo: boolean; readonly local: boolean; readonly logger: Logger },
): Promise<void> {
  const isGranted = policy.bindings().some(({ id }) => id === demoRights.id);
  if (demo && local) {
    if (!isGranted) await policy.grant(demoRights);
  } else if (isGranted) await policy.revoke(demoRights.id);
  if (!local && policy.bindings().length === 0)
    logger.warn('Nobody has a role yet, so nobody sees anything. Stop the server and make an administrator: twinql keys create --subject … --role admin');
}
