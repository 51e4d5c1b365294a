/** What the arithmetic of figures prints comes out as printed: rare-wait to softmax-scores. */
import firstTexts from '#data/same-seed-first-state.json';
import { startState, type StateOf } from '#ui/url-codec.ts';
import { rareWaitView, schema as wait } from '#widgets/rare-wait/view.ts';
import {
  BINS,
  motes,
  reliabilityView,
  schema as reliability,
  TEMPERATURES,
} from '#widgets/reliability/view.ts';
import { LARGEST_POWER, rootDView, schema as root } from '#widgets/root-d/view.ts';
import { curveOf, rotaryPairView, schema as rotary } from '#widgets/rotary-pair/view.ts';
import { sameSeedView, schema as sameSeed } from '#widgets/same-seed/view.ts';
import { orderOf, schema as bench } from '#widgets/sampler-bench/bench-state.ts';
import { runBench } from '#widgets/sampler-bench/run-bench.ts';
import { samplerBenchView } from '#widgets/sampler-bench/view.ts';
import { firstLibrary, schema as search, searchView } from '#widgets/search-this-book/view.ts';
import { FIRST as seenFirst } from '#widgets/seen-how-often/asked.ts';
import { firstAnswers, seenHowOftenView } from '#widgets/seen-how-often/view.ts';
import { first as shuffled, shuffledSentenceView } from '#widgets/shuffled-sentence/view.ts';
import { softMaximumView } from '#widgets/soft-maximum/view.ts';
import { schema as softmax, softmaxScoresView } from '#widgets/softmax-scores/view.ts';
import {
  GOALS,
  RETRIES,
  RIGHT,
  schema as row,
  SHARES,
  STEPS,
  stepsInARowView,
} from '#widgets/steps-in-a-row/view.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { along, range, statesOf } from '../../support/states.ts';

/** Every kind of step, and a filter that leaves little of a flat distribution. */
const BENCH = {
  steps: ['repetition-penalty', 'presence-penalty', 'temperature', 'top-k', 'top-p', 'min-p'],
  temperature: 2,
  presence: -0.7,
} satisfies Partial<StateOf<typeof bench>>;
const library = firstLibrary();

testArithmetic({
  'rare-wait': () =>
    statesOf(wait, {
      oneIn: [1, 2, 10, 30, 1000, 1e9],
      draws: [1, 3, 10, 1000, 1e9],
      cut: [true, false],
    }).map(rareWaitView),
  reliability: () =>
    statesOf(reliability, {
      mote: motes,
      form: ['question', 'quiz', 'statement'],
      madeUp: [true, false],
      bins: range(BINS.min, BINS.max, 3),
      temperature: along(TEMPERATURES),
    }).map(reliabilityView),
  'root-d': () =>
    statesOf(root, { power: range(0, LARGEST_POWER), seed: range(1, 5) }).map(rootDView),
  'rotary-pair': () =>
    [
      startState(rotary),
      ...range(0, 15).map((head) => ({
        ...startState(rotary),
        head,
        query: 11 * head,
        shift: 7 * head,
        pair: head % 12,
      })),
    ].map((state) => rotaryPairView(state, curveOf(state.head))),
  'same-seed': () => [sameSeedView(startState(sameSeed), firstTexts.writings)],
  'sampler-bench': () =>
    [1, 5, 40].map((k) => {
      const state = { ...startState(bench), ...BENCH, k };
      return samplerBenchView(state, runBench(orderOf(state)));
    }),
  'search-this-book': () =>
    range(1, 8).map((at) => searchView({ ...startState(search), count: 8, at }, library)),
  'seen-how-often': () => [seenHowOftenView(seenFirst, firstAnswers)],
  'shuffled-sentence': () => [shuffledSentenceView(shuffled, 'on')],
  'soft-maximum': () =>
    range(-3, 3, 0.5).flatMap((a) => range(-3, 3, 0.7).map((b) => softMaximumView({ a, b }))),
  'softmax-scores': () =>
    range(-100, 100, 5).map((shift) => softmaxScoresView({ ...startState(softmax), shift })),
  'steps-in-a-row': () =>
    along(RIGHT).flatMap((right) =>
      statesOf(row, {
        right: [right],
        steps: [...along(STEPS), 2],
        notices: along(SHARES),
        retries: range(RETRIES.min, RETRIES.max),
        repeats: along(SHARES),
        goal: GOALS,
      }).map(stepsInARowView),
    ),
});
