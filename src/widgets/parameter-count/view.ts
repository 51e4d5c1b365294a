/** View-model of ParameterCount: a model's sizes in, the parameters of every part out. */
import { count, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { flag, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/parameter-count.ts';
import { countParameters, GROUPS, parametersOf, type Design } from './count-parameters.ts';
import { presetOf, PRESETS } from './presets.ts';

const { mote } = PRESETS;
const whole = (start: number, max: number, min = 1) => number(start, { min, max, step: 1 });

export const schema = {
  vocabulary: whole(mote.vocabulary, 1_000_000),
  width: whole(mote.width, 100_000),
  blocks: whole(mote.blocks, 200),
  heads: whole(mote.heads, 256),
  keyValueHeads: whole(mote.keyValueHeads, 256),
  hidden: whole(mote.hidden, 1_000_000),
  tied: flag(mote.tied),
  gated: flag(mote.gated),
  biases: flag(mote.biases),
  positions: whole(mote.positions, 1_000_000, 0),
};
export type State = StateOf<typeof schema>;

/** What the sliders stop at. */
export const STOPS = {
  vocabulary: [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_000, 50_257, 100_277, 128_256, 200_019],
  width: [32, 48, 64, 96, 128, 256, 384, 512, 768, 1024, 1600, 2048, 4096, 8192, 12_288, 16_384],
  heads: [1, 2, 4, 8, 12, 16, 25, 32, 64, 96, 128],
  hidden: [
    64, 128, 256, 384, 512, 1024, 2048, 3072, 4096, 6400, 8192, 14_336, 16_384, 28_672, 49_152,
    53_248,
  ],
  positions: [0, 128, 512, 1024, 2048, 4096],
};

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 44;
const BAR = { top: 20, height: 12, right: 250 };

/** Heads share the width evenly, and keys and values are shared by equally many of them. */
export function designOf(state: State): Design {
  const heads = divisorUpTo(state.width, state.heads);
  return { ...state, heads, keyValueHeads: divisorUpTo(heads, state.keyValueHeads) };
}

function divisorUpTo(whole: number, most: number): number {
  let divisor = Math.min(whole, most);
  while (whole % divisor !== 0) divisor--;
  return divisor;
}

export function parameterCountView(state: State) {
  const design = designOf(state);
  const sharings = Array.from({ length: design.heads }, (_, i) => i + 1).filter(
    (heads) => design.heads % heads === 0,
  );
  const lines = countParameters(design);
  const total = lines.reduce((sum, line) => sum + parametersOf(line), 0);
  const groups = GROUPS.map((name) => {
    const own = lines.filter(({ group }) => group === name);
    const parameters = own.reduce((sum, line) => sum + parametersOf(line), 0);
    const label = name === 'norms' && design.biases ? 'normsAndBiases' : name;
    return { key: name, label: words.groups[label], parameters };
  }).filter(({ parameters }) => parameters > 0);
  const best = groups.reduce((a, b) => (b.parameters > a.parameters ? b : a));

  const inBlocks = lines.filter(({ name }) => isInBlock(name));
  const each = inBlocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const uneven =
    design.heads === state.heads
      ? ''
      : words.uneven(count(state.heads), count(design.width), count(design.heads));
  return {
    design,
    /** How many heads can have keys and values of their own, and which of these numbers it is. */
    sharings,
    sharing: sharings.indexOf(design.keyValueHeads),
    preset: presetOf(state),
    total: words.total(count(total)),
    height: ROW * groups.length,
    barHeight: BAR.height,
    rows: groups.map(({ key, label, parameters }, i) => ({
      key,
      label,
      labelY: ROW * i + 13,
      barY: ROW * i + BAR.top,
      middle: ROW * i + BAR.top + BAR.height / 2,
      width: px((BAR.right * parameters) / total),
      parameters: count(parameters),
      share: percent(parameters / total),
    })),
    summary: [
      words.summary(
        count(total),
        best.label,
        percent(best.parameters / total),
        words.blocksSay(count(each), count(design.blocks), percent((each * design.blocks) / total)),
      ),
      uneven,
    ]
      .filter(Boolean)
      .join(' '),
    named: [{ key: best.key, text: percent(best.parameters / total) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: lines.map((line) => ({
        key: line.group,
        cells: [
          words.lines[line.name as keyof typeof words.lines],
          words.shape(count(line.rows), count(line.columns)),
          count(line.rows * line.columns),
          count(line.times),
          count(parametersOf(line)),
          percent(parametersOf(line) / total),
        ],
      })),
    },
    steps: steps(design, lines, each, total),
  } satisfies FigureView & Record<string, unknown>;
}

const isInBlock = (name: string) =>
  !['embedding', 'positions', 'finalNorm', 'finalBias', 'unembedding'].includes(name);

function steps(
  design: Design,
  lines: ReturnType<typeof countParameters>,
  each: number,
  total: number,
) {
  const { vocabulary, width, blocks } = design;
  const sum = (names: readonly string[]) => {
    const own = lines.filter(({ name }) => names.includes(name));
    const terms = own.map(({ rows, columns }) => `${count(rows)} × ${count(columns)}`);
    const value = own.reduce((all, { rows, columns }) => all + rows * columns, 0);
    return `${terms.join(' + ')} = ${count(value)}`;
  };
  const outside = total - each * blocks;
  return [
    {
      key: 'embedding',
      says: words.stepEmbedding,
      math: `${count(vocabulary)} × ${count(width)} = ${count(vocabulary * width)}`,
    },
    { key: 'attention', says: words.stepAttention, math: sum(['qkv', 'attentionOut']) },
    { key: 'mlp', says: words.stepMlp, math: sum(['mlpUp', 'mlpGate', 'mlpDown']) },
    {
      says: words.stepBlocks,
      math: `${count(blocks)} × ${count(each)} = ${count(blocks * each)}`,
    },
    {
      says: words.stepTotal,
      math: `${count(blocks * each)} + ${count(outside)} = ${count(total)}`,
    },
    { says: words.stepBytes, math: `2 × ${count(total)} = ${count(2 * total)}` },
  ];
}

/** Guess before you look: Mote's largest part. */
export function firstGuess(): Guess {
  const lines = countParameters(mote);
  const shares = (['embedding', 'attention', 'mlp', 'norms'] as const).map((name) => ({
    label: words.groups[name],
    parameters: lines
      .filter(({ group }) => group === name)
      .reduce((sum, line) => sum + parametersOf(line), 0),
  }));
  const total = lines.reduce((sum, line) => sum + parametersOf(line), 0);
  const best = shares.reduce((a, b) => (b.parameters > a.parameters ? b : a));
  return {
    kind: 'choice',
    id: 'parameter-count.largest',
    ask: words.ask,
    options: shares.map(({ label }) => label),
    answer: shares.indexOf(best),
    reveal: words.reveal(best.label, percent(best.parameters / total)),
  };
}

/** The stop nearest to a value, in proportion. */
export function nearestStop(stops: readonly number[], value: number): number {
  const off = (stop: number) => Math.abs(Math.log((stop + 1) / (value + 1)));
  return stops.reduce((best, stop, i) => (off(stop) < off(stops[best]) ? i : best), 0);
}
