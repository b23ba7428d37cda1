import type { ByteReader } from '../journal/byte-reader.ts';
import type { ByteWriter } from '../journal/byte-writer.ts';

const way = { constant: 0, decimal: 1, xor: 2 } as const;
const maxDecimals = 6;
const exact = 2 ** 46;

/**
 * Writes doubles the first way that fits all of them and brings every bit back: one constant; whole multiples of a power of ten, as differences
 * (what sensors send); or the bytes that differ from the value before (after Pelkonen et al., "Gorilla", VLDB 2015, in whole bytes).
 */
export function writeNumbers(out: ByteWriter, values: readonly number[]): void {
  const [first = 0] = values;
  if (values.every((value) => Object.is(value, first))) {
    out.byte(way.constant);
    out.double(first);
    return;
  }
  const decimals = commonDecimals(values);
  if (decimals === undefined) writeXor(out, values);
  else writeDecimal(out, values, decimals);
}

/** Reads what {@link writeNumbers} wrote. */
export function readNumbers(from: ByteReader, count: number): number[] {
  const found = from.byte();
  if (found === way.constant) {
    const value = from.double();
    return Array.from({ length: count }, () => value);
  }
  return found === way.decimal ? readDecimal(from, count) : readXor(from, count);
}

/** The fewest decimals with which every value comes back exactly; none when there is no such number. */
function commonDecimals(values: readonly number[]): number | undefined {
  let decimals = 0;
  for (const value of values) {
    while (decimals <= maxDecimals && !isExact(value, 10 ** decimals)) decimals++;
    if (decimals > maxDecimals) return undefined;
  }
  return values.every((value) => isExact(value, 10 ** decimals)) ? decimals : undefined;
}

function isExact(value: number, scale: number): boolean {
  const scaled = Math.round(value * scale);
  // −0 would come back as 0, and NaN equals nothing.
  return Math.abs(scaled) < exact && scaled / scale === value && !Object.is(value, -0);
}

function writeDecimal(out: ByteWriter, values: readonly number[], decimals: number): void {
  out.byte(way.decimal);
  out.byte(decimals);
  const scale = 10 ** decimals;
  let previous = 0;
  let zeros = 0;
  const flush = (): void => {
    if (zeros > 0) {
      out.varint(0);
      out.varint(zeros);
    }
    zeros = 0;
  };
  for (const value of values) {
    const scaled = Math.round(value * scale);
    const change = scaled - previous;
    previous = scaled;
    if (change === 0) zeros++;
    else {
      flush();
      out.signed(change);
    }
  }
  flush();
}

function readDecimal(from: ByteReader, count: number): number[] {
  const scale = 10 ** from.byte();
  const values: number[] = [];
  let previous = 0;
  while (values.length < count) {
    const change = from.signed();
    const repeat = change === 0 ? from.varint() : 1;
    previous += change;
    // Adding 0 turns −0, which no sum of ours should give, into 0.
    const value = previous / scale + 0;
    for (let left = repeat; left > 0; left--) values.push(value);
  }
  return values;
}

const word = new DataView(new ArrayBuffer(8));
const bits = new Uint8Array(word.buffer);

function writeXor(out: ByteWriter, values: readonly number[]): void {
  out.byte(way.xor);
  const previous = new Uint8Array(8);
  for (const value of values) {
    word.setFloat64(0, value);
    let [start, end] = [0, 8];
    while (start < 8 && bits[start] === previous[start]) start++;
    while (end > start && bits[end - 1] === previous[end - 1]) end--;
    out.byte((start << 4) | (end - start));
    for (let i = start; i < end; i++) out.byte((bits[i] ?? 0) ^ (previous[i] ?? 0));
    previous.set(bits);
  }
}

function readXor(from: ByteReader, count: number): number[] {
  const values: number[] = [];
  bits.fill(0);
  while (values.length < count) {
    const head = from.byte();
    const start = head >> 4;
    const end = start + (head & 15);
    for (let i = start; i < end; i++) bits[i] = (bits[i] ?? 0) ^ from.byte();
    values.push(word.getFloat64(0));
  }
  return values;
}
