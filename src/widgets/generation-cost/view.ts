/** View-model of GenerationCost: operations of a large model for a token, and for a text. */
import { count, percent, powerOfTen, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import {
  decodeFlops,
  equalContext,
  generationFlops,
  prefillFlops,
  type Flops,
} from '#model/transformer/generation-cost.ts';
import { PUBLISHED } from '#model/transformer/published-models.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { choice, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/generation-cost.ts';

export const KNOWN = ['llama-8b', 'llama-70b', 'llama-405b', 'gpt-3'] as const;

export const schema = {
  model: choice('llama-70b', KNOWN),
  tokens: number(10_000, { min: 100, max: 1e6, step: 1 }),
};
type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
export const HEIGHT = 368;
export const PLOT = { left: 48, right: 308, top: 44, bottom: 190 };
const SHARE = { left: 0, right: 320, height: 16 };

/** x counts powers of ten. */
const x = linearScale([2, 6], [PLOT.left, PLOT.right]);
export const xTicks = [2, 4, 6].map((power) => ({ x: px(x(power)), label: count(10 ** power) }));
const POWERS = Array.from({ length: 4 * 8 + 1 }, (_, i) => 2 + i / 8);
/** Powers of ten between two ticks of operations. */
const APART = 3;

const sum = ({ weights, attention }: Flops) => weights + attention;

export function generationCostView({ model, tokens }: State) {
  const shape = PUBLISHED[model];
  const written = (n: number, cache: boolean) => sum(generationFlops(shape, n, { cache }));
  const ratio = (n: number) => written(n, false) / written(n, true);
  const next = decodeFlops(shape, tokens);
  const read = prefillFlops(shape, tokens);
  const equal = equalContext(shape);

  const lowest = Math.floor(Math.log10(written(100, true)));
  const highest = Math.ceil(Math.log10(written(1e6, false)));
  const y = linearScale([lowest, highest], [PLOT.bottom, PLOT.top]);
  const curve = (cache: boolean) =>
    linePath(POWERS.map((power) => [x(power), y(Math.log10(written(10 ** power, cache)))]));
  const dotY = (n: number, cache: boolean) => px(y(Math.log10(written(n, cache))));
  const split = (title: string, { weights, attention }: Flops, top: number) => {
    const share = attention / (weights + attention);
    return {
      title,
      titleY: top,
      y: top + 12,
      textY: top + 42,
      height: SHARE.height,
      weightsWidth: px(SHARE.right * (1 - share)),
      attentionX: px(SHARE.right * (1 - share)),
      attentionWidth: px(SHARE.right * share),
      weights: `${words.weights} ${percent(1 - share)}`,
      attention: `${words.attention} ${percent(share)}`,
    };
  };
  const lengths = [...new Set([1000, 10_000, 100_000, 1e6, tokens])].sort((a, b) => a - b);
  const keyOf = (n: number) => (n === tokens ? 'chosen' : `tokens-${n}`);
  const { parameters: P, blocks: L, width: d } = shape;

  return {
    withCache: curve(true),
    without: curve(false),
    /** The rows of the table on both curves; the chosen one shows. */
    dots: lengths.map((n) => ({
      key: keyOf(n),
      chosen: n === tokens,
      x: px(x(Math.log10(n))),
      withCache: dotY(n, true),
      without: dotY(n, false),
    })),
    yTicks: Array.from({ length: Math.floor((highest - lowest) / APART) + 1 }, (_, i) => ({
      y: px(y(lowest + APART * i)),
      label: powerOfTen(lowest + APART * i),
    })),
    splits: [split(words.tokenTitle, next, 254), split(words.readTitle, read, 322)],
    summary: words.summary(
      words.names[model],
      count(tokens),
      significant(ratio(tokens), 4),
      percent(next.attention / sum(next)),
      count(equal),
    ),
    named: [{ key: 'chosen', text: significant(ratio(tokens), 4) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: lengths.map((n) => {
        const token = decodeFlops(shape, n);
        const whole = prefillFlops(shape, n);
        return {
          key: keyOf(n),
          cells: [
            count(n),
            significant(token.weights),
            significant(token.attention),
            significant(written(n, true)),
            significant(written(n, false)),
            significant(ratio(n), 4),
            significant(sum(whole)),
            percent(whole.attention / sum(whole)),
          ],
        };
      }),
    },
    steps: [
      {
        key: 'chosen',
        says: words.stepToken,
        math: `2 × ${significant(P)} + 4 × ${L} × ${count(d)} × ${count(tokens)} = ${significant(next.weights)} + ${significant(next.attention)}`,
      },
      {
        says: words.stepEqual,
        math: `${significant(P)} ÷ (2 × ${L} × ${count(d)}) = ${count(equal)}`,
      },
      {
        key: 'chosen',
        says: words.stepRead,
        math: `2 × ${significant(P)} × ${count(tokens)} + 2 × ${L} × ${count(d)} × ${count(tokens)}^{2} = ${significant(read.weights)} + ${significant(read.attention)}`,
      },
      {
        key: 'chosen',
        says: words.stepRatio,
        math: `${significant(written(tokens, false), 5)} ÷ ${significant(written(tokens, true), 5)} = ${significant(ratio(tokens), 4)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}
