import { toIri, type Iri } from '../kernel/iri.ts';
import type { LimitName } from '../ontology/condition.ts';
import { methodNamespace } from '../simulation/basis.ts';

const tq = (word: string): Iri => toIri(`https://w3id.org/twinql#${word}`);

/** The rules that find something on a single signal, with the severity of what they find (OPC UA's scale, 1…1000). */
export const signalRules: Readonly<Record<LimitName | 'stale' | 'badQuality' | 'stuck' | 'rate', { readonly rule: Iri; readonly severity: number }>> = {
  highHigh: { rule: tq('highHigh'), severity: 700 },
  lowLow: { rule: tq('lowLow'), severity: 700 },
  high: { rule: tq('high'), severity: 400 },
  low: { rule: tq('low'), severity: 400 },
  stale: { rule: tq('Missing'), severity: 400 },
  badQuality: { rule: toIri(`${methodNamespace}bad-quality`), severity: 300 },
  stuck: { rule: tq('Stuck'), severity: 300 },
  rate: { rule: tq('maxRate'), severity: 300 },
};

/** The method of health answers. */
export const healthMethod: Iri = toIri(`${methodNamespace}declared-health`);
/** The method of cause answers. */
export const causeMethod: Iri = toIri(`${methodNamespace}cause-ranking`);
