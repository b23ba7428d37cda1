import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Seals texts with AES-256-GCM: unreadable, unforgeable, bound to a purpose. Fits the `Sealer` port of the api room. */
export interface AesSealer {
  seal(plain: string, purpose: string): string;
  open(sealed: string, purpose: string): string | undefined;
}

const nonceBytes = 12;
const tagBytes = 16;

/** A sealer with a key of 32 bytes. */
export function aesSealer(key: Uint8Array): AesSealer {
  return {
    seal(plain, purpose) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes || !/^[A-Za-z0-9_-]*$/.test(sealed)) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        return undefined; // forged, or sealed for another purpose or with another key
      }
    },
  };
}

/** The 32 bytes kept in `path`, made on first use and readable by the owner only: cursors stay valid over restarts. */
export function keptKey(path: string): Uint8Array {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path);
}
