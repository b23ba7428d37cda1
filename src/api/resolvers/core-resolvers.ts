import type { ResolverMap } from '../resolver-map.ts';
import { alarmResolvers } from './alarm.ts';
import { changeResolvers } from './change.ts';
import { commandResolvers } from './command.ts';
import { diagnosticResolvers } from './diagnostic.ts';
import { evolutionResolvers } from './evolution.ts';
import { federationResolvers } from './federation.ts';
import { identityResolvers } from './identity.ts';
import { ontologyTermResolvers } from './ontology.ts';
import { pageResolvers } from './page.ts';
import { policyResolvers } from './policy.ts';
import { predictiveResolvers } from './predictive.ts';
import { prescriptiveResolvers } from './prescriptive.ts';
import { resourceResolvers } from './resource.ts';
import { simulationResolvers } from './simulation.ts';
import { systemResolvers } from './system.ts';
import { telemetryResolvers } from './telemetry.ts';
import { twinResolvers } from './twin.ts';

/** Resolvers of the hand-written core. */
export const coreResolvers: ResolverMap = joined([
  alarmResolvers,
  changeResolvers,
  commandResolvers,
  diagnosticResolvers,
  evolutionResolvers,
  federationResolvers,
  identityResolvers,
  ontologyTermResolvers,
  pageResolvers,
  policyResolvers,
  predictiveResolvers,
  prescriptiveResolvers,
  resourceResolvers,
  simulationResolvers,
  systemResolvers,
  telemetryResolvers,
  twinResolvers,
]);

/** Several maps as one: types that occur in more than one (`Query`) have the fields of all. */
function joined(maps: readonly ResolverMap[]): ResolverMap {
  const all: Record<string, ResolverMap[string]> = {};
  for (const map of maps) for (const [type, fields] of Object.entries(map)) all[type] = { ...all[type], ...fields };
  return all;
}
