// Writes the twins of the demo water works as Turtle, the same bytes every time: node scripts/generate-waterworks.ts > seeds/waterworks/twins.ttl
interface Line {
  readonly local: string;
  readonly kind: string;
  readonly label: string;
  readonly facts: readonly string[];
}

const lines: Line[] = [];
const id = (local: string): string => `w:${local}`;
const all = (property: string, locals: readonly string[]): string[] => (locals.length === 0 ? [] : [`ww:${property} ${locals.map(id).join(' , ')}`]);
const put = (local: string, kind: string, label: string, facts: readonly string[] = []): string => {
  lines.push({ local, kind, label, facts });
  return local;
};
const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);
const made = (maker: string, serial: string, year: number): string =>
  `ww:manufacturer "${maker}" ; ww:serialNumber "${serial}" ; ww:installedOn "${year}-04-01"^^xsd:date`;

interface MotorSpec {
  readonly local: string;
  readonly label: string;
  readonly kiloW: number;
  readonly drives: string;
  readonly feeder: string;
  readonly hall: string;
  readonly facts?: readonly string[];
}

const feederLoad = new Map<string, string[]>();

/** A motor with its drive and two bearings; `drives` what it drives. */
function motor(spec: MotorSpec): string {
  const { local, label } = spec;
  const bearings = [
    put(`${local}-de`, 'Bearing', `${label}, bearing at the drive end`, [made('Kugel', `KB-${local}-1`, 2021)]),
    put(`${local}-nde`, 'Bearing', `${label}, bearing at the other end`, [made('Kugel', `KB-${local}-2`, 2021)]),
  ];
  const drive = put(`${local}-drive`, 'Drive', `${label}, drive`, [made('Umrichter', `UD-${local}`, 2022)]);
  feederLoad.set(spec.feeder, [...(feederLoad.get(spec.feeder) ?? []), local]);
  return put(local, 'Motor', label, [
    made('Motorwerk', `MW-${local}`, 2019),
    `ww:ratedPower ${spec.kiloW.toFixed(1)}`,
    ...all('drives', [spec.drives]),
    ...all('locatedIn', [spec.hall]),
    ...all('hasBearing', bearings),
    ...all('hasPart', [drive]),
    ...(spec.facts ?? []),
  ]);
}

interface PumpSpec {
  readonly local: string;
  readonly kind: string;
  readonly label: string;
  readonly flow: number;
  readonly head: number;
  readonly kiloW: number;
  readonly feeder: string;
  readonly hall: string;
}

/** A pump set: pump, coupling, motor with drive and bearings, two valves. Answers its pump and the parts that belong to the station beside it. */
function pumpSet(spec: PumpSpec): { readonly pump: string; readonly others: readonly string[] } {
  const { local, label } = spec;
  const coupling = put(`${local}-coupling`, 'Coupling', `${label}, coupling`, [made('Kupplung', `KU-${local}`, 2020)]);
  const pump = put(local, spec.kind, label, [
    made('Pumpenbau', `PB-${local}`, 2018),
    `ww:ratedFlow ${spec.flow.toFixed(1)} ; ww:ratedHead ${spec.head.toFixed(1)}`,
    ...all('hasPart', [coupling]),
    ...all('locatedIn', [spec.hall]),
  ]);
  const driver = motor({ local: `${local}-motor`, label: `${label}, motor`, kiloW: spec.kiloW, drives: pump, feeder: spec.feeder, hall: spec.hall });
  const suction = put(`${local}-suction-valve`, 'Valve', `${label}, suction valve`);
  const discharge = put(`${local}-discharge-valve`, 'Valve', `${label}, discharge valve`);
  return { pump, others: [driver, suction, discharge] };
}

// ── Halls, power ──
const [rawHall, treatmentHall, distributionHall] = ['raw-hall', 'treatment-hall', 'distribution-hall'];
put('raw-hall', 'Hall', 'Raw water hall');
put('treatment-hall', 'Hall', 'Treatment hall');
put('distribution-hall', 'Hall', 'Distribution hall');

