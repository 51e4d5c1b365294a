import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import type { NgramTable } from './count-ngrams.ts';

/** A counted language model with the tokenizer it was trained with: text in, text out. */
export interface TextModel {
  table: NgramTable;
  /** The tokens of a text, and how to show each. */
  split(text: string): { ids: Int32Array; parts: TokenPart[] };
  /** How to show tokens that stand beside each other. */
  parts(ids: ArrayLike<number>): TokenPart[];
  /** The text that tokens spell, or its end from token `from` on, first blank included. */
  join(ids: ArrayLike<number>, from?: number): string;
  /** The token that stands for all unknown words, where there is one: it spells nothing to draw. */
  unknown?: number;
}
