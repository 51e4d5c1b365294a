/** View-model of EmbeddingMap: words on a flat map, and how much of their space it leaves out. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/embedding-map.json';
import facts from '#data/mote/facts.json';
import realFacts from '#data/mote/real-vectors.json';
import type { FigureView } from '#ui/figure-view.ts';
import { choice, sequence, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/embedding-map.ts';
import { KINDS, type Kind } from './kinds.ts';
import { placeLabels } from './labels.ts';
import { UNTRAINED, type Layout } from './layout.ts';

const MOTE = facts.weights.name;

/** Where vectors can come from: Mote before, during and after training, and the real ones. */
export const spaces = [
  { space: UNTRAINED, label: words.untrained },
  ...recorded.growth
    .filter(({ space }) => space !== UNTRAINED && space !== MOTE)
    .map(({ space, tokens }) => ({ space, label: words.after(millions(tokens)) })),
  { space: MOTE, label: words.mote },
  { space: 'real', label: words.real },
];

function millions(tokens: number): string {
  return significant(tokens / 1e6, 2);
}

export const schema = {
  space: choice<string>(
    MOTE,
    spaces.map(({ space }) => space),
  ),
  kinds: sequence<Kind>(recorded.kinds as Kind[], KINDS),
};
export type State = StateOf<typeof schema>;

/** The layout recorded for the kinds of the start, in any space. */
export function recordedFor({ space, kinds }: State): Layout | undefined {
  const inOrder = KINDS.filter((kind) => kinds.includes(kind));
  const start = KINDS.filter((kind) => recorded.kinds.includes(kind));
  const found = recorded.layouts.find((one) => one.space === space);
  if (!found || inOrder.join() !== start.join()) return undefined;
  const { places, ...rest } = found;
  return {
    ...rest,
    words: recorded.words.flatMap(({ word, kind }, i) => {
      const place = places[i];
      return place ? [{ word, kind: kind as Kind, x: place[0], y: place[1] }] : [];
    }),
  };
}

/** In SVG user units. */
export const MAP = { width: 320, height: 300 };
const MARGIN = 12;

/** Outlines of the marks around 0, 0: each kind has its own, so that none is told by colour alone. */
const SHAPES = {
  circle: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0',
  square: 'M-3.5,-3.5h7v7h-7z',
  up: 'M0,-4.5L4.5,3.5H-4.5z',
  diamond: 'M0,-5L5,0L0,5L-5,0z',
  down: 'M0,4.5L4.5,-3.5H-4.5z',
};
const LOOKS = (['filled', 'hollow'] as const).flatMap((fill) =>
  Object.values(SHAPES).map((d) => ({ d, fill })),
);
/** How a kind is drawn, everywhere alike. */
export const lookOf = (kind: Kind) => {
  const i = KINDS.indexOf(kind);
  return { ...LOOKS[i % LOOKS.length], tone: `tone-${i % 4}` };
};

export function embeddingMapView({ space, kinds }: State, layout: Layout) {
  const { label } = spaces.find((one) => one.space === space)!;
  const dimensions = space === 'real' ? realFacts.dimensions : facts.config.width;
  const kept = layout.explained[0] + layout.explained[1];
  const most = Math.max(...layout.words.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]), 1e-9);
  const scale = (Math.min(MAP.width, MAP.height) / 2 - MARGIN) / most;
  const points = layout.words.map(({ word, kind, x, y }) => ({
    key: `word-${word}`,
    word,
    label: word,
    kind,
    ...lookOf(kind),
    x: px(MAP.width / 2 + x * scale),
    y: px(MAP.height / 2 - y * scale),
  }));
  const labels = placeLabels(points, MAP);
  const empty = points.length === 0;
  return {
    points: points.map((point, i) => ({ ...point, text: labels[i] })),
    kinds: KINDS.filter((kind) => layout.words.some((one) => one.kind === kind)).map((kind) => ({
      kind,
      name: words.kinds[kind],
      ...lookOf(kind),
    })),
    unlabelled: labels.filter((one) => one === null).length,
    missing: layout.missing.length > 0 ? words.missing(layout.missing.join(', ')) : '',
    empty,
    summary: empty
      ? words.tooFew
      : words.summary(
          label,
          count(points.length),
          percent(layout.ownKind, 0),
          percent(layout.chance, 0),
          percent(kept, 0),
          count(dimensions),
        ),
    table: {
      caption: words.tableCaption(label),
      columns: words.columns,
      rows: layout.words.map(({ word, kind, x, y }) => ({
        key: `word-${word}`,
        cells: [word, words.kinds[kind], fixed(x, 3), fixed(y, 3)],
      })),
    },
    steps: empty
      ? []
      : [
          {
            says: words.stepKept,
            math: `${percent(layout.explained[0])} + ${percent(layout.explained[1])} = ${percent(kept)}`,
          },
          {
            says: words.stepOwn,
            math: `${Math.round(layout.ownKind * points.length)} ÷ ${points.length} = ${percent(layout.ownKind)}`,
          },
          { says: words.stepChance, math: chanceSum(layout, kinds) },
        ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Σ n_k (n_k − 1) / (n (n − 1)) with the numbers of this map. */
function chanceSum({ words: placed, chance }: Layout, kinds: readonly Kind[]): string {
  const sizes = KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => placed.filter((one) => one.kind === kind).length)
    .filter((size) => size > 0);
  const n = placed.length;
  return `(${sizes.map((size) => `${size} × ${size - 1}`).join(' + ')}) ÷ (${n} × ${n - 1}) = ${percent(chance)}`;
}
