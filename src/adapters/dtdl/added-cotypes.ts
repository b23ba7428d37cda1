/** What a literal property of a co-type looks like. */
export interface CotypeProperty {
  readonly datatype: 'string' | 'integer' | 'decimal';
  readonly required?: true;
  readonly longest?: number;
  readonly pattern?: RegExp;
}

/** A co-type that a language extension adds and the parser in use does not know, or not on every kind of element. */
export interface Cotype {
  /** Kinds of element that may have it. */
  readonly kinds: readonly string[];
  /** Kinds on which the parser does know it: there only the properties are ours. */
  readonly known?: readonly string[];
  readonly properties?: Readonly<Record<string, CotypeProperty>>;
  /** What the schema of the element must be. */
  readonly schema?: 'numeric' | 'String' | 'Enum';
  /** A co-type that the object which has this field must have. */
  readonly parent?: readonly string[];
  /** Co-types every field of the object must have one of. */
  readonly fields?: readonly string[];
  readonly excludes?: readonly string[];
}

/** A version of a language extension that the parser in use does not know. */
export interface AddedExtension {
  readonly context: string;
  /** The newest version that the parser does know; absent where it knows none. */
  readonly readAs?: string;
  /** Whether it may have words that are not in this table. */
  readonly partial?: true;
  readonly cotypes: Readonly<Record<string, Cotype>>;
  /** The identifier of a co-type or of a property of one. */
  readonly iriOf: (cotype: string, property?: string) => string;
}

const text = (longest: number): CotypeProperty => ({ datatype: 'string', required: true, longest });
const values = ['CommandRequest', 'CommandResponse', 'Field', 'MapValue', 'Property', 'Telemetry'];

/** Partner extension of Azure IoT Operations, for DTDL v4. */
const iotOperations: Readonly<Record<string, Cotype>> = {
  Composite: { kinds: ['Interface'], properties: { ontology: text(128) }, excludes: ['Event'] },
  Congruence: { kinds: ['Array', 'Enum', 'Interface', 'Map', 'Object'], properties: { typeRef: text(128) } },
  Detail: { kinds: ['Object'] },
  Event: { kinds: ['Interface'] },
  GroupMember: { kinds: ['Command'], properties: { group: { ...text(128), pattern: /^[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?$/ } } },
  HasCapability: { kinds: ['Relationship'], excludes: ['HasComponent'] },
  HasComponent: { kinds: ['Relationship'] },
  Limited: { kinds: values, properties: { minimum: { datatype: 'decimal' }, maximum: { datatype: 'decimal' } }, schema: 'numeric' },
  Precise: { kinds: values, properties: { decimalPlaces: { datatype: 'integer', required: true } }, schema: 'numeric' },
  Qualified: { kinds: ['Command', 'Component', 'Field', 'Property', 'Relationship', 'Telemetry'], properties: { namespace: text(128) } },
  ScaledStatically: { kinds: values, properties: { scaleFactor: { datatype: 'decimal', required: true } }, schema: 'numeric' },
  Subject: { kinds: ['Field'] },
};

/** Results of commands that may be errors. */
const mqtt3: Readonly<Record<string, Cotype>> = {
  Error: { kinds: ['Object'] },
  ErrorMessage: { kinds: ['Field'], schema: 'String', parent: ['Error'] },
  ErrorResult: { kinds: ['Field'], parent: ['Result'] },
  NormalResult: { kinds: ['Field'], parent: ['Result'] },
  Result: { kinds: ['Object'], fields: ['NormalResult', 'ErrorResult', 'ErrorCode', 'ErrorInfo'] },
};

// Labels in braces or of printable characters, between slashes.
const topic = /^(?:[!%-*,-.0-z|~][!$-*,-.0-z|~]*|\{(?:[A-Za-z]+:)?[A-Za-z]+\})(?:\/(?:[!$-*,-.0-z|~]+|\{(?:[A-Za-z]+:)?[A-Za-z]+\}))*$/;

/** And properties that are read and written over MQTT. */
const mqtt4: Readonly<Record<string, Cotype>> = {
  ...mqtt3,
  ErrorCode: { kinds: ['Field'], schema: 'Enum', parent: ['Result', 'Error'] },
  ErrorInfo: { kinds: ['Field'], parent: ['Result', 'Error'] },
  Mqtt: { kinds: ['Interface'], known: ['Interface'], properties: { propertyTopic: { datatype: 'string', pattern: topic } } },
  PropertyResult: { kinds: ['Object'] },
  PropertyValue: { kinds: ['Field'], parent: ['PropertyResult'] },
  ReadError: { kinds: ['Field'], parent: ['PropertyResult'] },
  WriteError: { kinds: ['Field'], parent: ['PropertyResult'] },
};

/** Identifiers of a feature extension: `dtmi:dtdl:extension:mqtt:v4:Mqtt:propertyTopic`. */
const inExtension =
  (extension: string) =>
  (cotype: string, property?: string): string =>
    `dtmi:dtdl:extension:${extension}:${cotype}${property === undefined ? '' : `:${property}`}`;

const extensions: readonly AddedExtension[] = [
  {
    context: 'dtmi:iotoperations:context;4',
    cotypes: iotOperations,
    iriOf: (cotype, property) => (property === undefined ? `dtmi:iotoperations:class:${cotype};4` : `dtmi:iotoperations:property:${property};4`),
  },
  { context: 'dtmi:dtdl:extension:mqtt;3', readAs: 'dtmi:dtdl:extension:mqtt;2', cotypes: mqtt3, iriOf: inExtension('mqtt:v3') },
  { context: 'dtmi:dtdl:extension:mqtt;4', readAs: 'dtmi:dtdl:extension:mqtt;2', cotypes: mqtt4, iriOf: inExtension('mqtt:v4') },
  {
    context: 'dtmi:dtdl:extension:requirement;2',
    readAs: 'dtmi:dtdl:extension:requirement;1',
    cotypes: { Required: { kinds: ['Field', 'Property'], known: ['Field'] } },
    iriOf: inExtension('requirement:v2'),
  },
  {
    context: 'dtmi:dtdl:extension:quantitativeTypes;3',
    readAs: 'dtmi:dtdl:extension:quantitativeTypes;2',
    partial: true,
    cotypes: {},
    iriOf: inExtension('quantitativeTypes:v3'),
  },
];

/** Published extensions beyond the parser, by the context that asks for them. */
export const addedExtensions: ReadonlyMap<string, AddedExtension> = new Map(extensions.map((extension) => [extension.context, extension]));
