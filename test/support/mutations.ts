import { uniforms } from './random.ts';

/** Texts that differ from `text` by 1 to 4 random changes each: cut, doubled, replaced or inserted pieces. The same seed gives the same texts. */
export function* mutations(text: string, count: number, pieces: readonly string[], seed = 1): Generator<string> {
  const random = uniforms(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let i = 0; i < count; i++) {
    let changed = text;
    for (let change = below(4); change >= 0; change--) {
      const at = below(changed.length + 1);
      const end = Math.min(changed.length, at + below(12));
      const inserted = [pieces[below(pieces.length)] ?? '', String.fromCharCode(below(256)), changed.slice(at, end).repeat(2), ''][below(4)] ?? '';
      changed = changed.slice(0, at) + inserted + changed.slice(end);
    }
    yield changed;
  }
}
