import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Permission, Principal } from './principal.ts';

/** A named set of permissions. */
export type Role = 'viewer' | 'operator' | 'engineer' | 'admin' | 'partner' | 'device';

/** To whom a binding speaks. */
export type Who = { readonly subject: string } | { readonly group: string };

/**
 * One sentence of policy: who has (or is denied) which role at a twin and everything it contains, however deep and by whichever of several containers.
 * A deny wins over every allow, near or far.
 */
export interface Binding {
  readonly id: string;
  readonly effect: 'allow' | 'deny';
  readonly to: Who;
  /** The twin at whose top it holds, or the whole graph. */
  readonly at: Iri | 'everywhere';
  readonly role: Role;
  /** Holds from this instant on. */
  readonly from?: Instant;
  /** Holds before this instant. */
  readonly until?: Instant;
  /** Holds only for principals with this assurance: 2 = second factor. */
  readonly assurance?: 1 | 2;
}

const reading: readonly Permission[] = ['read', 'history'];
const operating: readonly Permission[] = [...reading, 'acknowledge', 'simulate', 'propose'];

/** What each role allows. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: reading,
  partner: reading,
  device: ['read'],
  operator: operating,
  engineer: [...operating, 'write', 'relate', 'create', 'delete'],
  admin: [...operating, 'write', 'relate', 'create', 'delete', 'approve', 'halt', 'manage'],
};

const bits: Readonly<Record<Permission, number>> = {
  read: 1,
  history: 2,
  write: 4,
  relate: 8,
  create: 16,
  delete: 32,
  propose: 64,
  approve: 128,
  acknowledge: 256,
  simulate: 512,
  halt: 1024,
  manage: 2048,
};

/** A permission as a bit of a mask. */
export function bitOf(permission: Permission): number {
  return bits[permission];
}

/** All permissions of a role as a mask. */
export function maskOf(role: Role): number {
  return permissionsOf[role].reduce((mask, permission) => mask | bits[permission], 0);
}

/** Whether a binding speaks of this principal at this instant. */
export function applies({ to, from = -Infinity, until = Infinity, assurance = 1 }: Binding, principal: Principal, now: Instant): boolean {
  const named = 'subject' in to ? to.subject === principal.subject : principal.groups.includes(to.group);
  return named && from <= now && now < until && principal.assurance >= assurance;
}

/** The next instant after `now` at which some binding begins or ceases to hold; Infinity when none does. */
export function nextBound(bindings: readonly Binding[], now: Instant): Instant {
  return Math.min(
    Infinity,
    ...bindings
      .flatMap(({ from, until }) => [from, until])
      .filter((bound) => bound !== undefined && bound > now)
      .map(Number),
  );
}
