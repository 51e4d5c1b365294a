/** The three matrices of a head as small maps of their numbers, one row per number they make. */
import { px } from '#chart/round.ts';
import { transpose, type Matrix } from '#math/matrix.ts';
import { words } from '#strings/heads-with-a-job.ts';
import type { Run } from './sentence.ts';

const LEFT = 40;
const RIGHT = 319;
const LARGEST_CELL = 10;
const GAP = 12;

export function weightMatrices({ head, run }: Run) {
  const channels = run.residual.cols;
  const cell = Math.min(LARGEST_CELL, (RIGHT - LEFT) / channels);
  const places = run.residual.rows;
  const size = run.vocabulary.length;
  let top = 2;
  const maps = (['query', 'key', 'value'] as const).map((name) => {
    const turned = transpose(head[name]); // (C, d) → (d, C)
    const map = {
      name,
      label: words.matrices[name],
      top: px(top),
      middle: px(top + (cell * turned.rows) / 2),
      bottom: px(top + cell * turned.rows),
      width: px(cell * channels),
      height: px(cell * turned.rows),
      cells: filled(turned, cell, top),
    };
    top += Math.max(cell * turned.rows, 18) + GAP;
    return map;
  });
  return {
    left: LEFT,
    height: px(top),
    /** The three parts of a word's vector begin here. */
    placeX: px(LEFT + cell * size),
    beforeX: px(LEFT + cell * (size + places)),
    beforeWidth: px(cell * size),
    maps,
    channels: words.channels(size, places),
  };
}

function filled({ cols, data }: Matrix, cell: number, top: number) {
  const largest = data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0) || 1;
  return [...data.keys()]
    .filter((i) => data[i] !== 0)
    .map((i) => ({
      x: px(LEFT + cell * (i % cols)),
      y: px(top + cell * Math.floor(i / cols)),
      size: px(cell),
      strength: px(Math.abs(data[i]) / largest),
    }));
}
