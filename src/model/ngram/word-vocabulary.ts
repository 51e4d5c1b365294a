import { startsSentence } from './word-tokens.ts';

/** Stands for every word that the training text does not hold. */
export const UNKNOWN_WORD = 0;

/**
 * One id per word, whatever its capitals: "The" and "the" are counted together.
 *
 * Each id is shown the way the text most often writes the word in the middle of a sentence, where a
 * capital means something: Ishmael, whale, I. A word that only ever begins sentences is shown in small
 * letters, and on a tie the first form seen wins. (Lita et al., 2003, call this truecasing.)
 */
export interface WordVocabulary {
  /** forms[id] is how the word is shown; forms[0] is <unk>. */
  forms: readonly string[];
  /** From the word in small letters to its id. */
  ids: ReadonlyMap<string, number>;
}

/** Builds the vocabulary of a text: ids in order of first appearance, after <unk>. */
export function buildWordVocabulary(tokens: readonly string[]): WordVocabulary {
  const ids = new Map<string, number>();
  const formCounts: Map<string, number>[] = [new Map()]; // per id: form → times mid-sentence
  tokens.forEach((token, i) => {
    const word = token.toLowerCase();
    let id = ids.get(word);
    if (id === undefined) {
      id = formCounts.length;
      ids.set(word, id);
      formCounts.push(new Map());
    }
    if (startsSentence(tokens, i)) return;
    const counts = formCounts[id];
    counts.set(token, (counts.get(token) ?? 0) + 1);
  });

  const forms = ['<unk>'];
  for (const [word, id] of ids) forms[id] = commonest(formCounts[id]) ?? word;
  return { forms, ids };
}

/** The ids of tokens; words the vocabulary does not hold become UNKNOWN_WORD. */
export function wordIds({ ids }: WordVocabulary, tokens: readonly string[]): Int32Array {
  return Int32Array.from(tokens, (token) => ids.get(token.toLowerCase()) ?? UNKNOWN_WORD);
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [form, count] of counts) {
    if (count > most) [best, most] = [form, count];
  }
  return best;
}
