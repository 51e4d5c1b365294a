import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choice,
  decodeState,
  encodeState,
  flag,
  number,
  numbers,
  seed,
  sequence,
  startState,
  text,
  texts,
} from '#ui/url-codec.ts';

const schema = {
  t: number(1, { min: 0.1, max: 5, step: 0.1 }),
  scores: numbers([2, 1], { min: -10, max: 10, minLength: 2, maxLength: 4 }),
  mask: flag(true),
  unit: choice('nats', ['nats', 'bits']),
  steps: sequence(['a', 'b'], ['a', 'b', 'c']),
  say: text('hello', { maxLength: 50 }),
  names: texts(['x', 'y'], { minLength: 1, maxLength: 3, maxChars: 12 }),
  seed: seed(7),
};
const start = startState(schema);
const read = (query: string) => decodeState(schema, new URLSearchParams(query));

describe('a link', () => {
  test('says only what differs from the start', () => {
    expect(encodeState(schema, start).toString()).toBe('');
    expect(encodeState(schema, { ...start, t: 2, mask: false }).toString()).toBe('t=2&mask=0');
  });

  test('leads back to the very state it was made from', () => {
    const state = fc.record({
      t: fc.integer({ min: 1, max: 50 }).map((i) => i / 10),
      scores: fc.array(
        fc.double({ min: -10, max: 10, noNaN: true }).map((x) => x + 0),
        {
          minLength: 2,
          maxLength: 4,
        },
      ),
      mask: fc.boolean(),
      unit: fc.constantFrom('nats' as const, 'bits' as const),
      steps: fc.shuffledSubarray(['a' as const, 'b' as const, 'c' as const]),
      say: fc.string({ unit: 'grapheme', maxLength: 12 }),
      names: fc.array(
        fc.string({ unit: fc.constantFrom('~', ',', 'c', 't', '.', 'é'), maxLength: 12 }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    });
    fc.assert(
      fc.property(state, (made) => {
        const link = encodeState(schema, made).toString();
        expect(read(link)).toEqual({ state: made, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('of any text whatever gives a state in range, without an exception', () => {
    const names = fc.constantFrom(...Object.keys(schema));
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('NaN', 'Infinity', '-1', '1e308', '0', '', '0x10', ',', '1,2,3,4,5,6'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
        const { state } = decodeState(schema, new URLSearchParams(pairs));
        expect(state.t).toBeGreaterThanOrEqual(0.1);
        expect(state.t).toBeLessThanOrEqual(5);
        expect(state.scores.length).toBeGreaterThanOrEqual(2);
        expect(state.scores.every((score) => Math.abs(score) <= 10)).toBe(true);
        expect(['nats', 'bits']).toContain(state.unit);
        expect(state.say.length).toBeLessThanOrEqual(50);
        expect(Number.isInteger(state.seed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['t', '9'],
  ['t', 'NaN'],
  ['t', ''],
  ['t', '0x1'],
  ['scores', '1'],
  ['scores', '1,Infinity'],
  ['mask', 'yes'],
  ['unit', 'bytes'],
  ['steps', 'a,a'],
  ['say', 'x'.repeat(51)],
  ['names', 'a,b,c,d'],
  ['seed', '-1'],
  ['seed', '4294967296'],
])('%s=%s falls back to the start and says what was expected', (name, value) => {
  const { state, problems } = decodeState(schema, new URLSearchParams([[name, value]]));
  expect(state).toEqual(start);
  expect(problems).toHaveLength(1);
  expect(problems[0].name).toBe(name);
  expect(problems[0].expected).not.toBe('');
});

test.each([
  ['t=9', 'a number from 0.1 to 5'],
  ['scores=1,Infinity', 'a number from −10 to 10'],
  ['pair=1', '2 numbers'],
  ['seed=-1', 'a number from 0 to 4,294,967,295'],
])(
  '%s: what was expected is said with a true minus, thousands apart and one count',
  (query, expected) => {
    const wider = {
      ...schema,
      pair: numbers([1, 2], { min: 0, max: 3, minLength: 2, maxLength: 2 }),
    };
    expect(decodeState(wider, new URLSearchParams(query)).problems[0].expected).toBe(expected);
  },
);

test('a link of many digits that are no number is refused at once', () => {
  // In steps as the square of their number this would take minutes.
  const { state, problems } = read(`t=${'1'.repeat(200_000)}x`);
  expect(state.t).toBe(1);
  expect(problems).toHaveLength(1);
  for (const text of ['1', '1.', '1.5', '.5', '%2B1', '1e0'])
    expect(read(`t=${text}`).problems).toEqual([]);
  for (const text of ['.', 'e1', '1e', '1.5.', '--1'])
    expect(read(`t=${text}`).problems).toHaveLength(1);
});

test('a number is rounded to its step without binary dust', () => {
  expect(read('t=0.30000001').state.t).toBe(0.3);
});

test('two states never share a list', () => {
  startState(schema).scores.push(3);
  expect(startState(schema).scores).toEqual([2, 1]);
});
