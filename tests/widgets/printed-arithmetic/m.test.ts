/** What the arithmetic of figures prints comes out as printed: majority-vote to mote-losses. */
import { ATTENTION_RULES } from '#math/attention-rules.ts';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { startState } from '#ui/url-codec.ts';
import { DRAWS, majorityVoteView, schema as vote, SHARES } from '#widgets/majority-vote/view.ts';
import { CHANNELS, HEADS, manyHeadsView, schema as many } from '#widgets/many-heads/view.ts';
import { cutting, trials } from '#widgets/measure-it/trials.ts';
import {
  BS,
  K1S,
  KS,
  measureView,
  OVERLAPS,
  schema as measure,
  SIZES,
} from '#widgets/measure-it/view.ts';
import { KNOWN } from '#widgets/memory-calculator/models.ts';
import {
  BITS,
  MEMORIES,
  memoryCalculatorView,
  schema as memory,
} from '#widgets/memory-calculator/view.ts';
import { mergePlayerView, schema as merges } from '#widgets/merge-player/view.ts';
import { watchedTraces, watchedWords } from '#widgets/merge-player/watched-words.ts';
import { first as headsFirst, moteHeadsView, schema as heads } from '#widgets/mote-heads/view.ts';
import {
  first as logitsFirst,
  moteLogitsView,
  schema as logits,
  SHIFTS,
  size,
} from '#widgets/mote-logits/view.ts';
import { moteLossesView, recordedFor, texts } from '#widgets/mote-losses/view.ts';
import { testArithmetic } from '../../support/figure-arithmetic.ts';
import { along, range, statesOf } from '../../support/states.ts';

testArithmetic({
  'majority-vote': () =>
    statesOf(vote, {
      right: range(SHARES.min, SHARES.max, SHARES.step),
      common: range(SHARES.min, SHARES.max, SHARES.step),
      draws: range(DRAWS.min, DRAWS.max),
      seed: range(1, 5),
    }).map(majorityVoteView),
  'many-heads': () =>
    statesOf(many, { channels: CHANNELS, heads: HEADS, dropped: range(0, 8) }).map(manyHeadsView),
  'measure-it': () =>
    statesOf(measure, {
      k: along(KS),
      size: along(SIZES),
      overlap: along(OVERLAPS),
      titles: [true, false],
      k1: along(K1S),
      b: along(BS),
      linked: [true, false],
      rerank: [true, false],
    }).map((state) => {
      const cut = cutting(state);
      const plain = trials(cut, state);
      return state.linked || state.rerank
        ? measureView(state, cut, trials(cut, state, state), plain)
        : measureView(state, cut, plain);
    }),
  'memory-calculator': () =>
    statesOf(memory, {
      model: [...KNOWN, 'own'],
      sharing: ['built', 'all', 'one'],
      tokens: [1, 12_345, 10_000_000],
      texts: [1, 1024],
      weightBits: BITS,
      cacheBits: BITS,
      memory: MEMORIES,
      billions: [0.1, 7.3, 2000],
      blocks: [1, 200],
      heads: [1, 128],
      size: [16, 512],
    }).map(memoryCalculatorView),
  'merge-player': () =>
    watchedWords.flatMap((word) =>
      ENCODING_NAMES.map((encoding) =>
        mergePlayerView(watchedTraces(word, encoding)!, {
          ...startState(merges),
          word,
          encoding,
          step: 999,
        }),
      ),
    ),
  'mote-heads': () =>
    statesOf(heads, { at: range(0, 127, 7), label: ATTENTION_RULES }).map((state) =>
      moteHeadsView(
        {
          ...headsFirst,
          reading: {
            ...headsFirst.reading,
            changedNats: headsFirst.reading.nats.map((price, i) => price * (1 + (i % 5) / 7)),
          },
        },
        state,
      ),
    ),
  'mote-logits': () =>
    statesOf(logits, {
      shift: along(SHIFTS),
      rank: [1, 2, 5, ...along({ min: 1, max: size })],
    }).map((state) => moteLogitsView(logitsFirst, state)),
  'mote-losses': () =>
    texts.flatMap((text) =>
      range(1, recordedFor(text)!.tokens.length).map((length) => {
        const made = recordedFor(text)!;
        const tokens = made.tokens.slice(0, length);
        const nats = made.nats.slice(0, length).map((price) => price * (1 + length / 31));
        const trueNats = made.trueNats?.slice(0, length) ?? null;
        return moteLossesView({ ...made, tokens, nats, trueNats }, length % 2 ? 'bits' : 'nats');
      }),
    ),
});
