import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aesSealer } from '../../../src/adapters/crypto/aes-sealer.ts';

const sealer = aesSealer(randomBytes(32));

test('what was sealed opens for its purpose only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
      const sealed = sealer.seal(plain, 'cursor');
      expect([sealer.open(sealed, 'cursor'), sealer.open(sealed, 'stream')]).toEqual([plain, undefined]);
    }),
  );
});

test('a seal with any one character changed, or of another key, does not open', () => {
  const sealed = sealer.seal('42', 'cursor');
  const changed = Array.from(sealed, (letter, i) => sealed.slice(0, i) + (letter === 'A' ? 'B' : 'A') + sealed.slice(i + 1));
  // the last letter of base64url may carry unused bits
  expect(changed.slice(0, -1).filter((text) => sealer.open(text, 'cursor') !== undefined)).toEqual([]);
  expect(aesSealer(randomBytes(32)).open(sealed, 'cursor')).toBeUndefined();
  expect(['', 'x', 'not a cursor', '%00'].map((text) => sealer.open(text, 'cursor'))).toEqual([undefined, undefined, undefined, undefined]);
});
