import { readFileSync } from 'node:fs';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { apiWorld, type ApiWorld } from './plant-api.ts';

export const pump: Iri = toIri('https://twinql.example/pump/pump-1');
export const pipe: Iri = toIri('https://twinql.example/pump/pipe-1');
export const pumpTerm = (local: string): Iri => toIri(`https://twinql.example/pump/model#${local}`);

/** The API over the pump of the first lesson, with an hour of telemetry: vibration rises from 1 to `vibration`, the rest is steady. */
export async function pumpApi(vibration: number): Promise<ApiWorld> {
  const world = await apiWorld(readFileSync('ontology/pump/pump.ttl', 'utf8'), readFileSync('seeds/pump/twins.ttl', 'utf8'));
  const samples = 720;
  for (let i = 0; i <= samples; i++) {
    const time = world.now - (samples - i) * 5_000;
    // A little noise that is the same in every run: without any, a sensor counts as stuck.
    const noise = Math.sin(i * 12.9898) * 0.05;
    await world.observe(pump, pumpTerm('vibration'), 1 + ((vibration - 1) * i) / samples + noise, { time, receivedAt: time });
    await world.observe(pump, pumpTerm('temperature'), 60 + noise, { time, receivedAt: time });
    await world.observe(pump, pumpTerm('flow'), 40 + noise, { time, receivedAt: time });
  }
  return world;
}
