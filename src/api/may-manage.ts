import type { Caller } from './caller.ts';
import type { Rooms } from './context.ts';

/** Whether who asks may administer the whole graph: sees all of it and has the permission `manage` everywhere. */
export function mayManage({ rooms, principal, view }: { readonly rooms: Pick<Rooms, 'may'> } & Caller): boolean {
  return view.read === 'all' && rooms.may?.(principal, 'manage', undefined) !== false;
}
