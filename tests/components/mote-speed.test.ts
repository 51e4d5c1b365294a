import { expect, test } from 'vitest';
import { AIMED_AT, speedRows } from '#components/mote-speed.ts';

const met = (times: Parameters<typeof speedRows>[0]['times']) =>
  speedRows({ times, tokens: 64 }).map((row) => row.at(-1));

test('a time that is just what was aimed at meets it, a longer one does not', () => {
  expect(met(AIMED_AT)).toEqual(['yes', 'yes', 'yes', 'yes']);
  const { webassembly, typescript } = AIMED_AT;
  const slower = {
    webassembly: { ...webassembly, decode: webassembly.decode + 0.001 },
    typescript: { ...typescript, forward: typescript.forward + 0.001 },
  };
  expect(met(slower)).toEqual(['yes', 'no', 'no', 'yes']);
});

test('a row holds what was timed, its kernels, aim and time', () => {
  const times = { ...AIMED_AT, webassembly: { forward: 2.9512, decode: 0.1449 } };
  expect(speedRows({ times, tokens: 64 }).slice(0, 2)).toEqual([
    [
      'a text of 64 tokens, read at once',
      'WebAssembly',
      '≤\u00a010\u00a0ms',
      '2.95\u00a0ms',
      'yes',
    ],
    [
      'token 64 of a text, the others kept in the cache',
      'WebAssembly',
      '≤\u00a00.5\u00a0ms',
      '0.14\u00a0ms',
      'yes',
    ],
  ]);
});
