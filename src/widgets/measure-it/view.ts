/** View-model of MeasureIt: knobs in; recall, mean reciprocal rank and each question's fate out. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { questions, reworded } from '#data/bike-workshop.ts';
import downloads from '#data/retrieval-downloads.json';
import { answerRecallAtK } from '#model/retrieval/answer-recall.ts';
import { USUAL_BM25 } from '#model/retrieval/bm25.ts';
import { usedOverlap } from '#model/retrieval/cut-passages.ts';
import { meanReciprocalRank, reciprocalRank } from '#model/retrieval/mean-reciprocal-rank.ts';
import { SEARCH_METHODS, type SearchMethod } from '#model/retrieval/search-passages.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, flag, number, startState, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/measure-it.ts';
import {
  cutting,
  trials,
  type Cutting,
  type Rankings,
  type Trials,
  type Variations,
} from './trials.ts';

export const SIZES = { min: 10, max: 80, step: 5 };
export const OVERLAPS = { min: 0, max: 40, step: 5 };
export const KS = { min: 1, max: 10, step: 1 };
export const K1S = { min: 0, max: 3, step: 0.1 };
export const BS = { min: 0, max: 1, step: 0.05 };

export const schema = {
  k: number(3, KS),
  method: choice('keywords', SEARCH_METHODS),
  size: number(40, SIZES),
  overlap: number(10, OVERLAPS),
  titles: flag(true),
  k1: number(USUAL_BM25.k1, K1S),
  b: number(USUAL_BM25.b, BS),
  hyde: flag(false),
  linked: flag(false),
  rerank: flag(false),
};
export type State = StateOf<typeof schema>;

export const vectorKilobytes = count(downloads.vectorBytes / 1000);

/** In SVG user units: recall against k. */
export const CHART = { width: 320, height: 216, left: 56, right: 306, top: 30, bottom: 168 };
const x = linearScale([KS.min, KS.max], [CHART.left, CHART.right]);
const y = linearScale([0, 1], [CHART.bottom, CHART.top]);
export const axes = {
  ks: [1, 3, 5, 7, 10].map((k) => ({ x: px(x(k)), label: String(k) })),
  recalls: [0, 0.5, 1].map((share) => ({ y: px(y(share)), label: percent(share, 0) })),
};
/** One square for each question, a row for each method; questions in other words stand apart. */
export const STRIP = { width: 320, height: 124, side: 9, top: 34, row: 34, gap: 12 };
const PLAIN = questions.length - reworded.length;
const STEP = (STRIP.width - STRIP.gap) / questions.length;
const squareX = (q: number) => px(STEP * q + (q >= PLAIN ? STRIP.gap : 0));
export const stripHeads = [
  { x: 0, says: words.plain },
  { x: squareX(PLAIN), says: words.reworded },
];

/** Told apart by dashes as well as by colour. */
const LOOK: Record<SearchMethod, { quantity: string; dash: string }> = {
  keywords: { quantity: 'q-query', dash: '' },
  vectors: { quantity: 'q-probability', dash: '7 4' },
  hybrid: { quantity: 'q-retrieved', dash: '2 3' },
};

/** The variations that a state switches on and that can be done now, in the order in which they are done. */
export function variationsOf(state: Variations, { imagined }: Cutting): (keyof Variations)[] {
  const names = ['hyde', 'linked', 'rerank'] as const;
  return names.filter((name) => state[name] && (name !== 'hyde' || imagined));
}

