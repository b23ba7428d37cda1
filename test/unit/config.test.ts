import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLoopback, readConfig } from '../../src/config.ts';

describe('the configuration', () => {
  test('of an empty environment is a server on loopback with everything embedded', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      mqttPort: 1883,
      mqttUrl: undefined,
      neo4j: undefined,
      logLevel: 'info',
      instance: 'plant',
    });
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['MQTT_PORT', '-1'],
    ['MQTT_URL', 'localhost:1883'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_PASSWORD', 'secret'],
    ['HOST', 'a b'],
    ['TWINQL_INSTANCE', 'Plant 1'],
    ['TWINQL_BASE', 'urn:plant:'],
    ['TWINQL_BASE', 'https://plant.example/id'],
    ['TWINQL_READING', '0'],
    ['LOG_LEVEL', 'loud'],
    ['OIDC_ISSUER', 'https://id.example'],
  ])('with %s=%s is refused in one line that names the key', (key, value) => {
    const problems = readConfig({ [key]: value });
    expect(Array.isArray(problems) ? problems.length : 0).toBe(1);
    expect(JSON.stringify(problems)).toMatch(key === 'OIDC_ISSUER' ? /OIDC_AUDIENCE/ : new RegExp(key));
  });

  test('is documented: the README has a row for each key that is read, and no other', () => {
    const read = new Set([...readFileSync('src/config.ts', 'utf8').matchAll(/(?:text|port|url)\('([A-Z0-9_]+)'/g)].map(([, key]) => key));
    const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
    const rows = new Set([...readme.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, key]) => key));
    expect([...rows].toSorted()).toEqual([...read].toSorted());
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
