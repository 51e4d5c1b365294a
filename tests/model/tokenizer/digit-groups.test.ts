import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import moteMerges from '#data/mote-merges.json' with { type: 'json' };
import { MOTE_PATTERN, moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { addByTokens, digitGroups, type Grouping } from '#model/tokenizer/digit-groups.ts';
import { pretokenize } from '#model/tokenizer/pretokenize.ts';
import { buildTokenizer } from '../../../scripts/data/vocabularies.ts';

const whole = fc.integer({ min: 0, max: 999_999_999_999 });
const add = (a: number, b: number, grouping: Grouping) =>
  addByTokens(digitGroups(String(a), grouping), digitGroups(String(b), grouping)).sum;

describe('digitGroups', () => {
  it.each(['cl100k_base', 'o200k_base'] as const)(
    'are the tokens of %s, plain and with commas',
    async (name) => {
      const tokenizer = await buildTokenizer(name);
      const tokens = (text: string) =>
        tokenizer.encode(text).map((id) => new TextDecoder().decode(tokenizer.tokenBytes(id)));
      fc.assert(
        fc.property(whole, (n) => {
          expect(digitGroups(String(n), 'left')).toEqual(tokens(String(n)));
          const commas = tokens(n.toLocaleString('en')).filter((token) => token !== ',');
          expect(digitGroups(String(n), 'right')).toEqual(commas);
        }),
        { seed: 1, numRuns: 200 },
      );
    },
  );

  it('one by one are Mote’s tokens', () => {
    const tokenizer = moteTokenizer(moteMerges);
    const { length } = tokenizer.encode('9042');
    expect(digitGroups('9042', 'single')).toEqual(pretokenize('9042', MOTE_PATTERN));
    expect(length).toBe(4);
  });
});

describe('addByTokens', () => {
  it('is right whatever the numbers, where tokens cover the same places', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(add(a, b, 'right')).toBe(String(a + b));
        expect(add(a, b, 'single')).toBe(String(a + b));
      }),
      { seed: 1 },
    );
  });

  it('is right from the left where the last groups are equally long', () => {
    expect(add(9_999_999, 1_234, 'left')).toBe('10001233');
    expect(add(7_654_321, 2_345_679, 'left')).toBe('10000000');
  });

  it('is wrong from the left where they are not', () => {
    // 123·456·7 and 890·12: 7 + 12 = 19, 456 + 890 = 1346, 123 + 1 = 124
    expect(add(1_234_567, 89_012, 'left')).toBe('12434619');
  });
});