// ── Intake and raw water ──
put('river-intake', 'Intake', 'River intake', all('feeds', ['raw-station']));
const raw = range(4).map((n) =>
  pumpSet({
    local: `rp${n}`,
    kind: 'RawWaterPump',
    label: `Raw water pump ${n}`,
    flow: 250,
    head: 5,
    kiloW: 55,
    feeder: n <= 2 ? 'feeder-a' : 'feeder-b',
    hall: 'raw-hall',
  }),
);
const lineNames = range(4).map((n) => `line${n}`);
put('raw-station', 'PumpStation', 'Raw water station', [
  ...all(
    'hasPump',
    raw.map(({ pump }) => pump),
  ),
  ...all(
    'hasPart',
    raw.flatMap(({ others }) => others),
  ),
  ...all('feeds', lineNames),
]);

// ── Treatment ──
for (const n of range(4)) {
  const line = `line${n}`;
  const filters = range(4).map((f) => {
    const filter = `${line}-filter${f}`;
    const valves = ['inlet', 'outlet'].map((end) => put(`${filter}-${end}-valve`, 'Valve', `Line ${n}, filter ${f}, ${end} valve`));
    return put(filter, 'Filter', `Line ${n}, filter ${f}`, [made('Filterbau', `FB-${n}${f}`, 2012), 'ww:ratedFlow 60.0', ...all('hasPart', valves)]);
  });
  const gearbox = put(`${line}-gearbox`, 'Gearbox', `Line ${n}, mixer gearbox`, [made('Getriebe', `GT-${n}`, 2016)]);
  const mixer = motor({
    local: `${line}-mixer-motor`,
    label: `Line ${n}, mixer motor`,
    kiloW: 7.5,
    drives: gearbox,
    feeder: n <= 2 ? 'feeder-a' : 'feeder-b',
    hall: treatmentHall,
  });
  const basin = put(`${line}-flocculator`, 'Flocculator', `Line ${n}, flocculation basin`, all('hasPart', [gearbox, mixer]));
  put(line, 'TreatmentLine', `Treatment line ${n}`, [...all('hasFilter', filters), ...all('hasPart', [basin]), ...all('feeds', [n <= 2 ? 'uv1' : 'uv2'])]);
}
for (const n of range(2)) {
  put(`uv${n}`, 'UvReactor', `UV reactor ${n}`, [made('Lichtwerk', `LW-${n}`, 2023), ...all('feeds', [`chlorine${n}`])]);
  put(`chlorine${n}`, 'Chlorinator', `Chlorine dosing ${n}`, all('feeds', [`tank${n}`]));
  const valves = ['inlet', 'outlet'].map((end) => put(`tank${n}-${end}-valve`, 'Valve', `Tank ${n}, ${end} valve`));
  put(`tank${n}`, 'Tank', `Clear water tank ${n}`, [...all('hasPart', valves), ...all('feeds', ['distribution-station'])]);
}

// ── Distribution ──
const distribution = range(8).map((n) =>
  pumpSet({
    local: `dp${n}`,
    kind: 'DistributionPump',
    label: `Distribution pump ${n}`,
    flow: 125,
    head: 5.5,
    kiloW: 30,
    feeder: n <= 4 ? 'feeder-a' : 'feeder-b',
    hall: distributionHall,
  }),
);
const zones = ['Old town', 'Harbour', 'Hillside', 'University', 'Mill quarter', 'Airport road'];
put('distribution-station', 'PumpStation', 'Distribution station', [
  ...all(
    'hasPump',
    distribution.map(({ pump }) => pump),
  ),
  ...all(
    'hasPart',
    distribution.flatMap(({ others }) => others),
  ),
  ...all(
    'feeds',
    zones.map((_, i) => `zone${i + 1}-valve`),
  ),
]);
zones.forEach((zone, i) => {
  put(`zone${i + 1}-valve`, 'Valve', `Valve to ${zone}`, all('feeds', [`zone${i + 1}`]));
  put(`zone${i + 1}`, 'SupplyZone', zone);
});

