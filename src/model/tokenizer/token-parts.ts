import { joinBytes } from './join-bytes.ts';
import { wholeUtf8Text } from './utf8.ts';

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

/** One token of a text: its id and how to show it. Plain data: it goes through JSON and workers. */
export type Token = { id: number } & TokenPart;

/** Tokens by id, shown as they stand beside each other; `tokenBytes` gives the bytes of an id. */
export function showTokens(
  ids: readonly number[],
  tokenBytes: (id: number) => Uint8Array,
): Token[] {
  return tokenParts(ids.map(tokenBytes)).map((part, i) => ({ id: ids[i], ...part }));
}

/**
 * Shows a row of tokens without ever passing off a broken character as text.
 *
 * Neighbours are joined only until their bytes end with a character, or break off inside one: of three
 * tokens that hold the bytes of 你, the second is `{ bytes, spells: '你', part: 2, parts: 3 }`.
 *
 * Malformed UTF-8 is no error: its bytes are shown with `spells: null`, each as part 1 of 1.
 */
export function tokenParts(tokens: readonly Uint8Array[]): TokenPart[] {
  const parts: TokenPart[] = [];
  let start = 0;
  let missing = 0; // continuation bytes the open character still needs
  const closeBefore = (end: number) => {
    if (end > start) parts.push(...groupParts(tokens.slice(start, end)));
    start = end;
  };
  tokens.forEach((token, i) => {
    for (const byte of token) {
      if (missing > 0 && isContinuation(byte)) missing--;
      else {
        if (missing > 0) closeBefore(i); // the open character never ends
        missing = continuationBytes(byte);
      }
    }
    if (missing === 0) closeBefore(i + 1);
  });
  closeBefore(tokens.length);
  return parts;
}

/** The parts of tokens that begin and end together with characters, if they are UTF-8 at all. */
function groupParts(group: Uint8Array[]): TokenPart[] {
  if (group.length === 1) return [alonePart(group[0])];
  const spells = wholeUtf8Text(joinBytes(group));
  if (spells === null) return group.map(alonePart);
  return group.map((token, i) => ({
    bytes: [...token],
    spells,
    part: i + 1,
    parts: group.length,
  }));
}

function alonePart(token: Uint8Array): TokenPart {
  const text = wholeUtf8Text(token);
  return text === null ? { bytes: [...token], spells: null, part: 1, parts: 1 } : { text };
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
