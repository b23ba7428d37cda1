import { parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { tq } from '../../ontology/words.ts';
import type { StagedLink, StagedTwin } from './load-stage.ts';

type Declared = Pick<Ontology, 'classes' | 'properties'>;

/** What the model does not declare of a twin, its classes and properties: it is kept, so that no export is lost, and told. */
export function undeclaredOfTwin({ classes, attributes, place }: StagedTwin, ontology: Declared): readonly Violation[] {
  // what is only planned is known to every model
  const unknown = classes.filter((iri) => !ontology.classes.has(iri) && iri !== tq('Prototype'));
  return [...unknown.map((iri) => undeclared('class', iri, ontology.classes.keys(), place)), ...unknownAttributes(attributes, ontology, place)];
}

/** The same of a relationship. */
export function undeclaredOfLink({ type, attributes, place }: StagedLink, ontology: Declared): readonly Violation[] {
  const unknown = ontology.properties.has(type) ? [] : [undeclared('relationship', type, ontology.properties.keys(), place)];
  return [...unknown, ...unknownAttributes(attributes, ontology, place)];
}

function undeclared(what: string, iri: Iri, known: Iterable<Iri>, place: Place | undefined): Violation {
  return {
    code: 'UNDECLARED',
    severity: 'warning',
    message: `The ${what} <${iri}> is not declared by the model: it is kept, and the schema does not have it.`,
    remedy: `Declare it, or give the model under which it was written.${didYouMean(iri, known)}`,
    term: iri,
    ...(place === undefined ? {} : { place }),
  };
}

function unknownAttributes(attributes: StagedTwin['attributes'], { properties }: Declared, place: Place | undefined): readonly Violation[] {
  const byText: ReadonlyMap<string, unknown> = properties;
  const found: Violation[] = [];
  for (const key in attributes) {
    if (byText.has(key)) continue;
    const term = parseIri(key);
    found.push({
      code: 'UNDECLARED',
      severity: 'warning',
      message: `The property <${key}> is not declared by the model: it is kept, and no query sees it.`,
      remedy: `Declare it.${didYouMean(key, byText.keys())}`,
      ...(term === undefined ? {} : { term }),
      ...(place === undefined ? {} : { place }),
    });
  }
  return found;
}