// ── Cooling ──
const chillers = range(2).map((n) => {
  const chiller = `chiller${n}`;
  const compressor = put(`${chiller}-compressor`, 'Compressor', `Chiller ${n}, compressor`, [made('Kaltwerk', `KV-${n}`, 2017)]);
  const condenser = put(`${chiller}-condenser`, 'Condenser', `Chiller ${n}, condenser`, [made('Kaltwerk', `KC-${n}`, 2017)]);
  const driver = motor({
    local: `${chiller}-motor`,
    label: `Chiller ${n}, compressor motor`,
    kiloW: 45,
    drives: compressor,
    feeder: n === 1 ? 'feeder-a' : 'feeder-b',
    hall: treatmentHall,
  });
  return put(chiller, 'Chiller', `Chiller ${n}`, [
    made('Kaltwerk', `KM-${n}`, 2017),
    ...all('hasPart', [compressor, condenser, driver]),
    ...all('cools', n === 1 ? [rawHall, treatmentHall] : [distributionHall]),
  ]);
});
const cooling = range(2).map((n) =>
  pumpSet({
    local: `cp${n}`,
    kind: 'CoolingWaterPump',
    label: `Cooling water pump ${n}`,
    flow: 80,
    head: 2.5,
    kiloW: 9,
    feeder: n === 1 ? 'feeder-a' : 'feeder-b',
    hall: treatmentHall,
  }),
);
put('cooling-plant', 'CoolingPlant', 'Cooling plant', [
  ...all(
    'hasPump',
    cooling.map(({ pump }) => pump),
  ),
  ...all('hasPart', [...chillers, ...cooling.flatMap(({ others }) => others)]),
]);
for (const [feeder, load] of feederLoad)
  put(feeder, 'PowerFeeder', `Power ${feeder.replace('-', ' ').replace(/[ab]$/, (c) => c.toUpperCase())}`, all('powers', load));

// ── The whole, its processes, its stock ──
put(
  'works',
  'Waterworks',
  'Water works Niederau (simulated)',
  all('hasPart', [
    'river-intake',
    'raw-station',
    ...lineNames,
    'uv1',
    'uv2',
    'chlorine1',
    'chlorine2',
    'tank1',
    'tank2',
    'distribution-station',
    'cooling-plant',
    ...feederLoad.keys(),
    rawHall,
    treatmentHall,
    distributionHall,
    ...zones.flatMap((_, i) => [`zone${i + 1}-valve`, `zone${i + 1}`]),
  ]),
);
const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['abstraction', 'Abstraction', ['raw-station']],
  ['treatment', 'Treatment', lineNames],
  ['distribution', 'Distribution', ['distribution-station']],
];
steps.forEach(([local, label, by], i) => {
  const next = steps[i + 1];
  put(local, 'Process', label, [...all('performedBy', by), ...(next === undefined ? [] : all('precedes', [next[0]]))]);
});
for (const n of range(3)) put(`mechanic${n}`, 'Mechanic', `Mechanic ${n}`);
for (const n of range(4)) put(`spare-bearing${n}`, 'SpareBearing', `Spare bearing ${n}`);
for (const n of range(2)) put(`spare-lamp${n}`, 'SpareLamp', `Spare UV lamp ${n}`);

console.log(`# ${lines.length} twins of the simulated water works, written by scripts/generate-waterworks.ts. Change the script, not this file.
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ww: <https://twinql.example/waterworks/model#> .
@prefix w: <https://twinql.example/waterworks/> .
`);
for (const { local, kind, label, facts } of lines.sort((a, b) => (a.local < b.local ? -1 : 1)))
  console.log(`${[`${id(local)} a ww:${kind}`, `rdfs:label "${label}"`, ...facts].join(' ; ')} .`);
