/** One word in three forms: alone, inside a sentence, spelled out; and the words cut at build. */
import stored from '#data/spelling-first-state.json';
import type { EncodingName } from '#model/tokenizer/encodings.ts';
import { restoreTokens } from '#model/tokenizer/stored-tokens.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';

export const FORMS = ['alone', 'inside', 'spaced'] as const;
export type Form = (typeof FORMS)[number];
type Forms = Record<Form, readonly Token[]>;

/** A word, and its forms as one encoding cuts them. */
export interface CutWord {
  word: string;
  encoding: EncodingName;
  forms: Forms;
}

export const storedWords = stored.map(({ word }) => word);

/** The texts of the three forms. */
export function formTexts(word: string): Record<Form, string> {
  return { alone: word, inside: ` ${word}`, spaced: [...word].join(' ') };
}

export function storedForms(word: string, encoding: EncodingName): CutWord | undefined {
  const found = stored.find((one) => one.word === word);
  if (!found) return undefined;
  const texts = formTexts(word);
  const forms = {
    alone: restoreTokens(texts.alone, found.alone[encoding]),
    inside: restoreTokens(texts.inside, found.inside[encoding]),
    spaced: restoreTokens(texts.spaced, found.spaced[encoding]),
  };
  return { word, encoding, forms };
}
