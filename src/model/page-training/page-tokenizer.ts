import type { TokenPart } from '#model/tokenizer/token-parts.ts';

/** A tokenizer as plain data, from which learn-tokenizer.ts opens it again. */
export type TokenizerRecipe =
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  /** The merges as left, right, left, right, … after the 256 bytes. */
  | { readonly kind: 'byte-pairs'; readonly merges: readonly number[] };

/** Text to tokens and back, whatever the text. */
export interface PageTokenizer {
  /** V. */
  readonly size: number;
  readonly recipe: TokenizerRecipe;
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
  /** How to show tokens that stand beside each other. */
  parts(ids: readonly number[]): TokenPart[];
}
