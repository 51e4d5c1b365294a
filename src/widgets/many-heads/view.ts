/** View-model of ManyHeads: sizes in; the shapes of one layer, its heads' weights and what one head adds, out. */
import { count, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { attentionPairs } from '#math/attention-pairs.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { choice, number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/many-heads.ts';
import { randomLayer, TOKENS } from './layer.ts';

export const CHANNELS = ['8', '16', '32', '64'] as const;
export const HEADS = ['1', '2', '4', '8'] as const;

export const schema = {
  channels: choice('16', CHANNELS),
  heads: choice('4', HEADS),
  /** The head left out, counted from 1; 0 for none. */
  dropped: number(0, { min: 0, max: 8, step: 1 }),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
const BOX = { left: 66, right: 254, height: 18 };
const MAPS = { top: 138, most: 44, gap: 4 };
const ROWS = {
  input: 4,
  query: 42,
  key: 64,
  value: 86,
  mapsTitle: 124,
  joined: MAPS.top + MAPS.most + 20,
  output: MAPS.top + MAPS.most + 58,
};

export function manyHeadsView(state: State) {
  const channels = Number(state.channels);
  const heads = Number(state.heads);
  const size = channels / heads;
  const dropped = state.dropped <= heads ? state.dropped : 0;
  const { maps, changes } = randomLayer(state.seed, channels, heads);
  const pairs = { all: TOKENS ** 2, causal: attentionPairs(TOKENS, { causal: true }) };

  return {
    heads,
    dropped,
    height: ROWS.output + BOX.height + 4,
    mapsTitle: { text: words.mapsTitle(heads, TOKENS), y: ROWS.mapsTitle },
    rows: shapeRows(channels, heads, dropped),
    arrows: [
      [ROWS.input + BOX.height, ROWS.query],
      [ROWS.joined + BOX.height, ROWS.output],
    ].map(([from, to]) => ({ x: px((BOX.left + BOX.right) / 2), from: from + 3, to: to - 3 })),
    maps: headMaps(maps, dropped),
    summary: [
      words.summary(channels, heads, size, TOKENS),
      dropped === 0 ? words.whole : words.without(dropped, percent(changes[dropped - 1])),
    ].join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: changes.map((change, head) => ({
        key: `head-${head}`,
        cells: [
          words.headOf(head + 1),
          words.columnsOf(head * size + 1, (head + 1) * size),
          count(pairs.all),
          count(pairs.causal),
          percent(change),
        ],
      })),
    },
    steps: [
      { key: 'head-0', says: words.stepSize, math: `${channels} / ${heads} = ${size}` },
      {
        says: words.stepScores,
        math: `${heads} × ${TOKENS} × ${TOKENS + 1} / 2 = ${count(heads * pairs.causal)}`,
      },
      {
        key: 'whole',
        says: words.stepWeights,
        math: `4 × ${channels} × ${channels} = ${count(4 * channels ** 2)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** The tables of numbers that pass through the layer, those that heads share cut into their parts. */
function shapeRows(channels: number, heads: number, dropped: number) {
  const part = (BOX.right - BOX.left) / heads;
  const parts = Array.from({ length: heads }, (_, head) => ({
    key: `head-${head}`,
    x: px(BOX.left + part * head),
    width: px(part),
    lost: head === dropped - 1,
  }));
  const whole = [{ key: 'whole', x: BOX.left, width: BOX.right - BOX.left, lost: false }];
  const names = ['input', 'query', 'key', 'value', 'joined', 'output'] as const;
  return names.map((name) => ({
    name,
    label: words[name],
    y: ROWS[name],
    height: BOX.height,
    middle: px(ROWS[name] + BOX.height / 2),
    shape: words.shape(TOKENS, channels),
    parts: name === 'input' || name === 'output' ? whole : parts,
  }));
}

function headMaps(maps: ReturnType<typeof randomLayer>['maps'], dropped: number) {
  const slot = (WIDTH - 2) / Math.max(maps.length, 4);
  const side = Math.min(MAPS.most, slot - MAPS.gap);
  const cell = side / TOKENS;
  const first = (WIDTH - slot * maps.length) / 2;
  return maps.map(({ data }, head) => {
    const x = first + slot * head + (slot - side) / 2;
    const y = MAPS.top + (MAPS.most - side) / 2;
    return {
      key: `head-${head}`,
      x: px(x),
      y: px(y),
      right: px(x + side),
      bottom: px(y + side),
      side: px(side),
      cell: px(cell),
      lost: head === dropped - 1,
      /** Of weights that would be seen: none that the mask hides. */
      cells: [...data]
        .map((weight, i) => ({
          x: px(x + cell * (i % TOKENS)),
          y: px(y + cell * Math.floor(i / TOKENS)),
          strength: px(weight),
        }))
        .filter(({ strength }) => strength > 0),
    };
  });
}
