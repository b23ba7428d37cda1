import type { View } from '../../graph/view.ts';
import type { StatementScope } from './statement.ts';

/** At most this many visible scopes are sent as a list; more, or a large share of all scopes, as one byte per scope. */
const fewScopes = 128;
const fewShare = 20;

/** The condition under which a view sees a twin; `undefined` for the view that sees everything and never less. */
export type Visible = (variable: string) => string | undefined;

/** The byte test of a view: constant text, whatever the view (identity guide, "Compilation: scopes"). A scope beyond the bytes is null, hence hidden. */
export function compileView(view: View, scope: StatementScope): Visible {
  if (view.read === 'all') return () => undefined;
  const bytes = new Int8Array(view.read);
  return (variable) => `${scope.shared('v', bytes)}[${variable}.scope] = 1`;
}

/** The same at a root that lists a class: a small view is a list of scopes, which an index can serve. */
export function compileRootView(view: View, scope: StatementScope): Visible {
  if (view.read === 'all') return () => undefined;
  const visible = [...view.read.entries()].filter(([, byte]) => byte === 1).map(([number]) => number);
  if (visible.length > fewScopes || visible.length * fewShare > view.read.length) return compileView(view, scope);
  return (variable) => `${variable}.scope IN ${scope.shared('s', visible)}`;
}

/** Conditions joined by AND, as a WHERE clause; empty when there are none. */
export function whereClause(...conditions: readonly (string | undefined)[]): string {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? '' : ` WHERE ${present.join(' AND ')}`;
}
