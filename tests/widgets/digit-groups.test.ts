import { describe, expect, it } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import DigitGroups from '#widgets/digit-groups/DigitGroups.svelte';
import { digitGroupsView, schema } from '#widgets/digit-groups/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => digitGroupsView({ ...start, ...state });

describe('two numbers', () => {
  it('come out wrong from the left and right otherwise, as the sentence says', () => {
    const { blocks, summary } = view({});
    expect(blocks.map(({ right }) => right)).toEqual([false, true, true]);
    expect(blocks[0].verdict).toBe('12,434,619: wrong');
    expect(summary).toContain('1,234,567 + 89,012 = 1,323,579');
    expect(summary).toContain('right only with commas and digit by digit.');
  });

  it('of the same length come out right in all three, with the carry in front', () => {
    const { blocks, summary } = view({ a: '999', b: '1' });
    expect(summary).toContain('all three');
    expect(blocks[0].columns).toEqual([
      { a: '', b: '', carried: 1, written: '1' },
      { a: '999', b: '1', carried: 0, written: '000' },
    ]);
  });

  it('are whatever digits were typed, and nought where none was', () => {
    const { summary } = view({ a: '1,2x3', b: '\ud83d–' });
    expect(summary).toContain('123 + 0 = 123.');
    expect(view({ a: '', b: '007' }).summary).toContain('0 + 7 = 7.');
    expect(view({ a: '999999999999', b: '999999999999' }).summary).toContain('1,999,999,999,998');
  });

  it('stand in the arithmetic token by token, the carry last', () => {
    expect(view({}).steps[0].math).toBe('7 + 12 = 19,  456 + 890 = 1346,  123 + 1 = 124');
  });
});

describe('pairs of lengths', () => {
  it('all come out right where a number is one token, and with commas at any length', () => {
    const rights = (longest: number) =>
      view({ longest }).table.rows.map(({ cells }) => cells.at(-1));
    expect(rights(3)).toEqual(['9', '9', '9']);
    expect(rights(12).slice(1)).toEqual(['144', '144']);
  });

  it('come out right from the left as often as their last tokens cover the same places', () => {
    const last = (length: number) => ((length - 1) % 3) + 1;
    const lengths = Array.from({ length: 9 }, (_, i) => i + 1);
    const fits = lengths.flatMap((a) =>
      lengths.filter((b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        return last(a) === last(b) || (short <= 3 && (long <= 3 || short <= last(long)));
      }),
    ).length;
    expect(view({ longest: 9 }).blocks[0].pairs).toBe(`right for ${fits} of 81 pairs of lengths`);
  });
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(DigitGroups, {})).toMatchFileSnapshot('snapshots/digit-groups.html');
});
