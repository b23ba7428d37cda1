import type { Distribution, Sampler } from '../ontology/expression/expression.ts';

/** Numbers in [0, 1), the same for the same seed on every machine. */
export type RandomStream = () => number;

/**
 * A stream of its own per `(seed, name)`: adding one leaves the others' draws alone, so that two scenarios can share their chance.
 * xoshiro128** (Blackman & Vigna 2018), its state filled by splitmix32 from an FNV-1a hash of the name.
 */
export function randomStream(seed: number, name: string): RandomStream {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const fill = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 2 ** 32;
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** A normal number with mean 0 and deviation 1 (Box & Muller 1958). */
export function gaussian(random: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Draws the distributions that expressions may name. Durations and means are in seconds, as the ontology writes them. */
export function samplerOf(random: RandomStream): Sampler {
  return { draw: (distribution, parameters) => draws[distribution](random, parameters) };
}

type Draw = (random: RandomStream, parameters: readonly number[]) => number;

const draws: Readonly<Record<Distribution, Draw>> = {
  normal: (random, [mean = 0, deviation = 1]) => mean + deviation * gaussian(random),
  lognormal: (random, [mean = 0, deviation = 1]) => Math.exp(mean + deviation * gaussian(random)),
  exponential: (random, [mean = 1]) => -mean * Math.log(1 - random()),
  weibull: (random, [shape = 1, scale = 1]) => scale * (-Math.log(1 - random())) ** (1 / shape),
  uniform: (random, [least = 0, most = 1]) => least + (most - least) * random(),
  triangular: (random, [least = 0, mode = 0.5, most = 1]) => {
    const at = random();
    const cut = (mode - least) / (most - least);
    return at < cut ? least + Math.sqrt(at * (most - least) * (mode - least)) : most - Math.sqrt((1 - at) * (most - least) * (most - mode));
  },
};
