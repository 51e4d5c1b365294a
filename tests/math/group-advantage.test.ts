import { describe, expect, test } from 'vitest';
import { groupAdvantage } from '#math/group-advantage.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';

describe('groupAdvantage', () => {
  test('turns two failures and two passes into −1, −1, +1, +1', () => {
    expect([...groupAdvantage([0, 0, 1, 1])]).toEqual([-1, -1, 1, 1]);
  });

  test('agrees with numpy, whose std divides by n', () => {
    const { rewards, advantages, centred } = golden.groupAdvantage;
    expectAllClose(groupAdvantage(rewards), advantages);
    expectAllClose(groupAdvantage(rewards, { divideByStd: false }), centred);
  });

  test('lets a rare pass stand out more than a common one, unless the std is left out', () => {
    const rare = groupAdvantage([1, 0, 0, 0])[0];
    const common = groupAdvantage([1, 1, 1, 0])[0];
    expect(rare).toBeCloseTo(Math.sqrt(3), 12);
    expect(common).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect([...groupAdvantage([1, 0, 0, 0], { divideByStd: false })]).toEqual([
      0.75, -0.25, -0.25, -0.25,
    ]);
  });

  // The computed mean of three times 0.1 is not exactly 0.1.
  test.each([[[0, 0]], [[1, 1, 1]], [[0.1, 0.1, 0.1]], [[5]], [[]]])(
    'finds no advantage in equal rewards %j',
    (rewards) => {
      expect([...groupAdvantage(rewards)]).toEqual(rewards.map(() => 0));
    },
  );
});
