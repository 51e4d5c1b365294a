/** View-model of MemoryCalculator: weights and cache of a model, and what fits into a device. */
import { byteSize } from '#chart/byte-size.ts';
import { count } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import {
  cacheBytesPerToken,
  keptNumbers,
  unitsThatFit,
  weightBytes,
} from '#model/transformer/cache-size.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/memory-calculator.ts';
import { KNOWN, MODELS, shared, type KnownModel, type Sized } from './models.ts';

export const BITS = ['16', '8', '4'] as const;
export const MEMORIES = ['8', '24', '80', '640'] as const;

export const schema = {
  model: choice('llama-70b', [...KNOWN, 'own']),
  sharing: choice('built', ['built', 'all', 'one']),
  tokens: number(100_000, { min: 1, max: 10_000_000, step: 1 }),
  texts: number(1, { min: 1, max: 1024, step: 1 }),
  weightBits: choice('16', BITS),
  cacheBits: choice('16', BITS),
  memory: choice('80', MEMORIES),
  billions: number(8, { min: 0.1, max: 2000 }),
  blocks: number(32, { min: 1, max: 200, step: 1 }),
  heads: number(8, { min: 1, max: 128, step: 1 }),
  size: number(128, { min: 16, max: 512, step: 16 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 26;
const STACK = { left: 2, right: 318, y: 26, height: 30 };
const BAR = { left: 122, right: 240 };
const LIST_Y = 122;

function chosenModel(state: State): Sized {
  if (state.model !== 'own') return shared(MODELS[state.model as KnownModel], state.sharing);
  return {
    parameters: state.billions * 1e9,
    blocks: state.blocks,
    kept: { keyValueHeads: state.heads, headSize: state.size },
  };
}

/** Whether it makes sense to ask for other heads: a latent vector belongs to none. */
export function canShare({ model }: Pick<State, 'model'>): boolean {
  return model !== 'own' && model !== 'deepseek-v3';
}

export function memoryCalculatorView(state: State) {
  const { tokens, texts } = state;
  const [weightBits, cacheBits] = [Number(state.weightBits), Number(state.cacheBits)];
  const bytesOf = (model: Sized) => {
    const perToken = cacheBytesPerToken(model.blocks, model.kept, cacheBits);
    const weights = weightBytes(model.parameters, weightBits);
    const cache = perToken * tokens * texts;
    return { perToken, weights, cache, total: weights + cache };
  };
  const model = chosenModel(state);
  const own = bytesOf(model);
  const memory = Number(state.memory) * 1e9;
  const longest = unitsThatFit(memory, own.weights, own.perToken * texts);
  const most = unitsThatFit(memory, own.weights, own.perToken * tokens);
  const fits = own.total <= memory;

  const x = linearScale([0, Math.max(own.total, memory)], [STACK.left, STACK.right]);
  const name = words.names[state.model];
  const built = state.model !== 'own' && model === MODELS[state.model as KnownModel];
  const listed = [
    ...(built ? [] : [{ key: 'set', label: words.asSet, now: true, ...own }]),
    ...KNOWN.map((key) => ({
      key,
      label: words.names[key],
      now: built && key === state.model,
      ...bytesOf(MODELS[key]),
    })),
  ];
  const largest = Math.max(...listed.map(({ cache }) => cache));
  const { key } = listed.find(({ now }) => now)!;
  const { kept } = model;
  const length = words.tokensValue(count(tokens));

  return {
    stack: {
      ...STACK,
      weightsWidth: px(x(own.weights) - STACK.left),
      cacheX: px(x(own.weights)),
      cacheWidth: px(x(own.total) - x(own.weights)),
      memoryWidth: px(x(memory) - STACK.left),
      labelY: STACK.y + STACK.height + 16,
      needed: words.needed(byteSize(own.total)),
      has: words.has(byteSize(memory)),
    },
    listTitle:
      texts === 1 ? words.compareTitle(length) : words.compareTitleMany(length, count(texts)),
    listTitleY: LIST_Y - 14,
    rows: listed.map(({ key, label, now, cache }, i) => ({
      key,
      label,
      now,
      y: LIST_Y + i * ROW + 5,
      middle: LIST_Y + i * ROW + ROW / 2,
      width: px(((BAR.right - BAR.left) * cache) / largest),
      value: byteSize(cache),
    })),
    barX: BAR.left,
    barHeight: ROW - 10,
    height: LIST_Y + listed.length * ROW + 4,
    facts: [
      { term: words.facts.perToken, says: byteSize(own.perToken) },
      {
        term: words.facts.longest,
        says: longest === 0 ? words.noRoom : words.tokensValue(count(longest)),
      },
      { term: words.facts.most, says: most === 0 ? words.noRoom : count(most) },
    ],
    summary:
      words.summary(
        state.model === 'own' ? words.ownModel : built ? name : `${name} (${words.asSet})`,
        byteSize(own.weights),
        byteSize(own.cache),
        texts === 1 ? words.oneText : words.manyTexts(count(texts)),
        length,
        byteSize(memory),
        fits,
        byteSize(Math.abs(memory - own.total)),
      ) +
      (model.contextLength !== undefined && tokens > model.contextLength
        ? words.beyond(count(model.contextLength))
        : ''),
    named: [{ key, text: byteSize(own.weights) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: listed.map(({ key, label, perToken, cache, weights, total }) => ({
        key,
        cells: [label, byteSize(perToken), byteSize(cache), byteSize(weights), byteSize(total)],
      })),
    },
    steps: [
      'latent' in kept
        ? {
            key,
            says: words.stepLatent,
            math: `${kept.latent} + ${kept.rotary} = ${keptNumbers(kept)}`,
          }
        : {
            key,
            says: words.stepKept,
            math: `2 × ${kept.keyValueHeads} × ${kept.headSize} = ${count(keptNumbers(kept))}`,
          },
      {
        key,
        says: words.stepToken,
        math: `${model.blocks} × ${count(keptNumbers(kept))} × ${cacheBits} ÷ 8 = ${count(own.perToken)} ${words.bytes}`,
      },
      {
        key,
        says: words.stepCache,
        math: `${count(own.perToken)} × ${count(tokens)} × ${count(texts)} = ${count(own.cache)} ${words.bytes}`,
      },
      {
        key,
        says: words.stepWeights,
        math: `${count(model.parameters)} × ${weightBits} ÷ 8 = ${count(own.weights)} ${words.bytes}`,
      },
      ...(memory > own.weights
        ? [
            {
              key,
              says: words.stepFit,
              math: `(${count(memory)} − ${count(own.weights)}) ÷ ${count(own.perToken)} ÷ ${count(texts)} → ${count(longest)}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the state the figure starts in. */
export function firstGuess({ tokens }: State): Guess {
  const { blocks, kept } = MODELS['llama-70b'];
  const cache = cacheBytesPerToken(blocks, kept, 16) * tokens;
  return {
    kind: 'number',
    id: 'memory-calculator.first',
    ask: words.guess(words.names['llama-70b'], count(tokens)),
    min: 0,
    max: 100,
    step: 1,
    unit: 'GB',
    answer: cache / 1e9,
    tolerance: 8,
    reveal: words.reveal(byteSize(cache), byteSize(weightBytes(MODELS['llama-8b'].parameters, 16))),
  };
}
