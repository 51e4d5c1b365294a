import { expect, test } from 'vitest';
import { answers } from '#answers/mote.ts';
import ablations from '#data/mote/ablations.json';
import agreement from '#data/mote/agreement.json';
import checkpoints from '#data/mote/checkpoints.json';
import factPlaces from '#data/mote/fact-places.json';
import habits from '#data/mote/habits-from.json';
import pastLength from '#data/mote/past-length.json';
import quantisation from '#data/mote/quantisation.json';
import reliability from '#data/mote/reliability.json';
import temperature from '#data/mote/temperature.json';
import { readManifest } from '../../scripts/data/mote/open-mote.ts';

const shipped = readManifest().weights;
const { name } = shipped[shipped.length - 1];

test.each([
  ['ablations', [{ name, weights: ablations.weights }]],
  ['fact-places', [{ name, weights: factPlaces.weights }]],
  ['habits', [{ name, weights: habits.weights }]],
  ['past-length', [{ name, weights: pastLength.weights }]],
  ['quantisation', [{ name, weights: quantisation.weights }]],
  ['reliability', reliability.motes],
  ['agreement', agreement.motes],
  ['temperature', [{ name, weights: temperature.weights }]],
  ['checkpoints', checkpoints.checkpoints],
])('%s.json was measured on the weights that the site ships', (_, measured) => {
  for (const one of measured)
    expect(one.weights, one.name).toBe(shipped.find((file) => file.name === one.name)?.sha256);
});

test('written steps were measured on the sibling that the site ships', () => {
  const base = readManifest('speck').weights.find((file) => file.name === 'base');
  expect(habits.speck).toBe(base?.sha256);
});

test('rounding the weights to 8 bits changes the perplexity by less than was aimed at', () => {
  const { floatNats, int8Nats, perplexityChange } = quantisation;
  expect(perplexityChange).toBeCloseTo(Math.exp(int8Nats) / Math.exp(floatNats) - 1, 12);
  expect(Math.abs(answers.quantisationChange())).toBeLessThan(answers.quantisationAimedAt());
});

test('every checkpoint that the site ships was measured', () => {
  const known = ({ name, tokens }: { name: string; tokens: number }) => ({ name, tokens });
  expect(checkpoints.checkpoints.map(known)).toEqual(shipped.map(known));
  expect(shipped.map(known)).toEqual(expect.arrayContaining(reliability.motes.map(known)));
});
