import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));
/** Version in pom.xml; a test holds the two equal. */
export const neo4jVersion = '5.26.12';

/** What a Java command line needs to start our server class. */
export interface Neo4jRuntime {
  readonly classPath: string;
}

/** Why no Neo4j can be started on this machine. */
export interface NoRuntime {
  readonly reason: string;
}

/**
 * The libraries of the server, fetched by Maven into `.cache/neo4j/` and its one class compiled, on the first call only.
 * Needs Java 17 or newer; the first time also javac and mvn.
 */
export async function neo4jRuntime(say: (line: string) => void = () => undefined): Promise<Neo4jRuntime | NoRuntime> {
  const java = await javaVersion();
  if (java === undefined) return { reason: 'there is no java on the path (17 or newer is needed)' };
  if (java < 17) return { reason: `java is of version ${String(java)}, and 17 or newer is needed` };
  const folder = `${cache}${neo4jVersion}/`;
  if (!existsSync(folder)) {
    const reason = await fill(folder, say);
    if (reason !== undefined) return { reason };
  }
  return { classPath: `${folder}classes:${folder}lib/*` };
}

async function fill(folder: string, say: (line: string) => void): Promise<string | undefined> {
  if (!(await works('mvn', ['--version']))) return 'there is no mvn (Maven) on the path to fetch the server with';
  if (!(await works('javac', ['-version']))) return 'there is no javac on the path: install a JDK, not only a Java runtime';
  // Filled beside its place and moved there whole: two runs at once do no harm.
  const draft = `${cache}${neo4jVersion}.${String(process.pid)}/`;
  try {
    await mkdir(draft, { recursive: true });
    say(`Fetching Neo4j ${neo4jVersion} with Maven (about 120 MB, once) …`);
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
    await run('mvn', ['-q', '-B', '-f', `${here}pom.xml`, goal, `-DoutputDirectory=${draft}lib`, '-DincludeScope=runtime'], { maxBuffer: 64 * 1024 * 1024 });
    await run('javac', ['--release', '17', '-cp', `${draft}lib/*`, '-d', `${draft}classes`, `${here}Neo4jServer.java`]);
    await rename(draft, folder);
    return undefined;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    return existsSync(folder) ? undefined : `Maven or javac failed: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}`;
  }
}

async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr, stdout } = await run('java', ['-version']);
    const found = /version "(?:1\.)?(\d+)/.exec(`${stderr}${stdout}`)?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(command, [...args]);
    return true;
  } catch {
    return false;
  }
}
