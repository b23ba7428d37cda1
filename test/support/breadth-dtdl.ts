/** Every kind of content and schema that DTDL v4 has, in three interfaces. */
export const breadthDtdl: readonly object[] = [
  {
    '@context': [
      'dtmi:dtdl:context;4',
      ...['quantitativeTypes', 'historization', 'annotation', 'overriding', 'mqtt'].map((name) => `dtmi:dtdl:extension:${name};2`),
    ],
    '@id': 'dtmi:ex:Machine;1',
    '@type': ['Interface', 'Mqtt'],
    payloadFormat: 'Json/ecma/404',
    telemetryTopic: 'machines/{modelId}/telemetry',
    displayName: { en: 'Machine', de: 'Maschine' },
    description: { en: 'Does work.', fr: 'Travaille.' },
    comment: 'for modellers',
    contents: [
      { '@type': ['Telemetry', 'Temperature', 'Historized'], name: 'temperature', schema: 'double', unit: 'degreeCelsius' },
      { '@type': 'Telemetry', name: 'position', schema: 'point' },
      { '@type': 'Telemetry', name: 'spectrum', schema: { '@type': 'Array', elementSchema: 'double' } },
      {
        '@type': 'Telemetry',
        name: 'state',
        schema: {
          '@type': 'Enum',
          valueSchema: 'integer',
          enumValues: [
            { name: 'off', enumValue: 0 },
            { name: 'on', enumValue: 1 },
          ],
        },
      },
      { '@type': 'Telemetry', name: 'status', schema: { '@type': 'Object', fields: [{ name: 'code', schema: 'integer' }] } },
      {
        '@type': 'Property',
        name: 'mode',
        writable: true,
        schema: {
          '@type': 'Enum',
          valueSchema: 'string',
          enumValues: [
            { name: 'auto', enumValue: 'A' },
            { name: 'manual', enumValue: 'M' },
          ],
        },
      },
      ...'boolean byte bytes date dateTime decimal double duration float integer long short string time unsignedByte unsignedInteger unsignedLong unsignedShort uuid scaledDecimal'
        .split(' ')
        .map((schema) => ({ '@type': 'Property', name: `a_${schema}`, schema })),
      { '@type': 'Property', name: 'place', writable: true, schema: { '@type': 'Object', fields: [{ name: 'floor', schema: 'integer' }] } },
      {
        '@type': 'Property',
        name: 'counts',
        writable: true,
        schema: { '@type': 'Map', mapKey: { name: 'k', schema: 'string' }, mapValue: { name: 'v', schema: 'long' } },
      },
      { '@type': 'Property', name: 'rows', writable: true, schema: { '@type': 'Array', elementSchema: 'double' } },
      { '@type': ['Property', 'ValueAnnotation', 'Override'], name: 'temperatureUnit', schema: 'TemperatureUnit', annotates: 'temperature', overrides: 'unit' },
      { '@type': ['Property', 'ValueAnnotation'], name: 'accuracy', schema: 'double', annotates: 'temperature' },
      {
        '@type': 'Relationship',
        name: 'feeds',
        target: 'dtmi:ex:Machine;1',
        minMultiplicity: 0,
        maxMultiplicity: 2,
        properties: [{ '@type': 'Property', name: 'since', schema: 'date', writable: true }],
      },
      { '@type': 'Relationship', name: 'mainSupply', maxMultiplicity: 1, target: 'dtmi:ex:Motor;1' },
      { '@type': 'Component', name: 'motor', schema: 'dtmi:ex:Motor;1' },
      { '@type': 'Command', name: 'reboot', request: { name: 'delay', schema: 'integer' }, response: { name: 'done', schema: 'boolean' } },
      { '@type': 'Command', name: 'move', request: { name: 'target', schema: { '@type': 'Object', fields: [{ name: 'x', schema: 'double' }] } } },
      { '@type': 'Property', name: 'n'.repeat(512), writable: true, schema: 'string' },
    ],
  },
  {
    '@context': ['dtmi:dtdl:context;4', 'dtmi:dtdl:extension:quantitativeTypes;2'],
    '@id': 'dtmi:ex:Motor;1',
    '@type': 'Interface',
    contents: [
      { '@type': ['Telemetry', 'AngularVelocity'], name: 'speed', schema: 'double', unit: 'revolutionPerMinute' },
      { '@type': 'Property', name: 'limit', writable: true, schema: 'double' },
      { '@type': 'Command', name: 'stop' },
    ],
  },
  { '@context': 'dtmi:dtdl:context;4', '@id': 'dtmi:ex:Pump;1', '@type': 'Interface', extends: 'dtmi:ex:Machine;1' },
];
