import type { Argument, Command, Term } from '../../ontology/ontology.ts';
import { bound, changed, members, type Difference } from './aspect.ts';
import { compareSchemas } from './compare-schemas.ts';
import { now, renamedData, type DiffGround } from './diff-ground.ts';
import type { ChangedTerm } from './ontology-change.ts';

/** The maps of things that a class has by `tq:appliesTo`, with what they are. */
export const namedKinds: readonly (readonly [Exclude<NamedMap, 'commands'>, ChangedTerm])[] = [
  ['failureModes', 'FAILURE_MODE'],
  ['actions', 'ACTION'],
  ['alarms', 'ALARM'],
  ['behaviours', 'BEHAVIOUR'],
  ['objectives', 'OBJECTIVE'],
];

type NamedMap = 'failureModes' | 'actions' | 'alarms' | 'commands' | 'behaviours' | 'objectives';

/** Something that holds for classes. */
export type Named = Term & { readonly appliesTo: readonly Term['iri'][] };

/** How a named thing differs. It judges, raises, advises; only of a command do clients and devices rely on the form. */
export function compareNamed(was: Named, is: Named, ground: DiffGround): readonly Difference[] {
  const isCommand = 'approval' in was;
  const said = new Map<string, unknown>(Object.entries(is));
  const rest = [...new Set([...Object.keys(was), ...said.keys()])]
    .filter((key) => !apart.has(key))
    .flatMap((key) =>
      changed(
        plain(key),
        renamedData(new Map<string, unknown>(Object.entries(was)).get(key), ground.maps.renamed),
        said.get(key),
        key === 'sets' ? { breaking: true } : {},
      ),
    );
  return [
    ...changed('GraphQL name', was.name, is.name, { breaking: isCommand }),
    ...members('classes', now(ground, was.appliesTo).map(ground.short), is.appliesTo.map(ground.short), { lost: { breaking: isCommand }, gained: {} }),
    ...rest,
  ];
}

const apart: ReadonlySet<string> = new Set(['iri', 'name', 'place', 'appliesTo', 'arguments', 'request', 'response', 'labels', 'comments']);

/** `onlyWhen` → "only when". */
function plain(key: string): string {
  return key.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The form of a command: what clients send and devices understand. */
export function compareCommands(was: Command, is: Command, ground: DiffGround): readonly Difference[] {
  const remedy = 'Give the command a new IRI and keep the old one, deprecated.';
  const old = new Map(was.arguments.map((argument) => [argument.name, argument]));
  const names = members(
    'arguments',
    old.keys(),
    is.arguments.map(({ name }) => name),
    { lost: { remedy }, gained: { kind: 'CHANGED', breaking: true, remedy } },
  );
  const both = is.arguments.flatMap((argument) => {
    const before = old.get(argument.name);
    return before === undefined ? [] : compareArguments(before, argument);
  });
  const forms = [...compareSchemas(was.request, is.request, 'request'), ...compareSchemas(was.response, is.response, 'response')];
  return [...compareNamed(was, is, ground), ...names, ...both, ...forms];
}

function compareArguments(was: Argument, is: Argument): readonly Difference[] {
  const what = `argument "${is.name}"`;
  return [
    ...compareSchemas(was.schema, is.schema, what),
    ...changed(`unit of the ${what}`, was.unit, is.unit, { breaking: true }),
    ...bound(`least value of the ${what}`, was.minInclusive, is.minInclusive, 'least'),
    ...bound(`greatest value of the ${what}`, was.maxInclusive, is.maxInclusive, 'most'),
  ];
}
