import { describe, expect, test } from 'vitest';
import { ppoClip } from '#math/ppo-clip.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('ppoClip', () => {
  test.each(golden.ppo)(
    'agrees with torch and finite differences at $logRatio, advantage $advantage, ε $epsilon',
    ({ logRatio, advantage, epsilon, objective, gradLogRatio }) => {
      const found = ppoClip(logRatio, advantage, epsilon);
      expectAllClose([found.objective, found.gradLogRatio], [objective, gradLogRatio]);
      const objectiveAt = ([x]: Float64Array) => ppoClip(x, advantage, epsilon).objective;
      expectGradient(objectiveAt, Float64Array.of(logRatio), [found.gradLogRatio]);
    },
  );

  test('stops pushing once the policy has gone far enough the right way', () => {
    expect(ppoClip(Math.log(1.5), 1).gradLogRatio).toBe(0);
    expect(ppoClip(Math.log(0.5), -1).gradLogRatio).toBe(0);
  });

  test('goes on pulling back a policy that went the wrong way', () => {
    expect(ppoClip(Math.log(0.5), 1).gradLogRatio).toBeCloseTo(0.5, 12);
    expect(ppoClip(Math.log(1.5), -1).gradLogRatio).toBeCloseTo(-1.5, 12);
  });

  test('is the plain policy gradient before the policy has moved', () => {
    expect(ppoClip(0, 0.3)).toEqual({ objective: 0.3, gradLogRatio: 0.3 });
  });

  test.each([0, 1, -0.2, NaN])('rejects epsilon %s', (epsilon) => {
    expect(() => ppoClip(0, 1, epsilon)).toThrow(RangeError);
  });
});
