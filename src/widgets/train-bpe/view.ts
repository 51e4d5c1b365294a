/** View-model of TrainBpe: merges learned so far, what they do to the text, and to a sentence of the reader's. */
import { count, fixed, percent } from '#chart/format.ts';
import { ENCODINGS } from '#model/tokenizer/encodings.ts';
import { LearnedVocabulary } from '#model/tokenizer/learned-vocabulary.ts';
import { tokenParts } from '#model/tokenizer/token-parts.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { textDirection } from '#ui/text-direction.ts';
import { textParts, tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/train-bpe.ts';
import { curve } from './curve.ts';
import { neighbours, published, storedTraining, type Training } from './training.ts';

/** Merges a reader can learn here. */
export const MOST = 1000;
export const MERGES = { min: 0, max: MOST, step: 1 };
export const LONGEST_TEXT = 20_000;
export const LONGEST_SENTENCE = 300;
const LINES = 8;
const ROWS = 50;
/** Ids below are single bytes: nobody learned them. */
const BYTES = 256;

export const schema = {
  source: choice('moby', ['moby', 'own']),
  own: text('', { maxLength: LONGEST_TEXT }),
  merges: number(60, MERGES),
  sentence: text('Call me when the whale goes to sea.', { maxLength: LONGEST_SENTENCE }),
};
export type State = StateOf<typeof schema>;

/** The split that all texts are trained with: GPT-2's. */
const { pattern, label: publishedLabel } = ENCODINGS.gpt2;

/** Of the merge that made a token. */
const keyOf = (id: number) => `token-${id}`;

export function trainBpeView(training: Training, { merges: wanted, sentence }: State) {
  const { characters, bytes, merges, complete } = training;
  const at = Math.min(wanted, merges.length);
  const used = merges.slice(0, at);
  const vocabulary = new LearnedVocabulary(used);
  const tokenizer = new Tokenizer('learned', vocabulary, pattern);
  const own = tokenizer.encodeWithPieces(sentence);
  const label = (id: number) => tokenLabel(tokenParts([vocabulary.tokenBytes(id)])[0]);

  const tokens = at === 0 ? bytes : merges[at - 1].tokens;
  const perToken = [
    characters / Math.max(1, bytes),
    ...merges.map(({ charactersPerToken }) => charactersPerToken),
  ];
  const rows = used.slice(-ROWS).map(({ id, left, right, count: times }) => ({
    key: keyOf(id),
    left: label(left),
    right: label(right),
    made: label(id),
    times: count(times),
  }));
  const drawn = curve(perToken, at, MOST, training.of === undefined ? published : undefined);
  const ended = complete && at === merges.length;
  return {
    at,
    /** Whether there is nothing more to learn here. */
    done: ended || at >= MOST,
    curve: drawn,
    /** Where the table's merges stand on the curve. */
    points: rows.map(({ key }, i) => ({
      key,
      ...drawn.point(Math.max(0, at - ROWS) + i + 1),
    })),
    reference: words.reference(publishedLabel, fixed(published)),
    now: fixed(perToken[at]),
    lines: rows
      .slice(-LINES)
      .reverse()
      .map(({ key, left, right, made, times }) => ({
        key,
        says: words.line(left, right, made),
        times: words.times(times),
      })),
    sentence: {
      dir: textDirection(sentence),
      tokens: own.map((token) => ({
        key: token.id < BYTES ? undefined : keyOf(token.id),
        face: tokenFace(token),
        below: String(token.id),
      })),
    },
    summary:
      bytes === 0
        ? words.noText
        : words.summary(
            words.mergesOf(count(at)),
            words.tokens(count(tokens)),
            fixed(perToken[at]),
          ) +
          words.sentenceTakes(words.tokens(count(own.length))) +
          (at >= MOST ? words.mostReached : !ended ? '' : at > 0 ? words.ended : words.nothing),
    table: {
      caption: words.tableCaption(count(Math.min(ROWS, at)), count(at)),
      columns: words.columns,
      rows: rows.map(({ key, left, right, made, times }, i) => {
        const n = Math.max(0, at - ROWS) + i;
        const { tokens: after, charactersPerToken } = merges[n];
        const cells = [n + 1, left, right, made, times, count(after), fixed(charactersPerToken, 3)];
        return { key, cells };
      }),
    },
    steps: [
      { says: words.stepBefore, math: count(bytes) },
      ...(at === 0 ? [] : [lastMerge(at, at === 1 ? bytes : merges[at - 2].tokens, tokens)]),
      ...(tokens === 0
        ? []
        : [
            {
              says: words.stepPer,
              math: `${count(characters)} ÷ ${count(tokens)} = ${fixed(perToken[at], 3)}`,
            },
            {
              says: words.stepSaved,
              math: `1 − ${count(tokens)} ÷ ${count(bytes)} = ${percent(1 - tokens / bytes)}`,
            },
          ]),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

function lastMerge(n: number, before: number, after: number) {
  return {
    key: keyOf(BYTES + n - 1),
    says: words.stepMerge(count(n)),
    math: `${count(before)} − ${count(before - after)} = ${count(after)}`,
  };
}

/** Asked before anything is learned: among common neighbours, one pair crosses from piece to piece. */
export function firstGuess(): Guess {
  const [first] = storedTraining().merges;
  const winner = new TextDecoder().decode(first.bytes);
  const shown = (pair: string) =>
    textParts(pair)
      .map((part) => part.shown)
      .join('');
  const crossing = neighbours.reduce((most, pair) => (pair[1] > most[1] ? pair : most));
  return {
    kind: 'choice',
    id: 'train-bpe.first',
    ask: words.guess,
    options: neighbours.map(([pair]) => words.option(shown(pair[0]), shown(pair[1]))),
    answer: neighbours.findIndex(([pair]) => pair === winner),
    reveal: words.guessReveal(
      shown(winner),
      count(first.count),
      shown(crossing[0]),
      count(crossing[1]),
    ),
  };
}
