/** What the arithmetic of figures prints comes out as printed: generation-cost to loss-curve. */
import { TASK_NAMES } from '#model/programs/graded-task.ts';
import { startState } from '#ui/url-codec.ts';
import { generationCostView, KNOWN, schema as cost } from '#widgets/generation-cost/view.ts';
import {
  BETA,
  GROUP,
  gradedAttemptsView,
  RATE,
  ROUNDS,
  schema as graded,
} from '#widgets/graded-attempts/view.ts';
import { HEADS, MOST, schema as heads, SHARPNESS } from '#widgets/heads-with-a-job/sentence.ts';
import { headsView } from '#widgets/heads-with-a-job/view.ts';
import { meaningsOf, storedIds } from '#widgets/id-lookup/meanings.ts';
import { idLookupView } from '#widgets/id-lookup/view.ts';
import { imitationCeilingView, schema as ceiling, SHARE } from '#widgets/imitation-ceiling/view.ts';
import { life } from '#widgets/life-of-mote/life.ts';
import { firstSample, lifeOfMoteView, schema as mote, wishOf } from '#widgets/life-of-mote/view.ts';
import { logitLensView, recordedFor, schema as lens, texts } from '#widgets/logit-lens/view.ts';
import { LEVELS, longTailView, schema as tail } from '#widgets/long-tail/view.ts';
import { lossCurveView, RATES, schema as loss, TRUTHS } from '#widgets/loss-curve/view.ts';
import {
  ASIDES,
  lostInTheMiddleView,
  PEOPLE,
  schema as lost,
} from '#widgets/lost-in-the-middle/view.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { along, range, statesOf } from '../../support/states.ts';

testArithmetic({
  'generation-cost': () =>
    statesOf(cost, { model: KNOWN, tokens: [100, 12_345, 53_406, 1e6] }).map(generationCostView),
  'graded-attempts': () =>
    statesOf(graded, {
      task: TASK_NAMES,
      step: range(0, ROUNDS, 6),
      at: range(-1, 5),
      group: along(GROUP),
      rate: along(RATE),
      beta: along(BETA),
      reward: ['all', 'share', 'quick'],
      advantage: ['nothing', 'mean', 'spread'],
      hidden: [false, true],
      seed: range(1, 5),
    }).map((state) => gradedAttemptsView(state)),
  'heads-with-a-job': () =>
    statesOf(heads, {
      text: ['', 'the cat saw the dog and the cat saw the man with the dog'],
      head: HEADS,
      at: along({ min: 1, max: MOST }),
      sharpness: range(SHARPNESS.min, SHARPNESS.max),
    }).map((state) => headsView(state)),
  'id-lookup': () => [0, ...storedIds].map((id) => idLookupView(meaningsOf(id), { id })),
  'imitation-ceiling': () =>
    statesOf(ceiling, {
      examples: ['one', 'ten', 'picked'],
      verifier: ['all', 'visible'],
      share: along(SHARE),
      group: along(GROUP),
      seed: range(1, 5),
    }).map(imitationCeilingView),
  'life-of-mote': () =>
    life.checkpoints.map((_, at) => {
      const state = { ...startState(mote), at };
      const { wish, result } = firstSample(wishOf(state));
      return lifeOfMoteView(state, wish, result);
    }),
  'logit-lens': () =>
    texts.flatMap((text) =>
      statesOf(lens, { at: range(0, 60) }).map((state) => logitLensView(recordedFor(text)!, state)),
    ),
  'long-tail': () =>
    statesOf(tail, {
      others: [1, 7, 1234, 200_000],
      level: range(LEVELS.min, LEVELS.max, 0.7),
    }).map(longTailView),
  'loss-curve': () =>
    statesOf(loss, {
      scores: [
        [-12, 12, 0, 3.3],
        [12, -12, 11, 10.7],
        [0, 0, 0, 0],
        [1.37, -2.81, 0.4, 2.5],
        [1, 1.4, 0.4, -3.3],
        [1, 1.4, 0.4, 0.7],
      ],
      target: range(0, 3),
      rival: range(0, 3),
      truth: range(TRUTHS.min, TRUTHS.max, TRUTHS.step),
      rest: ['all', 'rival'],
      unit: ['nats', 'bits'],
      rate: along(RATES),
    }).map(lossCurveView),
  'lost-in-the-middle': () =>
    statesOf(lost, { people: PEOPLE, asides: ASIDES, place: range(1, 6) }).map(lostInTheMiddleView),
});
