/** View-model of SameSeed: settings and the three texts written with them in; spans and words out. */
import { count, fixed, inARow, percent, significant } from '#chart/format.ts';
import { Random } from '#math/random.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, numbers, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/same-seed.ts';
import { distinctRuns, longestRepeat, repeatedTokens } from './repetition.ts';
import type { Writing } from './writing.ts';

export const TEMPERATURES = { min: 0, max: 2, step: 0.1 };
export const LENGTHS = { min: 10, max: 100, step: 10 };
export const MOST_CHARACTERS = 200;
/** How many of the seed's random numbers the arithmetic shows. */
const SHOWN_NUMBERS = 5;

export const schema = {
  prompt: text('Call me', { maxLength: MOST_CHARACTERS }),
  temperatures: numbers([0, 0.6, 1.4], { ...TEMPERATURES, minLength: 3, maxLength: 3 }),
  length: number(40, LENGTHS),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** `state` must be the one that `writings` were written for. */
export function sameSeedView(state: State, writings: readonly Writing[]) {
  const texts = writings.map(({ tokens, text }, i) => {
    const temperature = state.temperatures[i];
    const pairs = distinctRuns(tokens, 2);
    return {
      key: `text-${i}`,
      temperature,
      heading: temperature === 0 ? words.greedy : words.heading(fixed(temperature, 1)),
      spans: spans(tokens, text),
      pairs,
      distinct: words.distinct(count(pairs.different), count(pairs.all)),
    };
  });
  const byHeat = [...texts].sort((a, b) => a.temperature - b.temperature);
  const [coldest, hottest] = [byHeat[0], byHeat[byHeat.length - 1]];
  const random = new Random(state.seed);
  const numbers = Array.from({ length: SHOWN_NUMBERS }, () => fixed(random.next(), 4));
  return {
    texts,
    summary: words.summary(
      state.seed,
      coldest.heading,
      coldest.distinct,
      hottest.heading,
      count(hottest.pairs.different),
      sharedStart(writings),
    ),
    named: [coldest, hottest].map(({ key, heading }) => ({ key, text: heading })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: texts.map(({ key, heading, pairs }, i) => {
        const { tokens } = writings[i];
        const single = distinctRuns(tokens, 1);
        return {
          key,
          cells: [
            heading,
            count(tokens.length),
            count(single.different),
            `${count(pairs.different)} / ${count(pairs.all)}`,
            count(longestRepeat(tokens)),
          ],
        };
      }),
    },
    steps: [
      { says: words.stepRandom(state.seed), math: inARow([...numbers, '…']) },
      ...texts.map(({ key, heading, pairs }) => ({
        key,
        says: words.stepPairs(heading),
        math: `${pairs.different} / ${pairs.all} = ${percent(pairs.share, 0)}`,
      })),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** A text cut into stretches that do or do not repeat what came before; they add up to the text. */
function spans(tokens: readonly string[], text: string) {
  const repeated = repeatedTokens(tokens);
  const cut: { text: string; repeated: boolean }[] = [];
  let at = 0;
  tokens.forEach((token, i) => {
    const start = at;
    if (text[at] === ' ') at++;
    at += token.length;
    const piece = text.slice(start, at);
    const last = cut[cut.length - 1];
    if (last?.repeated === repeated[i]) last.text += piece;
    else cut.push({ text: piece, repeated: repeated[i] });
  });
  return cut;
}

/** How many tokens all texts begin with. */
function sharedStart(writings: readonly Writing[]): string {
  const [first, ...others] = writings.map(({ tokens }) => tokens);
  let shared = 0;
  while (shared < first.length && others.every((tokens) => tokens[shared] === first[shared])) {
    shared++;
  }
  if (shared === 0) return words.sharedNone;
  return shared === first.length ? words.sharedAll : words.shared(count(shared));
}

/** Whether two rounds wrote the same. */
export function sameWritings(a: readonly Writing[], b: readonly Writing[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Asked about the texts that the figure starts with: which one goes in circles? */
export function firstGuess({ temperatures }: State, writings: readonly Writing[]): Guess {
  const pairs = writings.map(({ tokens }) => distinctRuns(tokens, 2));
  const shares = pairs.map(({ share }) => share);
  const answer = shares.indexOf(Math.min(...shares));
  const { different, all } = pairs[answer];
  const say = (t: number) => significant(t);
  return {
    kind: 'choice',
    id: 'same-seed.loop',
    ask: words.guess,
    options: temperatures.map((t) => words.guessOption(say(t))),
    answer,
    reveal: words.guessReveal(say(temperatures[answer]), count(different), count(all)),
  };
}
