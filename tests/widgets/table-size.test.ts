import { expect, test } from 'vitest';
import { count } from '#chart/format.ts';
import { ATOMS_IN_EARTH, ATOMS_IN_UNIVERSE } from '#data/large-numbers.ts';
import { startState } from '#ui/url-codec.ts';
import TableSize from '#widgets/table-size/TableSize.svelte';
import {
  firstGuess,
  LENGTHS,
  schema,
  SIZES,
  tableSizeView,
  VOCABULARIES,
} from '#widgets/table-size/view.ts';
import { ssr } from '../support/ssr.ts';

const first = startState(schema);

test('the large numbers have the orders of magnitude that are usually told', () => {
  expect(Math.floor(Math.log10(ATOMS_IN_EARTH))).toBe(50);
  expect(Math.round(Math.log10(ATOMS_IN_UNIVERSE))).toBe(80);
});

test('the verdict goes up with the length, from a disk to the universe', () => {
  const summary = (length: number) => tableSizeView({ ...first, length }).summary;
  expect(summary(1)).toContain('1,024 rows: a disk of 1 TB can hold it');
  expect(summary(3)).toContain('too many for a disk');
  expect(summary(5)).toContain('large training text');
  expect(summary(17)).toContain('the Earth has atoms');
  expect(summary(27)).toContain('observable universe');
});

test('the guess is the first length beyond the atoms of the Earth', () => {
  const guess = firstGuess();
  if (guess.kind !== 'number') throw new Error('expected a number');
  expect(SIZES.mote ** guess.answer).toBeGreaterThan(ATOMS_IN_EARTH);
  expect(SIZES.mote ** (guess.answer - 1)).toBeLessThanOrEqual(ATOMS_IN_EARTH);
});

test('every state that a link can reach is drawn within the picture', () => {
  for (const vocabulary of VOCABULARIES) {
    for (let length = LENGTHS.min; length <= LENGTHS.max; length++) {
      const { rows, summary } = tableSizeView({ length, vocabulary });
      for (const { width } of rows) {
        expect(width).toBeGreaterThan(0);
        expect(width).toBeLessThanOrEqual(310);
      }
      expect(summary).not.toMatch(/NaN|∞|undefined/);
    }
  }
});

test('the arithmetic gives the rows, and their power of ten', () => {
  const { steps, table } = tableSizeView({ length: 5, vocabulary: 'mote' });
  expect(steps[0].math).toBe(`${count(SIZES.mote)}^{5} = ${table.rows[0].cells[1]}`);
  expect(steps[1].math).toBe(
    `10^{5 × log₁₀ ${count(SIZES.mote)}} = 10^{${table.rows[0].cells[2]}}`,
  );
});

test('draws its first state on the server', async () => {
  await expect(ssr(TableSize, {})).toMatchFileSnapshot('snapshots/table-size.html');
});
