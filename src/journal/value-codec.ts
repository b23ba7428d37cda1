import type { Value } from '../kernel/value.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

const tag = { double: 0, integer: 1, true: 2, false: 3, text: 4, json: 5 } as const;
const smallInteger = 2 ** 47;

/** Appends one value: whole numbers as varints, other numbers as doubles, text as UTF-8, structures as JSON. */
export function writeValue(out: ByteWriter, value: Value): void {
  if (typeof value === 'number') writeNumber(out, value);
  else if (typeof value === 'boolean') out.byte(value ? tag.true : tag.false);
  else if (typeof value === 'string') {
    out.byte(tag.text);
    out.text(value);
  } else {
    out.byte(tag.json);
    out.text(JSON.stringify(value));
  }
}

function writeNumber(out: ByteWriter, value: number): void {
  // −0 would come back as 0 from a varint.
  if (Number.isInteger(value) && Math.abs(value) < smallInteger && !Object.is(value, -0)) {
    out.byte(tag.integer);
    out.signed(value);
  } else {
    out.byte(tag.double);
    out.double(value);
  }
}

/** Reads what {@link writeValue} wrote. */
export function readValue(from: ByteReader): Value {
  switch (from.byte()) {
    case tag.double:
      return from.double();
    case tag.integer:
      return from.signed();
    case tag.true:
      return true;
    case tag.false:
      return false;
    case tag.text:
      return from.text();
    default:
      return parseValue(from.text());
  }
}

function parseValue(json: string): Value {
  const value: Value = JSON.parse(json);
  return value;
}
