/** Text to UTF-8 bytes and back. */

const encoder = new TextEncoder();
// ignoreBOM keeps a leading U+FEFF, which is a character of the reader's text like any other.
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** The UTF-8 bytes of a text. A lone surrogate has none of its own and becomes U+FFFD (EF BF BD). */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text that bytes spell; every malformed stretch becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** The text that bytes spell, or null where they are not whole characters from first to last. */
export function wholeUtf8Text(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