/** `plain` holds what is found without variations, where there are any to be held against it. */
export function measureView(state: State, cut: Cutting, made: Trials, plain?: Trials) {
  const { passages } = cut;
  const method = made[state.method] ? state.method : 'keywords';
  const ks = Array.from({ length: KS.max }, (_, i) => i + 1);

  const recallsOf = (rankings: Rankings) => ks.map((k) => meanRecall(rankings, cut, k));
  const curve = (recalls: number[]) => linePath(ks.map((k, i) => [px(x(k)), px(y(recalls[i]))]));
  const measures = (rankings: Rankings) => {
    const [share, rank] = [meanRecall(rankings, cut, state.k), mrr(rankings, cut)];
    return { share, rank, recall: percent(share), mrr: fixed(rank, 3) };
  };
  const fatesBy = (rankings: Rankings) =>
    rankings.map((ranking, q) => fateOf(ranking, cut, q, state.k));

  const methods = SEARCH_METHODS.flatMap((name) => {
    const rankings = made[name];
    if (!rankings) return [];
    const recalls = recallsOf(rankings);
    const before = plain?.[name];
    return [
      {
        key: name,
        name: words.methods[name],
        ...LOOK[name],
        path: curve(recalls),
        dotY: px(y(recalls[state.k - 1])),
        ...measures(rankings),
        plain: before && measures(before),
        rowY: px(STRIP.top + STRIP.row * SEARCH_METHODS.indexOf(name)),
        squares: fatesBy(rankings).map(({ fate }, q) => ({
          key: `question-${q}`,
          x: squareX(q),
          fate,
        })),
      },
    ];
  });
  const shown = methods.find(({ key }) => key === method)!;

  const fates = fatesBy(made[method]!);
  const before = plain && fatesBy(plain[method]!);
  const placeOf = ({ first }: { first: number }) => (first === 0 ? Infinity : first);
  const moved = (sign: 1 | -1) =>
    fates.filter((now, q) => before && Math.sign(placeOf(before[q]) - placeOf(now)) === sign)
      .length;
  const added = variationsOf(state, cut).map((name) => words.variations[name]);
  const promptWords =
    made[method]!.reduce(
      (sum, ranking) =>
        sum + ranking.slice(0, state.k).reduce((all, at) => all + passages[at].tokenCount, 0),
      0,
    ) / questions.length;

  return {
    methods,
    plainPath: plain && curve(recallsOf(plain[method]!)),
    kX: px(x(state.k)),
    kept: method,
    overlap: usedOverlap(state),
    note: [words.sizes(count(passages.length), count(promptWords)), shown.plain ? words.thin : '']
      .filter(Boolean)
      .join(' '),
    needsVectors: made.vectors === undefined,
    summary: [
      words.summary(words.withAll(shown.name, added), count(state.k), shown.recall, shown.mrr),
      shown.plain
        ? words.against(shown.plain.recall, shown.plain.mrr, count(moved(1)), count(moved(-1)))
        : '',
      method === state.method ? '' : words.waiting,
    ]
      .filter(Boolean)
      .join(' '),
    named: [{ key: shown.key, text: shown.recall }],
    table: {
      caption: words.tableCaption(shown.name),
      columns: before ? [...words.columns, words.plainColumn] : words.columns,
      rows: fates.map(({ first, fate }, q) => ({
        key: `question-${q}`,
        cells: [
          state.hyde && cut.imagined
            ? words.imagined(questions[q].ask, cut.imagined.texts[q])
            : questions[q].ask,
          place(first),
          words.fates[fate],
          ...(before ? [place(before[q].first)] : []),
        ],
      })),
    },
    steps: [
      {
        key: shown.key,
        says: words.stepRecall(count(state.k)),
        math: `(${fates.map(({ recall }) => significant(recall, 2)).join(' + ')}) ÷ ${questions.length} = ${shown.recall}`,
      },
      {
        key: shown.key,
        says: words.stepMrr,
        math: `(${fates.map(({ first }) => (first === 0 ? '0' : first === 1 ? '1' : `1/${first}`)).join(' + ')}) ÷ ${questions.length} = ${shown.mrr}`,
      },
      ...(shown.plain
        ? [
            {
              key: shown.key,
              says: words.stepAgainst,
              math: [
                difference(100 * shown.share, 100 * shown.plain.share, 1),
                difference(shown.rank, shown.plain.rank, 3),
              ].join('; '),
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** One number less another, worked out from them as shown. */
function difference(now: number, before: number, digits: number): string {
  const [a, b] = [now, before].map((value) => Number(value.toFixed(digits)));
  return `${fixed(a, digits)} − ${fixed(b, digits)} = ${fixed(a - b, digits)}`;
}

/** Where the first passage with an answer stands, in words. */
function place(first: number): string {
  return first === 0 ? words.never : count(first);
}

function meanRecall(rankings: Rankings, { holders }: Cutting, k: number): number {
  const recalls = rankings.map((ranking, q) => answerRecallAtK(ranking, holders[q], k));
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}

/** What became of question q: whether the first k passages hold its answers, and where one first stands. */
function fateOf(ranking: readonly number[], { holders, relevant }: Cutting, q: number, k: number) {
  const recall = answerRecallAtK(ranking, holders[q], k);
  const inverse = reciprocalRank(ranking, relevant[q]);
  const fate =
    recall === 1 ? 'found' : recall > 0 ? 'half' : relevant[q].size > 0 ? 'missed' : 'cut';
  return { recall, first: inverse === 0 ? 0 : Math.round(1 / inverse), fate } as const;
}

function mrr(rankings: Rankings, { relevant }: Cutting): number {
  return meanReciprocalRank(rankings.map((ranking, q) => ({ ranking, relevant: relevant[q] })));
}

/** Asked about the state the figure starts in. */
export function firstGuess(): Guess {
  const start = startState(schema);
  const cut = cutting(start);
  const { methods } = measureView(start, cut, trials(cut, start));
  const recalls = methods.map(({ share }) => share);
  return {
    kind: 'choice',
    id: 'measure-it.first',
    ask: words.guess(questions.length, start.k),
    options: methods.map(({ name }) => name),
    answer: recalls.indexOf(Math.max(...recalls)),
    reveal: words.guessReveal(methods.map(({ name, recall }) => `${name} ${recall}`).join('; ')),
  };
}
