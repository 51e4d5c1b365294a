/** View-model of WordAnalogies: a − b + c, the words nearest to it, and how often that comes out right. */
import { count, fixed, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/word-analogies.json';
import facts from '#data/mote/facts.json';
import realFacts from '#data/mote/real-vectors.json';
import { alphabetical } from '#ui/alphabetical.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { textParts } from '#ui/token-face.ts';
import { choice, flag, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/word-analogies.ts';
import type { Accuracy } from './accuracy.ts';
import { SPACES, type Found, type Space } from './candidates.ts';

export const LONGEST = 30;
/** Words drawn. */
const DRAWN = 5;

export const sums = recorded.sums as Found[];
const [start] = sums;

export const schema = {
  space: choice<Space>(start.space, SPACES),
  a: text(start.a, { maxLength: LONGEST }),
  b: text(start.b, { maxLength: LONGEST }),
  c: text(start.c, { maxLength: LONGEST }),
  exclude: flag(false),
};
export type State = StateOf<typeof schema>;
export type Wish = Pick<State, 'space' | 'a' | 'b' | 'c'>;

/** Place of a sum among those recorded; −1 for the reader's own. */
export function placeOf({ space, a, b, c }: Wish): number {
  return sums.findIndex((one) => one.space === space && one.a === a && one.b === b && one.c === c);
}

export const sumLabel = ({ a, b, c }: Pick<Wish, 'a' | 'b' | 'c'>): string =>
  `${shown(a)} − ${shown(b)} + ${shown(c)}`;

const shown = (word: string): string =>
  textParts(word.trim())
    .map((part) => part.shown)
    .join('') || '…';

const vocabularyOf = (space: Space): number =>
  space === 'mote' ? facts.config.vocabularySize : realFacts.words;

/** In SVG user units. */
export const BAR = { width: 100, height: 14 };

export function analogyView(result: Found, exclude: boolean) {
  const { space, candidates } = result;
  const sum = sumLabel(result);
  const open = candidates.map((one, i) => ({ ...one, key: `word-${i}` }));
  const rows = open
    .filter(({ input }) => !(exclude && input))
    .slice(0, DRAWN)
    .map(({ key, token, cosine, input }) => ({
      key,
      token,
      input,
      cosine: fixed(cosine, 3),
      width: px(BAR.width * Math.max(0, cosine)),
    }));
  const without = open.find(({ input }) => !input);
  const relations = (recorded.accuracy as Accuracy[])
    .filter((one) => one.space === space)
    .map((one) => ({
      key: `relation-${one.relation}`,
      name: words.relations[one.relation],
      questions: String(one.questions),
      excluded: percent(one.excluded / one.questions, 0),
      open: percent(one.open / one.questions, 0),
      lazy: percent(one.nearestToThird / one.questions, 0),
      counts: one,
    }));
  return {
    sum,
    rows,
    relations,
    problem: problem(result),
    leftOut: exclude ? words.leftOut : words.allowed,
    summary: summary(),
    named: rows.slice(0, 1).map(({ key, token }) => ({ key, text: `“${token}”` })),
    table: {
      caption: words.tableCaption(sum),
      columns: words.columns,
      rows: open.map(({ key, token, cosine, input }) => ({
        key: rows.some((row) => row.key === key) ? key : undefined,
        cells: [token, fixed(cosine, 3), input ? words.yes : words.no],
      })),
    },
    steps: steps(),
  } satisfies FigureView & Record<string, unknown>;

  function summary(): string {
    const impossible = problem(result);
    if (impossible) return impossible;
    const [best] = open;
    const found = best.input
      ? words.isInput(sum, best.token, fixed(best.cosine))
      : words.isOther(sum, best.token, fixed(best.cosine));
    const next = without
      ? words.withoutInputs(without.token, fixed(without.cosine))
      : words.nothingElse;
    if (exclude) return words.excluded(sum, without?.token ?? '…', best.input, best.token);
    return best.input ? `${found} ${next}` : found;
  }

  function steps() {
    const lines: { key?: string; says: string; math: string }[] = rows
      .slice(0, 3)
      .map(({ key, token, cosine }) => ({
        key,
        says: words.stepCosine(token),
        math: `cos(${sum}, ${token}) = ${cosine}`,
      }));
    for (const { key, name, counts } of relations) {
      lines.push({
        key,
        says: words.stepRelation(name),
        math: `${counts.excluded} ÷ ${counts.questions} = ${percent(counts.excluded / counts.questions, 0)};  ${counts.open} ÷ ${counts.questions} = ${percent(counts.open / counts.questions, 0)}`,
      });
    }
    return lines;
  }
}

/** Why there is nothing to show, a sentence for the reader; empty where there is. */
function problem({ space, missing, candidates }: Found): string {
  if (missing.length > 0) return words.missing[space](missing.map(shown));
  return candidates.length === 0 ? words.nothing : '';
}

/** Asked about the state the figure starts in. */
export function firstGuess(): Guess {
  const offered = start.candidates.slice(0, 4);
  const sorted = [...offered].sort((x, y) => alphabetical(x.token, y.token));
  return {
    kind: 'choice',
    id: 'word-analogies.first',
    ask: words.guess(sumLabel(start), count(vocabularyOf(start.space))),
    options: sorted.map(({ token }) => token),
    answer: sorted.indexOf(offered[0]),
    reveal: words.guessReveal(
      offered[0].token,
      fixed(offered[0].cosine),
      offered[1].token,
      fixed(offered[1].cosine),
    ),
  };
}
