import { localName } from '../../kernel/iri.ts';
import type { Argument, Command, Property } from '../../ontology/ontology.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import { sanitise } from './name-allocator.ts';
import type { Naming } from './naming.ts';
import { lowerFirst } from './plural.ts';
import type { FieldShape, MutationArgument, PublishedClass, TypedMutation } from './schema-model.ts';
import { graphqlString } from './sdl-text.ts';

/** The mutations that the profile asks for. Names of the lock stay; a newcomer whose name is taken gets the class before it. */
export function typedMutations(classes: Iterable<PublishedClass>, naming: Naming): readonly TypedMutation[] {
  return [...classes].flatMap((cls) => {
    const wanted = naming.profile.mutations.get(cls.iri);
    if (wanted === undefined) return [];
    const fields = cls.fields.filter(({ kind, property }) => kind === 'attribute' && property.writable);
    const key = naming.keyOf(cls.iri);
    const name = (what: string, plain: string): string =>
      naming.lock.mutations?.[`${what} ${key}`] ?? naming.mutations.allocate(plain, `${plain}Of${cls.name}`);
    return [
      ...(wanted.has('create') ? [{ kind: 'create', name: name('create', `create${cls.name}`), class: cls, fields } as const] : []),
      ...(wanted.has('update') && fields.length > 0 ? [{ kind: 'update', name: name('update', `update${cls.name}`), class: cls, fields } as const] : []),
      ...(wanted.has('commands') ? commandsOf(cls, naming).map((command) => commandMutation(cls, command, name)) : []),
    ];
  });
}

/** Key of a mutation in the lock. */
export function mutationKey(mutation: TypedMutation, { keyOf }: Naming): string {
  return `${mutation.kind === 'command' ? mutation.command.iri : mutation.kind} ${keyOf(mutation.class.iri)}`;
}

function commandsOf({ iri }: PublishedClass, { ontology }: Naming): readonly Command[] {
  const ancestors = ontology.classes.get(iri)?.ancestors ?? [];
  return [...ontology.commands.values()].filter(({ appliesTo }) => appliesTo.some((cls) => ancestors.includes(cls))).sort((a, b) => (a.iri < b.iri ? -1 : 1));
}

function commandMutation(cls: PublishedClass, command: Command, name: (what: string, plain: string) => string): TypedMutation {
  const plain = sanitise(command.name);
  return {
    kind: 'command',
    name: name(command.iri, `${lowerFirst(cls.name)}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`),
    class: cls,
    command,
    arguments: argumentsOf(command),
  };
}

/** Names that every mutation of a command has of its own. */
const ownArguments = ['twin', 'idempotencyKey', 'expiresIn'];

function argumentsOf({ arguments: declared, request }: Command): readonly MutationArgument[] {
  if (declared.length === 0 && request !== undefined) return [{ name: 'request', type: 'JSON', text: "The request in the device's own form." }];
  const taken = new Set(ownArguments);
  return declared.map((argument) => {
    let name = sanitise(argument.name);
    while (taken.has(name)) name += '_';
    taken.add(name);
    // every declared argument must be given: the desk refuses a command without it
    return { name, type: `${inputType(argument.schema)}!`, declared: argument.name, text: textOf(argument) };
  });
}

function textOf({ schema, unit, minInclusive, maxInclusive }: Argument): string {
  const range = [
    ...(minInclusive === undefined ? [] : [`at least ${String(minInclusive)}`]),
    ...(maxInclusive === undefined ? [] : [`at most ${String(maxInclusive)}`]),
  ];
  const options = schema.kind === 'enum' ? [`one of ${schema.options.map(({ name }) => name).join(', ')}`] : [];
  return [unit === undefined ? '' : `In ${localName(unit)}.`, [...range, ...options].join(', ')].filter((part) => part !== '').join(' ') || 'As declared.';
}

/** SDL of the mutations and of their inputs. */
export function mutationsSdl(mutations: readonly TypedMutation[]): readonly string[] {
  if (mutations.length === 0) return [];
  const classes = Map.groupBy(mutations, (mutation) => mutation.class);
  return [...[...classes.values()].flatMap(inputsSdl), `extend type Mutation{\n${mutations.map(fieldSdl).join('\n')}\n}`];
}

function inputsSdl(mutations: readonly TypedMutation[]): readonly string[] {
  const changes = mutations.filter((mutation) => mutation.kind !== 'command');
  const [first] = changes;
  if (first === undefined) return [];
  const { name } = first.class;
  const values = first.fields.map((shape) => `${valueText(shape)} ${shape.name}:${attributeType(shape.property)}`).join('\n');
  const hasValues = first.fields.length > 0;
  return [
    ...(hasValues ? [`"Attributes of a ${name}; null takes a value away."\ninput ${name}Values{${values}}`] : []),
    ...changes.map(({ kind }) =>
      kind === 'create'
        ? `"A new ${name}."\ninput Create${name}Input{"Its IRI." iri:IRI! "Name shown to people." name:String${hasValues ? ` "Its attributes." values:${name}Values` : ''} "The same key again changes nothing." idempotencyKey:String "Why; kept in the record." reason:String}`
        : `"A change of a ${name}."\ninput Update${name}Input{"The twin." twin:IRI! "What changes." values:${name}Values! "Version it was read in; another one is a conflict." ifVersion:Int "The same key again changes nothing." idempotencyKey:String "Why; kept in the record." reason:String}`,
    ),
  ];
}

function valueText({ property }: FieldShape): string {
  const unit = property.unit === undefined ? '' : `, in ${localName(property.unit)}`;
  return graphqlString(`${property.label ?? property.name}${unit}`);
}

function fieldSdl(mutation: TypedMutation): string {
  const { name, class: cls } = mutation;
  if (mutation.kind !== 'command') {
    const input = `${mutation.kind === 'create' ? 'Create' : 'Update'}${cls.name}Input!`;
    return mutation.kind === 'create'
      ? `"Creates a ${cls.name}." ${name}(input:${input}):CreateTwinResult!`
      : `"Changes attributes of a ${cls.name}." ${name}(input:${input}):SetPropertiesResult!`;
  }
  const args = mutation.arguments.map(({ name: argument, type, text }) => ` ${graphqlString(text)} ${argument}:${type}`).join('');
  const text = graphqlString(`Proposes "${mutation.command.label ?? mutation.command.name}" to a ${cls.name}, as proposeCommand does.`);
  return `${text} ${name}("The twin." twin:IRI!${args} "The same key again proposes nothing." idempotencyKey:String! "How long it may wait." expiresIn:Duration):Command!`;
}

function attributeType({ schema, many }: Property): string {
  const one = inputType(schema ?? { kind: 'any' });
  return many && one !== 'JSON' ? `[${one}!]` : one;
}

function inputType({ kind }: ValueSchema): string {
  return inputTypes[kind] ?? 'JSON';
}

const inputTypes: Readonly<Partial<Record<ValueSchema['kind'], string>>> = {
  number: 'Float',
  flag: 'Boolean',
  text: 'String',
  enum: 'String',
  date: 'String',
  time: 'String',
  duration: 'String',
  dateTime: 'DateTime',
  iri: 'IRI',
};
