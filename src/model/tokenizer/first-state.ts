import type { EncodingName } from './encodings.ts';
import type { MergeTrace } from './merge-trace.ts';
import type { Token } from './token-parts.ts';
import type { Tokenizer } from './tokenizer.ts';

/** A text and its tokens in each encoding. */
interface EncodedText {
  text: string;
  tokens: Record<EncodingName, Token[]>;
}

/**
 * What the tokenizer figures show before any vocabulary is loaded; stored by
 * scripts/data/first-states.ts as src/data/tokenizer-first-state.json.
 */
export interface TokenizerFirstState {
  /** The sentence a tokenizer figure opens with. */
  sentence: EncodedText;
  /** Short texts for tables, always computed, never typed by hand. */
  examples: EncodedText[];
  /** The word a merge player opens with, merge by merge. */
  merges: Record<EncodingName, MergeTrace>;
  /** By language code: how many tokens article 1 takes. */
  articleTokens: Record<string, Record<EncodingName, number>>;
}

/** A word with its space, a rare one, a long one, a number, another script, an emoji of four people. */
const FIRST_SENTENCE = 'The axolotl said नमस्ते to 12345 uncharacteristically quiet families 👨‍👩‍👧‍👦.';

const FIRST_MERGE_WORD = 'strawberry';

const EXAMPLE_TEXTS = [
  'Hi',
  'Hello world',
  'hello world',
  'helloworld',
  'Tokenization',
  'cat',
  ' cat',
  'Cat',
  ' Cat',
  'ubiquitous',
  ' ubiquitous',
  'strawberry',
  ' strawberry',
  'unbelievable',
  ' unbelievable',
  '12345',
  '1234567',
  "The animal didn't cross the street because it was too tired",
  '你好世界',
];

/** Computes the first state with all three tokenizers and the book's languages. */
export function tokenizerFirstState(
  tokenizers: Record<EncodingName, Tokenizer>,
  languages: readonly { code: string; text: string }[],
): TokenizerFirstState {
  const each = <T>(value: (tokenizer: Tokenizer) => T): Record<EncodingName, T> => ({
    gpt2: value(tokenizers.gpt2),
    cl100k_base: value(tokenizers.cl100k_base),
    o200k_base: value(tokenizers.o200k_base),
  });
  const encoded = (text: string): EncodedText => ({
    text,
    tokens: each((tokenizer) => tokenizer.encodeWithPieces(text)),
  });
  return {
    sentence: encoded(FIRST_SENTENCE),
    examples: EXAMPLE_TEXTS.map(encoded),
    merges: each((tokenizer) => tokenizer.mergeSteps(FIRST_MERGE_WORD)[0]),
    articleTokens: Object.fromEntries(
      languages.map(({ code, text }) => [code, each((t) => t.encode(text).length)]),
    ),
  };
}
