import { resolve } from 'node:path';

/** The settings of a server, read once from the environment. The README lists the same keys; a test holds the two equal. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Absent: the embedded broker. */
  readonly mqttUrl: string | undefined;
  readonly mqttPort: number;
  /** Absent: SQLite. */
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string } | undefined;
  /** Prefix of all that this instance brings into a supergraph. */
  readonly instance: string;
  /** Twins whose IRI begins with this are answered at their own path. Absent: at `/resource?iri=` only. */
  readonly base: string | undefined;
  readonly oidc: { readonly issuer: string; readonly audience: string } | undefined;
  /** Files that stand for IRIs documents import or name as their context, `IRI=FILE` each. */
  readonly maps: readonly string[];
  /** Publish profile: what of the ontology the API shows. Absent: what is used. */
  readonly profile: string | undefined;
  /** How many times the usual limits reading a model may take. */
  readonly reading: number;
  /** How strictly changes made through the API are held against the shapes of the ontology. */
  readonly validation: 'strict' | 'report' | 'off';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A setting that cannot be used, with the one line that is shown for it. */
export interface ConfigProblem {
  readonly key: string;
  readonly message: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const validationModes = ['strict', 'report', 'off'] as const;
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads the settings, or says what is wrong with them. Empty values count as absent. */
export function readConfig(env: Environment = process.env): Config | readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const text = (key: string): string | undefined => (env[key] === undefined || env[key] === '' ? undefined : env[key]);
  const wrong = (key: string, expected: string): void => {
    problems.push({ key, message: `${key}=${JSON.stringify(text(key))} cannot be used: ${expected}.` });
  };
  const port = (key: string, fallback: number): number => {
    const value = text(key);
    if (value === undefined) return fallback;
    const parsed = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
    if (!(parsed <= 65_535)) wrong(key, 'a port is a whole number from 0 to 65535');
    return parsed;
  };
  const url = (key: string, schemes: readonly string[]): string | undefined => {
    const value = text(key);
    if (value === undefined) return undefined;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
    if (!schemes.includes(scheme)) wrong(key, `it must be a URL that begins with ${schemes.map((name) => `${name}://`).join(' or ')}`);
    return value;
  };
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: port('PORT', 4000),
    dataFolder: resolve(text('TWINQL_DATA') ?? './data'),
    mqttUrl: url('MQTT_URL', ['mqtt', 'mqtts']),
    mqttPort: port('MQTT_PORT', 1883),
    neo4j: neo4jOf(text, url, wrong),
    instance: text('TWINQL_INSTANCE') ?? 'plant',
    base: url('TWINQL_BASE', ['http', 'https']),
    oidc: oidcOf(text, url, wrong),
    maps: (text('TWINQL_MAP') ?? '').split(/\s+/).filter((map) => map !== ''),
    profile: text('TWINQL_PROFILE'),
    reading: Number(text('TWINQL_READING') ?? 1),
    validation: validationModes.find((mode) => mode === (text('TWINQL_VALIDATION') ?? 'strict')) ?? 'strict',
    logLevel: logLevels.find((level) => level === (text('LOG_LEVEL') ?? 'info')) ?? 'info',
  };
  if (!validationModes.some((mode) => mode === (text('TWINQL_VALIDATION') ?? 'strict'))) wrong('TWINQL_VALIDATION', `use one of ${validationModes.join(', ')}`);
  if (text('LOG_LEVEL') !== undefined && !logLevels.some((level) => level === text('LOG_LEVEL'))) wrong('LOG_LEVEL', `use one of ${logLevels.join(', ')}`);
  if (!(config.reading >= 1 && config.reading <= 1000)) wrong('TWINQL_READING', 'it must be a number from 1 to 1000');
  if (!/^[A-Za-z0-9.:_[\]-]{1,253}$/.test(config.host)) wrong('HOST', 'it must be a host name or an IP address');
  if (!/^[a-z][A-Za-z0-9]{0,30}$/.test(config.instance)) wrong('TWINQL_INSTANCE', 'a lower-case letter, then at most 30 letters and digits');
  if (/^https?:.*[^/]$/.test(config.base ?? '')) wrong('TWINQL_BASE', 'it must end with a slash');
  return problems.length > 0 ? problems : config;
}

type Text = (key: string) => string | undefined;
type Url = (key: string, schemes: readonly string[]) => string | undefined;
type Wrong = (key: string, expected: string) => void;

function neo4jOf(text: Text, url: Url, wrong: Wrong): Config['neo4j'] {
  const uri = url('NEO4J_URI', ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']);
  const [username, password] = [text('NEO4J_USERNAME'), text('NEO4J_PASSWORD')];
  if (uri === undefined) {
    if (username !== undefined || password !== undefined) wrong(username === undefined ? 'NEO4J_PASSWORD' : 'NEO4J_USERNAME', 'set NEO4J_URI too');
    return undefined;
  }
  return { uri, username: username ?? '', password: password ?? '' };
}

function oidcOf(text: Text, url: Url, wrong: Wrong): Config['oidc'] {
  const issuer = url('OIDC_ISSUER', ['https', 'http']);
  const audience = text('OIDC_AUDIENCE');
  if (issuer === undefined && audience === undefined) return undefined;
  if (issuer === undefined || audience === undefined) {
    wrong(issuer === undefined ? 'OIDC_ISSUER' : 'OIDC_AUDIENCE', 'OIDC_ISSUER and OIDC_AUDIENCE go together');
    return undefined;
  }
  return { issuer, audience };
}

/** Whether `host` is this machine only: the one place where no authentication is needed. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
