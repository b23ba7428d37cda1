/** Uniform numbers in [0, 1) that repeat for a seed (mulberry32). */
export function uniforms(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` draws of a standard normal that repeat for a seed (Box and Muller). */
export function gaussians(seed: number, count: number): Float64Array {
  const draw = uniforms(seed + 1);
  return Float64Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw()));
}
