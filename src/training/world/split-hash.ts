import type { Split } from './engine/writer.ts';

/** FNV-1a over the characters of a text, mixed once more so that every bit counts: 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Whether a name, pair or word is one of the `percent` kept for testing. The same for ever. */
function isHeldOut(item: string, percent: number): boolean {
  return hash(item) % 100 < percent;
}

/** Whether documents of a split may use an item. */
export function inSplit(item: string, percent: number, split: Split): boolean {
  return split === 'any' || isHeldOut(item, percent) === (split === 'held-out');
}
