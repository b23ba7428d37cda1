import type { Iri } from '../../kernel/iri.ts';
import type { ValueSource } from '../condition.ts';
import { isExpression, type ExpressionCompiler } from '../expression/expression.ts';
import type { Ontology, Property } from '../ontology.ts';
import { propertiesOf } from './class-reach.ts';
import type { Finding } from './finding.ts';

/**
 * CYCLE: derived properties that depend on each other in a circle, within a twin or across twins, with the loop named.
 * The one exception: a property that sums itself over containment downward, which is a tree.
 */
export function checkCycles(ontology: Ontology, expressions: ExpressionCompiler): readonly Finding[] {
  const derived = [...ontology.properties.values()].filter(({ derivedAs }) => derivedAs !== undefined);
  const needs = new Map(derived.map((property) => [property.iri, dependencies(ontology, property, expressions)]));
  const findings: Finding[] = [];
  const done = new Set<Iri>();
  for (const { iri } of derived) {
    const loop = done.has(iri) ? undefined : findLoop(iri, needs, done);
    if (loop === undefined) continue;
    for (const member of loop) done.add(member);
    const names = loop.map((member) => ontology.properties.get(member)?.name ?? member);
    findings.push({
      code: 'CYCLE',
      term: iri,
      message: `Derived properties depend on each other: ${names.join(' → ')}.`,
      remedy: 'Take one step out of the circle: measure it, or derive it from something else.',
    });
  }
  return findings;
}

/** The first circle reached from a property, ended by its first member again. Depth first with a trail of its own. */
function findLoop(root: Iri, needs: ReadonlyMap<Iri, ReadonlySet<Iri>>, done: Set<Iri>): readonly Iri[] | undefined {
  const trail: { readonly iri: Iri; readonly rest: Iri[] }[] = [{ iri: root, rest: [...(needs.get(root) ?? [])] }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const next = top.rest.shift();
    if (next === undefined) {
      done.add(top.iri);
      trail.pop();
      continue;
    }
    const start = trail.findIndex(({ iri }) => iri === next);
    if (start >= 0) return [...trail.slice(start).map(({ iri }) => iri), next];
    if (!done.has(next) && needs.has(next)) trail.push({ iri: next, rest: [...(needs.get(next) ?? [])] });
  }
  return undefined;
}

/** The properties a derived property is calculated from: path ends, and names that are properties of its class. */
function dependencies(ontology: Ontology, property: Property, expressions: ExpressionCompiler): ReadonlySet<Iri> {
  const found = new Set<Iri>();
  if (property.derivedAs === undefined) return found;
  const own = new Map(
    propertiesOf(ontology, property.domain).flatMap(({ iri, name, shortName }) => [name, shortName ?? name].map((each) => [each, iri] as const)),
  );
  const visit = (value: ValueSource): void => {
    const last = value.path?.at(-1)?.property;
    if (last !== undefined && !(last === property.iri && sumsDownward(ontology, value))) found.add(last);
    const bound = new Set(value.inputs.map(({ name }) => name));
    const compiled = value.expression === undefined ? undefined : expressions.compile(value.expression);
    for (const name of compiled !== undefined && isExpression(compiled) ? compiled.names : []) {
      const iri = bound.has(name) ? undefined : own.get(name);
      if (iri !== undefined) found.add(iri);
    }
    value.inputs.forEach(visit);
  };
  visit(property.derivedAs);
  return found;
}

function sumsDownward({ hasPart, partOf }: Ontology, { path, aggregate }: ValueSource): boolean {
  const hops = path?.slice(0, -1) ?? [];
  const isDown = hops.every(({ property, inverse, max }) => max === 1 && (inverse ? partOf : hasPart).includes(property));
  return aggregate === 'Sum' && hops.length > 0 && isDown;
}
