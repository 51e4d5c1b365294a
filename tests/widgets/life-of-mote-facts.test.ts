/** The curves of the capitals: every check-up of the training, with the checkpoints as dots. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import { factsCurves } from '#widgets/life-of-mote/facts.ts';
import { life, type Life } from '#widgets/life-of-mote/life.ts';
import { firstSample, lifeOfMoteView, schema, wishOf } from '#widgets/life-of-mote/view.ts';

const last = life.checkpoints.length - 1;
const pointsOf = (path: string) =>
  [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** As the picture is drawn: from 6 to 310 by the square root, from 54 up to 22 by the share. */
const placeOf = (tokens: number, share: number) => {
  const end = Math.max(...life.checkpoints.map((one) => one.tokens));
  return [expect.closeTo(6 + 304 * Math.sqrt(tokens / end), 1), expect.closeTo(54 - 32 * share, 1)];
};

test('every check-up is one that the log of the run tells of, in its order', () => {
  const told = new Set<string>();
  let read = '';
  for (const line of readFileSync('src/data/mote-run/log.txt', 'utf8').split('\n')) {
    read = / ([\d.]+) M tokens/.exec(line)?.[1] ?? read;
    const right = [...line.matchAll(/capitals, ranks \d+ to \d+ (\d+)/g)].map((one) => one[1]);
    if (right.length > 0) told.add(`${read}: ${right.join()}`);
  }
  let tokens = 0;
  life.checks.since.forEach((since, i) => {
    expect(since).toBeGreaterThan(0);
    tokens += since;
    const asked = life.checkpoints[0].quarters;
    const right = life.checks.right.map((of, quarter) => (100 * of[i]) / asked[quarter].n);
    const line = `${(tokens / 100).toFixed(2)}: ${right.map((one) => one.toFixed(0)).join()}`;
    expect(told).toContain(line);
  });
  expect(1e4 * tokens).toBeLessThanOrEqual(life.checkpoints[last].tokens + 1e4);
});

test('a curve goes through all check-ups and checkpoints, with a dot at each checkpoint', () => {
  const { rows, table } = factsCurves(life, 2);
  expect(rows).toHaveLength(life.checkpoints[2].quarters.length);
  rows.forEach(({ curve, dots, share }, quarter) => {
    const points = pointsOf(curve);
    expect(points).toHaveLength(life.checkpoints.length + life.checks.since.length);
    points.slice(1).forEach(([x], i) => expect(x).toBeGreaterThanOrEqual(points[i][0]));
    const places = life.checkpoints.map(({ tokens, quarters }) =>
      placeOf(tokens, quarters[quarter].right / quarters[quarter].n),
    );
    expect(pointsOf(dots)).toEqual(places);
    for (const place of places) expect(points).toContainEqual(place);
    life.checks.right[quarter].forEach((right, i) => {
      const tokens = 1e4 * life.checks.since.slice(0, i + 1).reduce((sum, one) => sum + one, 0);
      expect(points).toContainEqual(placeOf(tokens, right / life.checkpoints[2].quarters[0].n));
    });
    const { right, n } = life.checkpoints[2].quarters[quarter];
    expect(Math.abs(parseFloat(share) - (100 * right) / n)).toBeLessThanOrEqual(0.5);
  });
  expect(table.rows).toHaveLength(life.checkpoints.length + life.checks.since.length);
  for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
});

test('as many are asked of every quarter at every checkpoint: one height of a curve for all', () => {
  const asked = life.checkpoints.flatMap(({ quarters }) => quarters.map(({ n }) => n));
  expect(new Set(asked).size).toBe(1);
  expect(Math.max(...life.checks.right.flat())).toBeLessThanOrEqual(asked[0]);
  const error = (100 * Math.sqrt(0.5 * 0.5 * asked[0])) / asked[0];
  expect(factsCurves(life, 0).legend).toContain(`${asked[0]} answers`);
  expect(factsCurves(life, 0).legend).toContain(`±${error.toFixed(0)} points`);
});

/** A made-up life of two quarters: the first half known from the second check-up on, the second never. */
const MADE: Life = {
  floor: 1,
  skills: [],
  checkpoints: [1e6, 4e6].map((tokens, i) => ({
    name: `made-${i}`,
    tokens,
    loss: 2,
    losses: [],
    quarters: [4 * i, 0].map((right) => ({ n: 4, right, read: null })),
    samples: [],
  })),
  checks: {
    since: [50, 100, 150],
    right: [
      [1, 2, 1],
      [0, 1, 1],
    ],
  },
};

test('half of the answers are right from the first moment on that has so many', () => {
  expect(factsCurves(MADE, 0).rows.map(({ half }) => half)).toEqual([
    '1.5 (ranks 1–20)',
    'more than 4 (ranks 21–40)',
  ]);
});

test('the sentence tells it once: the first checkpoint that knows of it, and what never came about the last', () => {
  const told = life.checkpoints.map((_, at) => {
    const start = { ...startState(schema), at };
    const { wish, result } = firstSample(wishOf(start));
    const { summary } = lifeOfMoteView(start, wish, result);
    return factsCurves(life, at).rows.filter(({ half }) => summary.includes(half));
  });
  told.forEach((rows, at) => {
    const now = life.checkpoints[at].tokens / 1e6;
    for (const { half } of rows.filter(({ half }) => !half.startsWith('more')))
      expect(Number.parseFloat(half)).toBeLessThanOrEqual(Number(now.toPrecision(2)));
  });
  const all = factsCurves(life, 0).rows.map(({ half }) => half);
  expect(told.flat().map(({ half }) => half)).toEqual(all);
  expect(told[0]).toEqual([]);
});

test('moments stand in the table in their order, whatever they come from', () => {
  const { rows } = factsCurves(MADE, 1).table;
  expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ['0.5', '25.0 %'],
    ['1', '0.0 %'],
    ['1.5', '50.0 %'],
    ['3', '25.0 %'],
    ['4', '100.0 %'],
  ]);
});

test('a life without check-ups still has its checkpoints drawn', () => {
  const { rows } = factsCurves({ ...MADE, checks: { since: [], right: [[], []] } }, 0);
  expect(rows.map(({ curve }) => curve)).toEqual(['M158,54L310,22', 'M158,54L310,54']);
});
