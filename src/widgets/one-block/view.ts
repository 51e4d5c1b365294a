/** View-model of OneBlock: a token's way through a block, recorded or live, as strips of numbers. */
import facts from '#data/mote/facts.json';
import { count, fixed, inARow, inBrackets, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/one-block.json';
import { dot } from '#math/dot.ts';
import { greedy } from '#math/greedy.ts';
import { softmax } from '#math/softmax.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/one-block.ts';
import type { BlockTrace, Wish } from './block-trace.ts';
import { HEAD_SIZE, LAST_STAGE, norm, stagesOf, type Part, type Stage } from './stages.ts';

export const LONGEST = 1000;
export const { blocks: BLOCKS, heads: HEADS } = facts.config;

export const schema = {
  text: text(recorded.text, { maxLength: LONGEST }),
  block: number(1, { min: 1, max: BLOCKS, step: 1 }),
  head: number(1, { min: 1, max: HEADS, step: 1 }),
  /** Beyond the last token, the last. */
  token: number(127, { min: 0, max: 127, step: 1 }),
  step: number(0, { min: 0, max: LAST_STAGE, step: 1 }),
};
export type State = StateOf<typeof schema>;

export const wishOf = ({ text: typed, block, head, token }: State): Wish => ({
  text: typed,
  block,
  head,
  token,
});

/** The first state, recorded. */
export const first: { wish: Wish; result: BlockTrace } = {
  wish: wishOf({ ...recorded, token: schema.token.start, step: 0 }),
  result: recorded,
};

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 44;
const STRIP = { left: 40, right: 318, top: 18, height: 22, gap: 10 };
const LINE = { stream: 12, branch: 27, reach: 10 };
const MIDDLE = STRIP.top + STRIP.height / 2;
const SHOWN = 8;

export const HEIGHT = ROW * (LAST_STAGE + 1);

export function oneBlockView(trace: BlockTrace, step: number) {
  const { tokens, token, dropped } = trace;
  const stages = stagesOf(trace);
  const now = stages[step];
  const shape = ({ columns }: Stage) => words.shape(count(tokens.length), count(columns));
  return {
    token,
    length: tokens.length,
    tokenLabel: words.tokenAt(tokens[token], token + 1, tokens.length),
    stream: `M${LINE.stream},${MIDDLE}V${ROW * LAST_STAGE + MIDDLE}`,
    branches: [branch(0, 7), branch(7, LAST_STAGE)],
    rows: stages.map((stage, i) => ({
      key: stage.key,
      name: stage.name,
      shape: shape(stage),
      top: ROW * i,
      labelY: ROW * i + 12,
      middle: ROW * i + MIDDLE,
      nodeX: stage.onStream ? LINE.stream : LINE.branch,
      adds: stage.onStream && i > 0,
      current: i === step,
      strips: strips(stage.parts, ROW * i + STRIP.top),
    })),
    rowHeight: ROW,
    numbers: now.parts.map(({ name, numbers }) => ({
      name: now.parts.length > 1 ? name : now.key === 'weights' ? words.weightsOf : words.first,
      values: now.key === 'weights' ? weightList(trace) : firstNumbers(numbers, SHOWN),
    })),
    summary: [
      words.summary(step, LAST_STAGE, now.name, shape(now), now.says),
      dropped > 0 ? words.dropped(count(dropped)) : '',
    ]
      .filter(Boolean)
      .join(' '),
    named: [{ key: now.key, text: now.name }],
    table: {
      caption: words.tableCaption(tokens[token]),
      columns: words.columns,
      rows: stages.flatMap((stage) =>
        stage.parts.map(({ name, numbers }) => ({
          key: stage.key,
          cells: [
            stage.parts.length > 1 ? name : stage.name,
            shape(stage),
            significant(norm(numbers)),
            significant(Math.min(...numbers)),
            significant(Math.max(...numbers)),
            firstNumbers(numbers, 3),
          ],
        })),
      ),
    },
    steps: steps(trace),
  } satisfies FigureView & Record<string, unknown>;
}

const firstNumbers = (numbers: readonly number[], most: number) =>
  inARow([
    ...numbers.slice(0, most).map((x) => significant(x)),
    ...(numbers.length > most ? ['…'] : []),
  ]);

/** The tokens with the largest weights. */
function weightList({ weights, tokens }: BlockTrace): string {
  const order = weights.map((_, i) => i).sort((a, b) => weights[b] - weights[a]);
  const listed = order
    .slice(0, SHOWN)
    .map((i) => words.weight(shortText(tokens[i], 12), percent(weights[i])));
  return listed.join(', ') + (order.length > SHOWN ? ', …' : '');
}

/** The way off the stream below one step and back onto it at another. */
function branch(from: number, to: number): string {
  const y = (i: number) => ROW * i + MIDDLE;
  const { stream, branch: beside, reach } = LINE;
  const out = `M${stream},${y(from)}L${beside},${y(from + 1) - reach}`;
  return `${out}V${y(to - 1) + reach}L${stream},${y(to)}`;
}

/** One bar for each number, up from the middle where it is positive; all of a strip to one scale. */
function strips(parts: readonly Part[], top: number) {
  const width = (STRIP.right - STRIP.left - STRIP.gap * (parts.length - 1)) / parts.length;
  return parts.map(({ numbers, quantity, marked }, p) => {
    const left = STRIP.left + p * (width + STRIP.gap);
    const largest = Math.max(...numbers.map(Math.abs)) || 1;
    const bar = width / numbers.length;
    const middle = top + STRIP.height / 2;
    // Bars to half a unit, each drawn from where the last one ended: what is alike compresses well.
    const bars = numbers.map((x) => {
      const height = Math.round(STRIP.height * (x / largest)) / 2;
      return `v${-height || 0}m${px(bar)},${height}`;
    });
    return {
      quantity,
      path: `M${px(left + bar / 2)},${middle}${bars.join('')}`,
      stroke: tenth(Math.min(bar * 0.8, 24)),
      left: tenth(left),
      right: tenth(left + width),
      top,
      height: STRIP.height,
      middle,
      mark: marked && {
        x: tenth(left + bar * marked[0]),
        width: tenth(bar * (marked[1] - marked[0])),
      },
    };
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function steps(trace: BlockTrace) {
  const { tokens, stream, attentionNorm, query, keys, values, weights, middle, up, gelu } = trace;
  const rms = Math.sqrt(dot(stream, stream) / stream.length + 1e-5);
  const large = greedy(stream.map(Math.abs));
  const gain = (attentionNorm[large] * rms) / (stream[large] || 1);
  const top = greedy(weights);
  const scores = keys.map((key) => dot(query, key) / Math.sqrt(HEAD_SIZE));
  const shares = softmax(scores);
  const terms = weights.map((weight, i) => ({ weight, value: values[i][0] }));
  const mixed = terms.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const shown = terms
    .slice(0, 3)
    .map(({ weight, value }) => `${fixed(weight, 3)} × ${inBrackets(fixed(value, 3))}`)
    .join(' + ');
  const channel = greedy(up);
  // What is added is worked out from the numbers shown.
  const add = (...channels: readonly (readonly number[])[]) => {
    const [before, after] = channels.map(([x]) => Number(x.toFixed(3)));
    return `${fixed(before, 3)} + ${inBrackets(fixed(after - before, 3))} = ${fixed(after, 3)}`;
  };
  const said = words.steps;
  return [
    {
      key: 'stream',
      says: said.rms,
      math: `√((x_{1}^{2} + … + x_{${stream.length}}^{2}) / ${stream.length} + 10^{−5}) = ${significant(rms, 4)}`,
    },
    {
      key: 'attention-norm',
      says: said.norm(count(large + 1)),
      math: `${significant(stream[large], 4)} / ${significant(rms, 4)} × ${significant(gain, 4)} = ${significant(attentionNorm[large])}`,
    },
    {
      key: 'weights',
      says: said.score(tokens[top]),
      math: `${fixed(dot(query, keys[top]), 4)} / √${HEAD_SIZE} = ${fixed(scores[top])}`,
    },
    {
      key: 'weights',
      says: said.softmax,
      math: `e^{${fixed(scores[top])}} / Σ e^{s} = ${percent(shares[top])}`,
    },
    {
      key: 'found',
      says: said.found,
      math: `${shown}${terms.length > 3 ? ' + …' : ''} = ${fixed(mixed, 3)}`,
    },
    { key: 'middle', says: said.middle, math: add(stream, middle) },
    {
      key: 'gelu',
      says: said.gelu(count(channel + 1)),
      math: `gelu(${fixed(up[channel], 3)}) = ${fixed(gelu[channel], 3)}`,
    },
    { key: 'out', says: said.out, math: add(middle, trace.out) },
  ];
}
