/** Text ↔ UTF-8 bytes, and how to show tokens that hold only part of a character. */

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

/** How to show one token: as text where it is whole characters, else as bytes. */
export type TokenPart =
  | { text: string }
  | {
      bytes: number[];
      /** What this token and its neighbours spell together; null where they are not UTF-8 at all. */
      spells: string | null;
      /** This is token `part` of the `parts` that spell it, counted from 1. */
      part: number;
      parts: number;
    };

/**
 * Shows a row of tokens without ever passing off a broken character as text.
 *
 * Neighbours are joined only until their bytes end with a character: of three tokens that hold
 * the bytes of 你, the second is `{ bytes, spells: '你', part: 2, parts: 3 }`.
 *
 * Malformed UTF-8 is no error: its bytes are shown with `spells: null`, each as part 1 of 1.
 */
export function tokenParts(tokens: readonly Uint8Array[]): TokenPart[] {
  const parts: TokenPart[] = [];
  let start = 0;
  let missing = 0; // continuation bytes the open character still needs
  tokens.forEach((token, i) => {
    for (const byte of token) {
      missing = missing > 0 && isContinuation(byte) ? missing - 1 : continuationBytes(byte);
    }
    if (missing === 0 || i === tokens.length - 1) {
      parts.push(...groupParts(tokens.slice(start, i + 1)));
      start = i + 1;
    }
  });
  return parts;
}

/** The parts of tokens that begin and end together with characters, if they are UTF-8 at all. */
function groupParts(group: Uint8Array[]): TokenPart[] {
  if (group.length === 1) return [alonePart(group[0])];
  const spells = strictText(joinBytes(group));
  if (spells === null) return group.map(alonePart);
  return group.map((token, i) => ({
    bytes: [...token],
    spells,
    part: i + 1,
    parts: group.length,
  }));
}

function alonePart(token: Uint8Array): TokenPart {
  const text = strictText(token);
  return text === null ? { bytes: [...token], spells: null, part: 1, parts: 1 } : { text };
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}

function strictText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** How many continuation bytes a character that starts with this byte needs. */
function continuationBytes(lead: number): number {
  if (lead >= 0xf0) return 3;
  if (lead >= 0xe0) return 2;
  return lead >= 0xc0 ? 1 : 0;
}
