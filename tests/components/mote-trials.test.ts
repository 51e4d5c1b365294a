import { expect, test } from 'vitest';
import { trialsTold } from '#components/mote-trials.ts';
import earlier from '#data/mote-run/one-make-of-names.json';
import trials from '#data/mote-run/trials.json';
import { cards } from '#strings/cards.ts';
import { changes } from '../../scripts/data/mote/collect-trials.ts';

const of = (condition: string, right: number, n = 100) => ({ skill: 'maps', condition, n, right });

test('a change is told from twice its standard error on', () => {
  // Of 100 each: √(0.5·0.5/100 + 0.64·0.36/100) = 0.0693, and √(0.5·0.5/100 + 0.63·0.37/100) = 0.0695.
  const before = [of('a', 50), of('b', 50), of('c', 64)];
  const after = [of('a', 64), of('b', 63), of('c', 50), of('new', 1)];
  expect(changes(before, after)).toEqual({
    more: [{ skill: 'maps', condition: 'a', before: 0.5, after: 0.64 }],
    less: [{ skill: 'maps', condition: 'c', before: 0.64, after: 0.5 }],
  });
});

test('the largest changes come first, and no more than four', () => {
  const before = Array.from('abcdef', (name) => of(name, 10));
  const after = Array.from('abcdef', (name, i) => of(name, 50 + i));
  expect(changes(before, after).more.map(({ condition }) => condition)).toEqual([...'fedc']);
  expect(changes(after, before).less.map(({ condition }) => condition)).toEqual([...'fedc']);
});

test('what always came out right on both sides is no change', () => {
  expect(changes([of('a', 100)], [of('a', 100)])).toEqual({ more: [], less: [] });
});

test('every training is told, in order, and all but the first beside another', () => {
  const told = trialsTold();
  expect(trials.map(({ name }) => name)).toEqual(Object.keys(cards.trials.changes));
  const sentences = trials.map(({ fromNote }, i) => (i === 0 ? 1 : fromNote ? 4 : 3));
  expect(told.map(({ told }) => told.length)).toEqual(sentences);
  for (const { before } of trials.slice(1))
    expect(trials.map(({ name }) => name)).toContain(before);
});

test('numbers of which no report is kept say so, and those of a committed report do not', () => {
  const reports = trials.filter(({ revision }) => revision !== null).map(({ name }) => name);
  // scripts/data/mote/trials
  const kept = [...reports, 'longerAllThrough', 'sixNarrowerBlocks', 'shortConvolution'];
  trialsTold().forEach(({ told }, i) =>
    expect(told.includes(cards.trials.fromNote)).toBe(!kept.includes(trials[i].name)),
  );
});

test('the earlier Mote of the model card is the first of the trials, at the commit of its report', () => {
  expect(earlier.revision).toBe(trials[0].revision);
});
