/** Reads folders of the causRCA layout: an expert graph (`*nodes.csv`, `*edges.csv`) and recorded runs (`time_s,node,value,type`). */
import { globSync, readFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Node {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly isAlarm: boolean;
  readonly datatype: string;
  readonly comment: string;
}

export interface ExpertGraph {
  readonly nodes: readonly Node[];
  /** Cause and effect, by label. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly comment: string }[];
}

export interface Event {
  readonly timeMs: number;
  readonly node: string;
  readonly value: string;
  /** Binary, Alarm, Categorical, Continuous or Counter. */
  readonly type: string;
}

export interface Run {
  readonly name: string;
  readonly events: readonly Event[];
  /** Absent for recordings of normal operation. */
  readonly truth?: Truth;
}

export interface Truth {
  readonly causes: readonly string[];
  readonly alarms: readonly string[];
  readonly alarmsDetectedMs: number;
  readonly diagnosisMs: number;
  readonly times: Readonly<Record<string, number>>;
}

/** The expert graph in a folder. */
export function readGraph(folder: string): ExpertGraph {
  const read = (suffix: string): readonly Readonly<Record<string, string>>[] => {
    const [file] = globSync(`*${suffix}.csv`, { cwd: folder });
    if (file === undefined) throw new Error(`${folder} holds no *${suffix}.csv.`);
    return readCsv(join(folder, file));
  };
  const nodes = read('nodes').map((row) => ({
    id: row['id'] ?? '',
    path: row['path'] ?? '',
    label: row['label'] ?? '',
    isAlarm: row['type'] === 'Alarm',
    datatype: row['datatype'] ?? '',
    comment: row['comment'] ?? '',
  }));
  const byId = new Map(nodes.map(({ id, label }) => [id, label]));
  const edges = read('edges').map((row) => ({
    from: byId.get(row['source_id'] ?? '') ?? '',
    to: byId.get(row['target_id'] ?? '') ?? '',
    comment: row['comment'] ?? '',
  }));
  return { nodes, edges: edges.filter(({ from, to }) => from !== '' && to !== '') };
}

/** Every recording below a folder, in order of its path: `exp_28/run_1` is named `exp_28-run_1`. */
export function readRuns(folder: string): readonly Run[] {
  const files = globSync('**/*.csv', { cwd: folder }).filter((file) => readFileSync(join(folder, file), 'utf8').startsWith('time_s,node,value'));
  return files.toSorted().map((file) => readRun(join(folder, file), file));
}

function readRun(path: string, relative: string): Run {
  const events = readCsv(path).map((row) => ({
    timeMs: Math.round(Number(row['time_s']) * 1000),
    node: row['node'] ?? '',
    value: row['value'] ?? '',
    type: row['type'] ?? '',
  }));
  const truth = readTruth(path);
  const name = dirname(relative) === '.' ? basename(relative, '.csv') : dirname(relative).replaceAll(/[\\/]/g, '-');
  return truth === undefined ? { name, events } : { name, events, truth };
}

function readTruth(path: string): Truth | undefined {
  const file = join(dirname(path), 'causes.json');
  if (!existsSync(file)) return undefined;
  const times = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const experiment = dirname(dirname(path));
  const description = JSON.parse(readFileSync(join(experiment, `${basename(experiment)}_description.json`), 'utf8')) as {
    readonly manipulatedVars: readonly string[];
    readonly alarms: readonly string[];
  };
  return {
    causes: description.manipulatedVars,
    alarms: description.alarms,
    alarmsDetectedMs: Math.round((times['alarms_detected_at'] ?? Number.NaN) * 1000),
    diagnosisMs: Math.round((times['diagnosis_at'] ?? Number.NaN) * 1000),
    times,
  };
}

/** Rows of a CSV file by header (RFC 4180: quoted fields may hold commas, line breaks and doubled quotes). */
function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
