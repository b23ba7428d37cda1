/** Encrypts what clients carry for us (cursors), so that it tells them nothing and cannot be forged. */
export interface Sealer {
  /** Opaque, URL-safe text. `purpose` is bound to it: what was sealed for one purpose cannot be opened for another. */
  seal(plain: string, purpose: string): string;
  /** What was sealed, or `undefined` when the text is malformed, forged or sealed for another purpose. */
  open(sealed: string, purpose: string): string | undefined;
}
