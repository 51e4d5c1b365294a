import { expect, test } from 'vitest';
import { targetRows } from '#components/mote-targets.ts';
import { percent } from '#chart/format.ts';
import report from '#data/mote-run/report.json';
import { cards } from '#strings/cards.ts';

const rows = targetRows();

test('every target with a name has one row, and its measure is one of the report', () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(cards.targets.names));
  const measured = report.accuracy.map(({ right, n }) => percent(right / n));
  for (const row of rows.slice(1)) expect(measured, row.name).toContain(row.measured);
});

test('a target is reached where the measure is not on its wrong side', () => {
  for (const { name, aimedAt, measured, reached } of rows) {
    const [aim, found] = [aimedAt.replace(/[≤≥]\s/, ''), measured].map(parseFloat);
    expect(reached, name).toBe(aimedAt.startsWith('≤') ? found <= aim : found >= aim);
  }
});

test('the model card names what is missed', () => {
  const missed = rows.filter(({ reached }) => !reached).map(({ name }) => name);
  expect(missed).toEqual(['otherFirst', 'long', 'searchFirst', 'tenWords']);
});
