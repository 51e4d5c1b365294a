/** What the arithmetic of figures prints comes out as printed: abstain to embedding-map. */
import { Random } from '#math/random.ts';
import { DESIGNS } from '#model/warehouse/designs.ts';
import { startState } from '#ui/url-codec.ts';
import { abstainView, COSTS, motes, schema as abstain, THRESHOLDS } from '#widgets/abstain/view.ts';
import { LIMITS, schema as errand } from '#widgets/agent-loop/schema.ts';
import { agentLoopView, firstComparison as errands } from '#widgets/agent-loop/view.ts';
import { ENTRY, schema as workbench, STRIDE } from '#widgets/attention-workbench/bench.ts';
import { workbenchView } from '#widgets/attention-workbench/view.ts';
import { FIRST_GAMES, placesOf, ROUNDS } from '#widgets/beat-the-model/places.ts';
import { beatTheModelView, schema as bets, STAKES } from '#widgets/beat-the-model/view.ts';
import { sampleView } from '#widgets/break-it/sample-view.ts';
import { breakItView, first as breakage } from '#widgets/break-it/view.ts';
import { cacheTimingView, LEAST, MOST } from '#widgets/cache-timing/view.ts';
import { cutByMote } from '#widgets/chat-template/cut-by-mote.ts';
import { chatTemplateView, schema as template } from '#widgets/chat-template/view.ts';
import { firstWish, sentences } from '#widgets/counted-model/first-reading.ts';
import { UNITS } from '#widgets/counted-model/reading.ts';
import { recordedReading } from '#widgets/counted-model/recorded-reading.ts';
import { countedModelView } from '#widgets/counted-model/view.ts';
import { critiqueLoopView, schema as critique } from '#widgets/critique-loop/view.ts';
import {
  decodeStepsView,
  openings,
  recordedFor as walkOf,
  schema as decode,
} from '#widgets/decode-steps/view.ts';
import { MOST_STEPS } from '#widgets/decode-steps/walk.ts';
import { digitGroupsView, schema as digits } from '#widgets/digit-groups/view.ts';
import { downhillView, RATE, schema as downhill, WEIGHT } from '#widgets/downhill/view.ts';
import { dpoPairsView, LEASH, schema as dpo, STEPS } from '#widgets/dpo-pairs/view.ts';
import {
  embeddingMapView,
  recordedFor as layoutOf,
  schema as map,
  spaces,
} from '#widgets/embedding-map/view.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { along, range, statesOf } from '../../support/states.ts';

/** Numbers of all vectors of the workbench, anywhere on their sliders. */
function scattered(seed: number): number[] {
  const random = new Random(seed);
  return range(1, 5 * STRIDE).map(() =>
    Number((ENTRY.min + (ENTRY.max - ENTRY.min) * random.next()).toFixed(1)),
  );
}
const votes = startState(dpo).votes;

testArithmetic({
  abstain: () =>
    statesOf(abstain, {
      threshold: along(THRESHOLDS),
      cost: along(COSTS),
      form: ['question', 'quiz', 'statement'],
      mote: motes,
    }).map(abstainView),
  'agent-loop': () =>
    DESIGNS.flatMap((design) =>
      statesOf(errand, {
        design: [design],
        step: range(0, LIMITS.budget.max),
        slip: along(LIMITS.slip),
        moved: along(LIMITS.moved),
        budget: along(LIMITS.budget),
      }).map((state) => agentLoopView({ ...state, design }, errands.result)),
    ),
  'attention-workbench': () =>
    statesOf(workbench, {
      mask: ['causal', 'both'],
      scale: [true, false],
      size: ['2', '3'],
      row: range(0, 4),
      text: ['one two three four five'],
      queries: range(1, 5).map(scattered),
      keys: range(6, 9).map(scattered),
      values: range(10, 14).map(scattered),
    }).map((state) => workbenchView(state)),
  'beat-the-model': () => [
    ...statesOf(bets, {
      game: range(1, FIRST_GAMES),
      word: ['', 'whale'],
      stake: along(STAKES),
    }).map((state) => beatTheModelView(state)),
    ...along(STAKES).flatMap((stake) =>
      range(1, FIRST_GAMES).flatMap((game) =>
        range(0, ROUNDS - 1).map((at) => {
          const words = placesOf(game).map(({ word }, i) => (i % 2 ? word : 'whale'));
          const stakes = words.map((_, i) => (i % 3 ? stake : 0.17));
          return beatTheModelView({ ...startState(bets), game, at, words, stakes });
        }),
      ),
    ),
  ],
  'break-it': () => [
    sampleView(),
    ...range(0, 40).map((i) =>
      breakItView({
        ...breakage,
        tokens: breakage.tokens.map((of) => ({ ...of, after: of.after * (1 + i / 31) })),
      }),
    ),
  ],
  'cache-timing': () =>
    range(LEAST, MOST, 10).map((tokens) =>
      cacheTimingView(
        { tokens },
        range(2, MOST + 1).map((length) => ({
          tokens: length,
          withCache: 1.237,
          recomputing: 0.0713 * length,
          difference: 0,
        })),
      ),
    ),
  'chat-template': () =>
    statesOf(template, { template: ['llama3', 'gemma', 'mote', 'none'], system: [''] }).map(
      (state) => chatTemplateView(state, cutByMote),
    ),
  'counted-model': () =>
    UNITS.flatMap((unit) =>
      sentences.flatMap((text) => {
        const reading = recordedReading({ ...firstWish, text })!;
        const of = reading.units[unit];
        return range(1, of.tokens.length).map((length) => {
          const units = { ...reading.units, [unit]: { ...of, tokens: of.tokens.slice(0, length) } };
          return countedModelView(unit, { ...reading, units });
        });
      }),
    ),
  'critique-loop': () =>
    statesOf(critique, {
      draft: ['', 'You are an IDIOT.'],
      principles: [[], ['length']],
      avoid: ['basil cold'],
    }).map(critiqueLoopView),
  'decode-steps': () =>
    openings.flatMap((text) =>
      statesOf(decode, { step: range(0, MOST_STEPS - 1), cache: ['kept', 'thrown'] }).map((state) =>
        decodeStepsView(walkOf({ text, pick: 'likeliest' })!, state),
      ),
    ),
  'digit-groups': () =>
    statesOf(digits, {
      a: ['', '999999999999', '1000'],
      b: ['0', '999999999999', '12345678'],
    }).map(digitGroupsView),
  downhill: () =>
    statesOf(downhill, {
      surface: ['line', 'words', 'layers'],
      rule: ['plain', 'momentum', 'adam'],
      rate: range(RATE.min, RATE.max),
      step: [0, 1, 2, 7, 60],
      w1: along(WEIGHT),
      w2: along(WEIGHT),
    }).map((state) => downhillView(state)),
  'dpo-pairs': () =>
    statesOf(dpo, {
      step: along({ min: 0, max: STEPS }),
      leash: range(LEASH.min, LEASH.max),
      form: ['features', 'texts'],
      votes: [votes.map(() => 2), votes.map((vote) => 2 - vote), votes.map((_, i) => i % 3)],
    }).map((state) => dpoPairsView(state)),
  'embedding-map': () =>
    spaces.flatMap(({ space }) => {
      const state = { ...startState(map), space };
      return embeddingMapView(state, layoutOf(state)!);
    }),
});
