import { CL100K_PATTERN, GPT2_PATTERN, O200K_PATTERN } from './pretokenize.ts';

/**
 * The three published encodings of the book. Names, special tokens and models are those of OpenAI's
 * tiktoken and of js-tiktoken 1.0.21, from which the vocabulary files are made.
 */
export const ENCODING_NAMES = ['gpt2', 'cl100k_base', 'o200k_base'] as const;

export type EncodingName = (typeof ENCODING_NAMES)[number];

interface Encoding {
  readonly name: EncodingName;
  /** What a reader calls it. */
  readonly label: string;
  /** Models that read text through it. */
  readonly models: string;
  /** Tokens that text can become: 256 bytes and the merges. Their ids are 0 to textTokens − 1. */
  readonly textTokens: number;
  /** Control tokens by name. They are never matched in a text: there, the name is plain characters. */
  readonly specialTokens: Readonly<Record<string, number>>;
  /** Rows of the embedding table: the highest id + 1 (n_vocab), unused ids included. */
  readonly size: number;
  readonly pattern: RegExp;
}

export const ENCODINGS: Readonly<Record<EncodingName, Encoding>> = {
  gpt2: {
    name: 'gpt2',
    label: 'GPT-2',
    models: 'GPT-2',
    textTokens: 50_256,
    specialTokens: { '<|endoftext|>': 50_256 },
    size: 50_257,
    pattern: GPT2_PATTERN,
  },
  cl100k_base: {
    name: 'cl100k_base',
    label: 'GPT-4',
    models: 'GPT-3.5 Turbo and GPT-4',
    textTokens: 100_256,
    specialTokens: {
      '<|endoftext|>': 100_257,
      '<|fim_prefix|>': 100_258,
      '<|fim_middle|>': 100_259,
      '<|fim_suffix|>': 100_260,
      '<|endofprompt|>': 100_276,
    },
    size: 100_277,
    pattern: CL100K_PATTERN,
  },
  o200k_base: {
    name: 'o200k_base',
    label: 'GPT-4o',
    models: 'GPT-4o, o1, o3, GPT-4.1 and GPT-5',
    textTokens: 199_998,
    specialTokens: { '<|endoftext|>': 199_999, '<|endofprompt|>': 200_018 },
    size: 200_019,
    pattern: O200K_PATTERN,
  },
};
