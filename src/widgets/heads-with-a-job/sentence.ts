/** The reader's text as the constructed heads take it: words, and a number for each different one. */
import { tokenizeWords } from '#model/ngram/word-tokens.ts';
import { constructedHeads } from '#math/constructed-heads.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/heads-with-a-job.ts';

export const MOST = 32;
export const LONGEST = 400;
export const SHARPNESS = { min: 0, max: 24, step: 1 };
export const HEADS = ['previous', 'same', 'induction'] as const;

export const schema = {
  text: text('Ada Lovelace wrote notes, and Ada', { maxLength: LONGEST }),
  head: choice('induction', HEADS),
  /** Counted from 1, the first word; beyond the text's end it means the last word. */
  at: number(MOST, { min: 1, max: MOST, step: 1 }),
  sharpness: number(8, SHARPNESS),
};
export type State = StateOf<typeof schema>;

export interface Sentence {
  /** What stands at each place; place 0 is the start mark. */
  shown: string[];
  /** A number per word, the same for the same word in capitals or not. */
  ids: number[];
  cut: boolean;
  /** No word was found: a mark stands in for one, so that there is something to draw. */
  empty: boolean;
}

export function sentence(source: string): Sentence {
  const found = tokenizeWords(source);
  const tokens = found.length > 0 ? found.slice(0, MOST) : [words.empty];
  const folded = tokens.map((token) => token.toLowerCase());
  return {
    shown: [words.start, ...tokens.map((token) => shortText(token, 14))],
    ids: folded.map((token) => folded.indexOf(token)),
    cut: found.length > MOST,
    empty: found.length === 0,
  };
}

/** The three heads on the text; which of them is shown, and from where it looks, plays no part. */
export function runHeads({ text: source, sharpness }: State) {
  const made = sentence(source);
  return { ...made, run: constructedHeads(made.ids, sharpness) };
}

/** The head chosen, and the place that looks. */
export function chosenHead(ran: ReturnType<typeof runHeads>, { head, at }: State) {
  const { run, ids } = ran;
  const chosen = { previous: run.previousToken, same: run.sameToken, induction: run.induction };
  return { ...ran, head: chosen[head], at: Math.min(at, ids.length) };
}
export type Run = ReturnType<typeof chosenHead>;
