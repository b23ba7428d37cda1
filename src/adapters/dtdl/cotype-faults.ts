import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Cotype, CotypeProperty } from './added-cotypes.ts';

/** An element with a co-type that the parser does not know. */
interface Use {
  readonly element: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly cotype: Cotype;
  readonly types: readonly string[];
  readonly parentTypes: readonly string[];
  readonly term: string | undefined;
}

/** What the rules of a language extension say against the use of one of its co-types, in the codes of the official parser. */
export function cotypeFaults(use: Use): readonly Violation[] {
  const { element, cotype } = use;
  const of = faultsOf(use);
  return [
    ...Object.entries(cotype.properties ?? {}).flatMap(([name, rule]) => of(propertyFault(name, element[name], rule))),
    ...of(schemaFault(use)),
    ...of(cocotypeFault(use)),
    ...of(parentFault(use)),
    ...of(fieldFault(use)),
  ];
}

/** A code with what is wrong and what to do. */
type Fault = readonly [code: string, message: string, remedy: string] | undefined;

function faultsOf({ name, term }: Use): (fault: Fault) => readonly Violation[] {
  const iri = term === undefined ? undefined : parseIri(term);
  return (fault) => {
    if (fault === undefined) return [];
    const [code, message, remedy] = fault;
    return [
      {
        code: `dtmi:dtdl:parsingError:${code}`,
        severity: 'error',
        message: `${message} (co-type ${name}${term === undefined ? '' : ` in ${term}`}).`,
        remedy,
        ...(iri !== undefined && { term: iri }),
      },
    ];
  };
}

function propertyFault(name: string, value: unknown, rule: CotypeProperty): Fault {
  if (value !== undefined) return rule.datatype === 'string' ? textFault(name, value, rule) : numberFault(name, value, rule);
  return rule.required === true ? ['missingSupplementalLiteralProperty', `The property ${name} is missing`, `Add ${name}.`] : undefined;
}

function numberFault(name: string, value: unknown, { datatype }: CotypeProperty): Fault {
  if (datatype === 'integer') return Number.isInteger(value) ? undefined : ['integerNotInteger', `${name} is no whole number`, `Give ${name} a whole number.`];
  return typeof value === 'number' ? undefined : ['numericNotNumeric', `${name} is no number`, `Give ${name} a number.`];
}

function textFault(name: string, value: unknown, { longest = Infinity, pattern }: CotypeProperty): Fault {
  if (typeof value !== 'string') return ['stringNotString', `${name} is no text`, `Give ${name} a text.`];
  if (value.length > longest) return ['stringTooLong', `${name} is longer than ${longest} characters`, `Shorten ${name}.`];
  return pattern === undefined || pattern.test(value) ? undefined : ['stringInvalid', `${name} is not of the form it must have`, `Mend ${name}.`];
}

const numeric: ReadonlySet<string> = new Set('byte decimal double float integer long short unsignedByte unsignedInteger unsignedLong unsignedShort'.split(' '));

/** Only what the element itself states is judged; a schema that it refers to may stand anywhere. */
function schemaFault({ element, cotype: { schema: wanted } }: Use): Fault {
  const { schema } = element;
  if (wanted === undefined || schema === undefined) return undefined;
  if (fits(schema, wanted)) return undefined;
  return ['notRequiredType', `The schema must be ${wanted === 'numeric' ? 'a number' : wanted}`, 'Change the schema, or take the co-type away.'];
}

function fits(schema: unknown, wanted: Cotype['schema']): boolean {
  if (typeof schema !== 'string') return wanted === 'Enum' && JSON.stringify(schema).includes('"Enum"');
  if (schema.startsWith('dtmi:')) return true;
  return wanted === 'numeric' ? numeric.has(schema) : wanted === 'String' && schema === 'string';
}

function cocotypeFault({ cotype: { excludes = [] }, types }: Use): Fault {
  const both = excludes.find((other) => types.includes(other));
  return both === undefined ? undefined : ['disallowedCocotype', `It excludes the co-type ${both}`, `Take ${both} away.`];
}

function parentFault({ cotype: { parent }, parentTypes }: Use): Fault {
  if (parent === undefined || parent.some((type) => parentTypes.includes(type))) return undefined;
  return ['wrongParent', `What has this field must be ${parent.join(' or ')}`, `Add the co-type ${parent.join(' or ')} there.`];
}

function fieldFault({ element, cotype: { fields } }: Use): Fault {
  if (fields === undefined || !Array.isArray(element['fields'])) return undefined;
  const all: readonly unknown[] = element['fields'];
  const isFit = all.every((field) => fields.some((type) => JSON.stringify(field)?.includes(`"${type}"`)));
  return isFit ? undefined : ['notRequiredType', `Every field must be ${fields.join(' or ')}`, 'Add one of these co-types to each field.'];
}
