import { localName } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import type { UnitTable } from '../unit.ts';
import { qudt, rdfs, rdfValue } from '../words.ts';
import type { Finding } from './finding.ts';

/** UNIT: numeric telemetry has a unit, and every unit that is named is known. DOMAIN: telemetry belongs to a class. */
export function checkUnits(graph: TripleGraph, ontology: Ontology, table: UnitTable): readonly Finding[] {
  return [...withoutUnit(ontology), ...withoutClass(ontology), ...unknownUnits(graph, ontology, table)];
}

function withoutUnit({ properties }: Ontology): readonly Finding[] {
  return [...properties.values()].filter(isUnmeasured).map(({ iri, name }) => ({
    code: 'UNIT',
    // DTDL cannot be mended by who imports it, so there it is a warning.
    severity: iri.startsWith('dtmi:') ? 'warning' : 'error',
    term: iri,
    message: `The telemetry "${name}" is numeric and has no unit.`,
    remedy: 'Add qudt:hasUnit; unit:UNITLESS, unit:NUM or unit:PERCENT for numbers without a dimension.',
  }));
}

function withoutClass({ properties }: Ontology): readonly Finding[] {
  return [...properties.values()]
    .filter(({ kind, domain }) => kind === 'telemetry' && domain.length === 0)
    .map(({ iri, name }) => ({
      code: 'DOMAIN',
      severity: 'warning',
      term: iri,
      message: `The telemetry "${name}" belongs to no class, so no twin can send it.`,
      remedy: 'Add rdfs:domain, or name it in a property shape of a class.',
    }));
}

function isUnmeasured({ iri, kind, schema, unit }: Property): boolean {
  return kind === 'telemetry' && schema?.kind === 'number' && unit === undefined && iri !== rdfValue;
}

function unknownUnits(graph: TripleGraph, ontology: Ontology, table: UnitTable): readonly Finding[] {
  const words = [qudt('hasUnit'), qudt('unit'), ...graph.subjectsOf(rdfs('subPropertyOf'), qudt('hasUnit'))];
  const known = new Set<string>(ontology.units.keys());
  const findings = new Map<string, Finding>();
  for (const word of words) {
    for (const [subject, object] of graph.withPredicate(word)) {
      if (typeof object !== 'string' || known.has(object) || findings.has(object)) continue;
      const near = table.find(localName(object));
      const hint = near === undefined ? '' : ` Did you mean <${near.iri}>?`;
      const property = [...ontology.properties.values()].find(({ iri }) => iri === subject);
      findings.set(object, {
        code: 'UNIT',
        message: `The unit <${object}> is not known.${hint}`,
        at: subject,
        remedy: 'Use a unit of QUDT, or declare one with qudt:conversionMultiplier and qudt:hasDimensionVector.',
        ...(property !== undefined && { term: property.iri }),
      });
    }
  }
  return [...findings.values()];
}
