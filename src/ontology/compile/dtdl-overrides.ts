import { dtdl } from './compile-schemas.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { qudt, rdfs, rdfType, sh, skos, tq } from '../words.ts';

const override = /^dtmi:dtdl:extension:overriding:v\d+:Override$/;
const overridesWord = /^dtmi:dtdl:extension:overriding:v\d+:Override:overrides$/;
const annotatesWord = /^dtmi:dtdl:extension:annotation:v\d+:ValueAnnotation:annotates$/;

/**
 * A DTDL property with the co-type `Override` says, per twin, that another content has another unit than its interface declares. Each value of one becomes
 * what it means: a property shape of that twin, for the content it overrides.
 */
export function refineOverridden(graph: TripleGraph): void {
  let count = 0;
  for (const property of overriding(graph)) {
    const overridden = siblingOf(graph, property);
    if (overridden === undefined) continue;
    const values = [...graph.withPredicate(property)];
    for (const [twin, value] of values) {
      const unit = unitNamed(graph, property, value);
      if (unit === undefined) continue;
      const shape = `_:override${count++}`;
      graph.add(shape, sh('targetNode'), twin, graph.place(twin, property));
      graph.add(shape, sh('path'), overridden);
      graph.add(shape, qudt('hasUnit'), unit);
    }
  }
}

/** The properties that override a unit. */
function overriding(graph: TripleGraph): readonly string[] {
  return [...graph.withPredicate(rdfType)].flatMap(([subject, type]) => {
    if (typeof type !== 'string' || !override.test(type)) return [];
    return said(graph, subject, overridesWord).some((word) => typeof word === 'string' && /:property:unit(;\d+)?$/.test(word)) ? [subject] : [];
  });
}

/** The content of that name, in the same interface or one that it extends. */
function siblingOf(graph: TripleGraph, property: string): string | undefined {
  const name = said(graph, property, annotatesWord)[0];
  if (name === undefined || typeof name === 'string') return undefined;
  const owners = new Set(graph.resources(property, rdfs('domain')));
  for (const owner of owners) for (const parent of graph.resources(owner, rdfs('subClassOf'))) owners.add(parent);
  return graph.subjectsOf(tq('name'), name).find((content) => graph.resources(content, rdfs('domain')).some((owner) => owners.has(owner)));
}

function said(graph: TripleGraph, subject: string, word: RegExp): readonly TripleTerm[] {
  return [...graph.of(subject)].flatMap(([predicate, object]) => (word.test(predicate) ? [object] : []));
}

/** The unit that an option of the property's enumeration stands for. */
function unitNamed(graph: TripleGraph, property: string, value: TripleTerm): string | undefined {
  const text = typeof value === 'string' ? value : value.value;
  const options = graph.resources(property, rdfs('range')).flatMap((range) => graph.resources(range, dtdl('property:enumValues')));
  const option = options.find(
    (each) => each === text || graph.objects(each, dtdl('property:enumValue')).some((given) => typeof given !== 'string' && given.value === text),
  );
  return option === undefined ? undefined : graph.resource(option, skos('exactMatch'));
}
