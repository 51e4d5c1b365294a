/** View-model of MeasureIt: knobs in; recall, mean reciprocal rank and each question's fate out. */
import { count, fixed, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { questions } from '#data/bike-workshop.ts';
import downloads from '#data/retrieval-downloads.json';
import { answerRecallAtK } from '#model/retrieval/answer-recall.ts';
import { usedOverlap } from '#model/retrieval/cut-passages.ts';
import { meanReciprocalRank, reciprocalRank } from '#model/retrieval/mean-reciprocal-rank.ts';
import { SEARCH_METHODS, type SearchMethod } from '#model/retrieval/search-passages.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, flag, number, startState, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/measure-it.ts';
import { cutting, trials, type Cutting, type Rankings } from './trials.ts';

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
  k1: number(1.2, K1S),
  b: number(0.75, BS),
};
export type State = StateOf<typeof schema>;

export const vectorKilobytes = Math.round(downloads.vectorBytes / 1000);

/** In SVG user units: recall against k. */
export const CHART = { width: 320, height: 190, left: 44, right: 306, top: 12, bottom: 150 };
const x = linearScale([KS.min, KS.max], [CHART.left, CHART.right]);
const y = linearScale([0, 1], [CHART.bottom, CHART.top]);
export const axes = {
  ks: [1, 3, 5, 7, 10].map((k) => ({ x: px(x(k)), label: String(k) })),
  recalls: [0, 0.5, 1].map((share) => ({ y: px(y(share)), label: percent(share, 0) })),
};
/** Told apart by dashes as well as by colour. */
const LOOK: Record<SearchMethod, { quantity: string; dash: string }> = {
  keywords: { quantity: 'q-query', dash: '' },
  vectors: { quantity: 'q-probability', dash: '7 4' },
  hybrid: { quantity: 'q-retrieved', dash: '2 3' },
};

export function measureView(state: State, cut: Cutting) {
  const { passages } = cut;
  const made = trials(cut, state);
  const method = made[state.method] ? state.method : 'keywords';
  const ks = Array.from({ length: KS.max }, (_, i) => i + 1);

  const methods = SEARCH_METHODS.flatMap((name) => {
    const rankings = made[name];
    if (!rankings) return [];
    const recalls = ks.map((k) => meanRecall(rankings, cut, k));
    return [
      {
        key: name,
        name: words.methods[name],
        ...LOOK[name],
        path: linePath(ks.map((k, i) => [px(x(k)), px(y(recalls[i]))])),
        dotY: px(y(recalls[state.k - 1])),
        recall: percent(recalls[state.k - 1]),
        mrr: fixed(mrr(rankings, cut), 3),
      },
    ];
  });
  const shown = methods.find(({ key }) => key === method)!;

  const fates = questions.map(({ ask, answers }, q) => {
    const ranking = made[method]![q];
    const first = firstRank(ranking, cut, answers);
    const recall = recallOf(ranking, cut, answers, state.k);
    const whole = passages.some(({ text }) => answers.some((answer) => text.includes(answer)));
    return {
      key: `question-${q}`,
      ask,
      first,
      fate: recall === 1 ? 'found' : recall > 0 ? 'half' : whole ? 'missed' : 'cut',
      says: words.fate(first, whole),
    } as const;
  });
  const missed = fates.filter(({ fate }) => fate !== 'found');
  const promptWords =
    made[method]!.reduce(
      (sum, ranking) =>
        sum + ranking.slice(0, state.k).reduce((all, at) => all + passages[at].tokenCount, 0),
      0,
    ) / questions.length;

  return {
    methods,
    kX: px(x(state.k)),
    kept: method,
    missed,
    overlap: usedOverlap(state),
    sizes: words.sizes(count(passages.length), count(promptWords)),
    needsVectors: made.vectors === undefined,
    summary: [
      words.summary(shown.name, count(state.k), shown.recall, shown.mrr),
      method === state.method ? '' : words.waiting,
    ]
      .join(' ')
      .trim(),
    table: {
      caption: words.tableCaption(shown.name),
      columns: words.columns,
      rows: fates.map(({ key, ask, first, fate }) => ({
        key,
        cells: [ask, first === 0 ? words.never : count(first), words.fates[fate]],
      })),
    },
    steps: [
      {
        says: words.stepRecall(count(state.k)),
        math: `(${fates.map((_, q) => trim(recallOf(made[method]![q], cut, questions[q].answers, state.k))).join(' + ')}) ÷ ${questions.length} = ${shown.recall}`,
      },
      {
        says: words.stepMrr,
        math: `(${fates.map(({ first }) => (first === 0 ? '0' : first === 1 ? '1' : `1/${first}`)).join(' + ')}) ÷ ${questions.length} = ${shown.mrr}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const trim = (share: number) => String(Number(share.toFixed(2)));

function recallOf(
  ranking: readonly number[],
  { passages }: Cutting,
  answers: readonly string[],
  k: number,
) {
  return answerRecallAtK(
    ranking.slice(0, k).map((at) => passages[at]),
    answers,
    k,
  );
}

function meanRecall(rankings: Rankings, cut: Cutting, k: number): number {
  const recalls = questions.map(({ answers }, q) => recallOf(rankings[q], cut, answers, k));
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}

/** The passages that hold one of the answers whole. */
function relevantTo({ passages }: Cutting, answers: readonly string[]): Set<number> {
  const holds = ({ text }: { text: string }) => answers.some((answer) => text.includes(answer));
  return new Set(passages.flatMap((passage, at) => (holds(passage) ? [at] : [])));
}

function firstRank(ranking: readonly number[], cut: Cutting, answers: readonly string[]): number {
  const inverse = reciprocalRank(ranking, relevantTo(cut, answers));
  return inverse === 0 ? 0 : Math.round(1 / inverse);
}

function mrr(rankings: Rankings, cut: Cutting): number {
  return meanReciprocalRank(
    questions.map(({ answers }, q) => ({
      ranking: rankings[q],
      relevant: relevantTo(cut, answers),
    })),
  );
}

/** Asked about the state the figure starts in. */
export function firstGuess(): Guess {
  const start = startState(schema);
  const { methods } = measureView(start, cutting(start));
  const recalls = methods.map(({ recall }) => Number.parseFloat(recall));
  return {
    kind: 'choice',
    id: 'measure-it.first',
    ask: words.guess(questions.length, start.k),
    options: methods.map(({ name }) => name),
    answer: recalls.indexOf(Math.max(...recalls)),
    reveal: words.guessReveal(methods.map(({ name, recall }) => `${name} ${recall}`).join(', ')),
  };
}
