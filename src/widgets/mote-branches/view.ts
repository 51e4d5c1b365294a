/** View-model of MoteBranches: two continuations from one seed, and all that could have come at the fork. */
import { count, fixed, inARow, percent, significant } from '#chart/format.ts';
import { rankCurve } from '#chart/rank-curve.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/mote-branches.json';
import { Random } from '#math/random.ts';
import { samplingStages } from '#math/sampling-pipeline.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortEnd, shortText } from '#ui/short-text.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { number, seed, text } from '#ui/url-codec.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/mote-branches.ts';
import {
  differences,
  LENGTH,
  stepsOf,
  type Branches,
  type Wish,
  type WrittenToken,
} from './branches.ts';

export const LONGEST = 600;
export const TEMPERATURES = { min: 0, max: 2, step: 0.1 };
export const TOP_K = { min: 0, max: 50, step: 1 };
export const TOP_P = { min: 0.05, max: 1, step: 0.05 };

export const first = recorded as Branches;
export const firstWish: Wish = first.wish;
const size = first.logits.length;

export const texts = [
  firstWish.text,
  'Once upon a time there was a',
  'Paris is a city in France. The',
  'Question: What is the capital of Italy? Answer:',
  'After Monday comes',
];

export const schema = {
  text: text(firstWish.text, { maxLength: LONGEST }),
  temperature: number(firstWish.temperature, TEMPERATURES),
  topK: number(firstWish.topK, TOP_K),
  topP: number(firstWish.topP, TOP_P),
  seed: seed(firstWish.seed),
  at: number(firstWish.at, { min: 0, max: LENGTH - 1, step: 1 }),
  force: number(firstWish.force, { min: 0, max: size, step: 1 }),
};

/** In SVG user units. */
export const BARS = { width: 320, label: 102, end: 254, row: 30 };
const SHOWN_NUMBERS = 5;
/** A probability recorded as 1 was rounded: softmax never gives one. */
const MOST_CERTAIN = 1 - 1e-9;

export function moteBranchesView(made: Branches) {
  const { wish, at, first: drawn, second, logits, labels } = made;
  const stages = samplingStages(logits, stepsOf(wish));
  const stage = stages[stages.length - 1];
  const [given, draws] = [stages[0].probs, stage.probs];
  const rest = (probs: Float64Array) =>
    probs.slice(labels.length).reduce((sum, probability) => sum + probability, 0);
  const rows = [
    ...labels.map((label, i) => ({
      label: shortText(label, 10),
      given: given[i],
      draws: draws[i],
    })),
    {
      label: words.rest(count(logits.length - labels.length)),
      given: rest(given),
      draws: rest(draws),
    },
  ];
  const largest = Math.max(...rows.flatMap((row) => [row.given, row.draws]));
  const bar = (share: number) => px(((BARS.end - BARS.label) * share) / largest);
  const random = new Random(wish.seed);
  const numbers = Array.from({ length: SHOWN_NUMBERS }, () => fixed(random.next(), 4));
  const cut = stages[1].probs.reduce(
    (sum, share, i) => (stage.scores[i] === -Infinity ? sum + share : sum),
    0,
  );
  return {
    at,
    last: drawn.length - 1,
    nameOf: (place: number) =>
      words.place(place + 1, tokenLabel(drawn[Math.min(place, drawn.length - 1)].token)),
    /** The end of what was gone on from. */
    prompt: shortEnd(wish.text, 200),
    first: drawn.map((one, i) => chip(one, i)),
    second: second?.map((one, i) => ({
      ...chip(one, i),
      shared: i < at,
      forced: i === at,
      differs: i > at && one.token.id !== drawn[i]?.token.id,
    })),
    choices: choices(made),
    barsTitle: words.bars(at + 1),
    height: BARS.row * rows.length,
    rows: rows.map((row, i) => ({
      key: `rank-${i + 1}`,
      label: row.label,
      y: BARS.row * i,
      given: bar(row.given),
      draws: bar(row.draws),
      share: percent(row.draws),
    })),
    curve: rankCurve([draws, given]),
    curveLabel: words.curveLabel(count(stage.keptCount), count(logits.length)),
    markedRank: second?.[at].rank ?? drawn[at].rank,
    summary:
      words.summary(
        at + 1,
        count(stage.keptCount),
        count(logits.length),
        wish.seed,
        tokenLabel(drawn[at].token),
      ) +
      compared(made) +
      (made.dropped > 0 ? model.dropped(count(made.dropped)) : ''),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: labels.map((label, i) => ({
        key: `rank-${i + 1}`,
        cells: [i + 1, label, percent(given[i], 2), percent(draws[i], 2)],
      })),
    },
    steps: [
      { says: words.stepRandom(wish.seed), math: inARow([...numbers, '…']) },
      {
        key: 'rank-1',
        says: words.stepTemperature(labels[0]),
        math: `${significant(given[0])} → ${significant(stages[1].probs[0])}`,
      },
      { says: words.stepCut, math: percent(cut, 2) },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

function chip({ token, probability }: WrittenToken, place: number) {
  const share = percent(Math.min(probability, MOST_CERTAIN), 0);
  return {
    place,
    face: tokenFace(token),
    share,
    says: words.chip(place + 1),
  };
}

/** What may stand at the fork: the token drawn, the best ones, and that of a rank from a link. */
function choices({ first: drawn, at, labels, wish }: Branches) {
  const ranks = labels
    .map((label, i) => ({ value: String(i + 1), label }))
    .filter(({ value }) => value !== String(drawn[at].rank) || value === String(wish.force));
  const far = wish.force > labels.length;
  return [
    { value: '0', label: words.drawn(tokenLabel(drawn[at].token)) },
    ...ranks,
    ...(far ? [{ value: String(wish.force), label: words.ranked(count(wish.force)) }] : []),
  ];
}

function compared(made: Branches): string {
  const { first: drawn, second, at } = made;
  if (!second) return '';
  const forced = second[at];
  if (forced.token.id === drawn[at].token.id) return words.same;
  const { count: differ, of } = differences(made);
  return words.compared(tokenLabel(forced.token), percent(forced.probability), differ, of);
}
