/** Where the marks of DecodeSteps stand, in SVG user units. */
import { count, fixed, probability as chance } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import type { RunSize } from '#model/transformer/operation-count.ts';
import { shortText } from '#ui/short-text.ts';
import { words } from '#strings/decode-steps.ts';
import type { WalkStep } from './walk.ts';

export const WIDTH = 320;
/** Rows of tokens drawn; those before them share the first. */
const MOST_ROWS = 16;
const ROW = 22;
const HEAD = 66; // legend and names of the blocks
export const LABEL_X = 96;
const BLOCKS = { left: 108, right: 318 };
const BAR = { left: 104, right: 262, height: 14 };

/** Every token's key and value in every block, and the queries that look at them. */
export function gridOf(tokens: readonly string[], { past }: RunSize, blocks: number) {
  const hidden = tokens.length > MOST_ROWS ? tokens.length - (MOST_ROWS - 1) : 0;
  const lines = tokens.slice(hidden).map((token, i) => ({
    label: shortText(token, 11),
    kept: hidden + i < past,
  }));
  if (hidden > 0) lines.unshift({ label: words.earlier(count(hidden)), kept: hidden <= past });
  const pitch = (BLOCKS.right - BLOCKS.left) / blocks;
  const part = (pitch - 16) / 2;
  const rows = lines.map((line, i) => ({
    ...line,
    i,
    y: HEAD + i * ROW + 3,
    middle: HEAD + i * ROW + ROW / 2,
  }));
  const lastY = rows[rows.length - 1].middle;
  return {
    rows,
    cellWidth: px(part),
    cellHeight: ROW - 6,
    columns: Array.from({ length: blocks }, (_, l) => {
      const left = BLOCKS.left + l * pitch;
      return {
        name: count(l + 1),
        center: px(left + pitch / 2),
        keyX: px(left + 4),
        queryX: px(left + pitch / 2),
        valueX: px(left + pitch - 4 - part),
        from: rows[0].y,
        to: lastY,
      };
    }),
    height: HEAD + rows.length * ROW + 10,
  };
}

/** The likeliest tokens, the one that was taken among them. */
export function candidateRows({ top, chosen }: WalkStep, from: number) {
  const titleY = from + 12;
  const rows = top.map(({ token, probability }, i) => {
    const y = titleY + 14 + i * ROW;
    return {
      key: `candidate-${i}`,
      token: shortText(token, 11),
      taken: i === chosen,
      y,
      middle: y + BAR.height / 2,
      width: px((BAR.right - BAR.left) * probability),
      share: chance(probability),
    };
  });
  return { titleY, rows, bottom: titleY + 14 + rows.length * ROW + 12 };
}

/** Two pairs of bars: this turn, and all so far; each pair on a scale of its own. */
export function barRows(pairs: readonly { cache: number; without: number }[], from: number) {
  const titles = [words.thisTurn, words.soFar];
  const groups = pairs.map(({ cache, without }, g) => {
    const titleY = from + 12 + g * (2 * ROW + 30);
    const bar = (key: string, label: string, value: number, i: number) => ({
      key,
      label,
      y: titleY + 14 + i * ROW,
      middle: titleY + 14 + i * ROW + BAR.height / 2,
      width: px(((BAR.right - BAR.left) * value) / Math.max(cache, without)),
      value: fixed(value / 1e6),
    });
    return {
      title: titles[g],
      titleY,
      bars: [
        bar(g === 0 ? 'turn-kept' : 'so-far', words.withCache, cache, 0),
        bar(g === 0 ? 'turn-thrown' : 'so-far', words.without, without, 1),
      ],
    };
  });
  return { groups, bottom: from + groups.length * (2 * ROW + 30) + 4 };
}

export const barX = BAR.left;
export const barHeight = BAR.height;
