/** What the arithmetic of figures prints comes out as printed: near-tie to prompt-frames. */
import { strangers, wishes } from '#data/mailroom.ts';
import { startState } from '#ui/url-codec.ts';
import { LEADS, nearTieView, schema as tie } from '#widgets/near-tie/view.ts';
import { MEASURES } from '#widgets/nearest-words/nearest-tokens.ts';
import {
  listed,
  nearestWordsView,
  recordedFor,
  schema as nearest,
} from '#widgets/nearest-words/view.ts';
import { nextWordView, openings, recordedFor as predictionOf } from '#widgets/next-word/view.ts';
import { first as blockFirst, oneBlockView } from '#widgets/one-block/view.ts';
import { ROUNDS } from '#widgets/one-job-loop/rounds.ts';
import { firstLoop, oneJobLoopView, schema as loop } from '#widgets/one-job-loop/view.ts';
import {
  languages,
  languagesView,
  schema as many,
} from '#widgets/one-sentence-many-languages/view.ts';
import { schema as orders } from '#widgets/order-test/orders.ts';
import { orderTestView } from '#widgets/order-test/view.ts';
import { PRESETS } from '#widgets/parameter-count/presets.ts';
import { parameterCountView, schema as parameters, STOPS } from '#widgets/parameter-count/view.ts';
import { pastLengthView, schema as past, STRETCH } from '#widgets/past-length/view.ts';
import { plantedOrdersView, schema as mailbox } from '#widgets/planted-orders/view.ts';
import {
  CHANNELS,
  PLACES,
  positionWavesView,
  schema as waves,
} from '#widgets/position-waves/view.ts';
import {
  firstCounts,
  firstOwn,
  predictionMatrixView,
  schema as matrix,
} from '#widgets/prediction-matrix/view.ts';
import { firstFrames, promptFramesView, schema as frames } from '#widgets/prompt-frames/view.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { along, range, statesOf } from '../../support/states.ts';

testArithmetic({
  'near-tie': () =>
    statesOf(tie, { lead: range(LEADS.min, LEADS.max, LEADS.step), seed: range(0, 20) }).map(
      nearTieView,
    ),
  'nearest-words': () =>
    listed.flatMap((word) =>
      statesOf(nearest, { measure: MEASURES, piece: range(0, 3) }).map((state, i) => {
        const { mote, real } = recordedFor(word)!;
        const pieces = mote.pieces.map((of) => ({ ...of, length: of.length * (0.7 + i / 31) }));
        return nearestWordsView({ ...state, word }, { ...mote, pieces }, real);
      }),
    ),
  'next-word': () =>
    openings.flatMap((opening) =>
      range(0, 20).map((i) => {
        const made = predictionOf(opening)!;
        const top = made.top.map((of) => ({
          ...of,
          logit: of.logit - i / 7,
          probability: of.probability * Math.exp(-i / 7),
        }));
        return nextWordView({ ...made, top, entropyNats: made.entropyNats * (1 + i / 31) });
      }),
    ),
  'one-block': () =>
    range(0, 20).map((i) => {
      const trace = blockFirst.result;
      const scaled = (numbers: readonly number[]) => numbers.map((x) => x * (1 + i / 31));
      const [stream, attentionNorm] = [scaled(trace.stream), scaled(trace.attentionNorm)];
      const [query, middle, out] = [scaled(trace.query), scaled(trace.middle), scaled(trace.out)];
      return oneBlockView({ ...trace, stream, attentionNorm, query, middle, out }, 0);
    }),
  'one-job-loop': () =>
    range(0, 20).flatMap((i) => {
      const rounds = firstLoop.result.rounds.map((round, r) => {
        const { from, share } = round.taken;
        const less = 1 - ((7 * i * (r + 1)) % 31) / 97;
        const point = round.point! * less;
        return {
          ...round,
          point,
          taken: { ...round.taken, from: from * less, share: share * less },
        };
      });
      return [4, 15, 4 * ROUNDS].map((step) =>
        oneJobLoopView({ ...startState(loop), step }, firstLoop.wish, {
          ...firstLoop.result,
          rounds,
        }),
      );
    }),
  'one-sentence-many-languages': () =>
    languages.map(({ code }) => languagesView({ ...startState(many), language: code })),
  'order-test': () =>
    statesOf(orders, {
      positions: ['none', 'added', 'rotary'],
      order: [[], [1, 0], [2, 0, 1]],
      seed: range(0, 40),
    }).map(orderTestView),
  'parameter-count': () => [
    ...Object.values(PRESETS).map((preset) =>
      parameterCountView({ ...startState(parameters), ...preset }),
    ),
    ...statesOf(parameters, {
      ...STOPS,
      blocks: along({ min: 1, max: 200 }),
      tied: [true, false],
      gated: [true, false],
      biases: [true, false],
    }).map(parameterCountView),
  ],
  'past-length': () =>
    statesOf(past, {
      text: ['list', 'documents'],
      places: ['plain', 'squeezed', 'slower'],
      at: range(STRETCH.min, STRETCH.max),
    }).map(pastLengthView),
  'planted-orders': () =>
    statesOf(mailbox, {
      request: wishes,
      mail: Object.values(strangers),
      warned: [true, false],
      readOnly: [true, false],
      confirm: ['off', 'look', 'blind'],
      ownWords: [true, false],
    }).map(plantedOrdersView),
  'position-waves': () =>
    statesOf(waves, {
      first: along(PLACES),
      second: range(PLACES.min, PLACES.max, 9),
      channels: along(CHANNELS),
      base: ['100', '1000', '10000'],
    }).map(positionWavesView),
  'prediction-matrix': () =>
    statesOf(matrix, { row: ['1', '2', '3', '4', '5', '6', '7'] }).map((state) =>
      predictionMatrixView(state, { own: firstOwn, counted: firstCounts }),
    ),
  'prompt-frames': () =>
    range(0, 20).map((i) => {
      const framed = firstFrames.result.map((lane) => ({
        ...lane,
        answerNats: lane.answerNats.map((price) => price * (1 + i / 31)),
      }));
      return promptFramesView(startState(frames), firstFrames.wish, framed);
    }),
});
