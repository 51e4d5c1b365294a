import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { recordedBy, recorderNames } from '../../scripts/data/mote/record.ts';

const ask = openMote();

/** Arithmetic of other kernels and machines may differ in the last digits of a float. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}

test.each(recorderNames())('%s.json is what the shipped Mote says', async (name) => {
  const file = JSON.parse(readFileSync(`src/data/mote/${name}.json`, 'utf8'));
  expect(rounded(file)).toEqual(rounded(await recordedBy(name, ask)));
});
