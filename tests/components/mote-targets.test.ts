import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import MoteMissed from '#components/MoteMissed.astro';
import { missedShares, targetRows } from '#components/mote-targets.ts';
import { percent } from '#chart/format.ts';
import report from '#data/mote-run/report.json';
import { cards } from '#strings/cards.ts';
import longer from '../../scripts/data/mote/trials/longer-all-through.json' with { type: 'json' };

const rows = targetRows();

test('every target with a name has one row, and its measure is one of the report', () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(cards.targets.names));
  const measured = report.accuracy.map(({ right, n }) => percent(right / n));
  const [gap, gapOfKept, ...shares] = rows;
  expect(gap.measured).toBe((report.loss - report.floor).toFixed(3));
  expect(gapOfKept.measured).toBe((report.heldOut.loss - report.heldOut.floor).toFixed(3));
  for (const row of shares) expect(measured, row.name).toContain(row.measured);
});

test('a target is reached where the measure is not on its wrong side', () => {
  for (const { name, aimedAt, measured, reached } of rows) {
    const [aim, found] = [aimedAt.replace(/[≤≥]\s/, ''), measured].map(parseFloat);
    expect(reached, name).toBe(aimedAt.startsWith('≤') ? found <= aim : found >= aim);
  }
});

test('the model card names what is missed, and nothing else', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(MoteMissed);
  for (const { name, reached } of rows) {
    const said =
      html.includes(`: ${cards.targets.names[name]}`) ||
      html.includes(`; ${cards.targets.names[name]}`);
    expect(said, name).toBe(!reached);
  }
  expect(cards.targets.missed([])).toBe('None is missed.');
});

test('the longer training that was not shipped misses more of the shares, as the card says', () => {
  expect(missedShares(longer)).toBeGreaterThan(missedShares());
});
