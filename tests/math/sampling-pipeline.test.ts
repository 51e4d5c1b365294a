import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { samplingStages, type SamplingStage, type SamplingStep } from '#math/sampling-pipeline.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const last = (scores: ArrayLike<number>, steps: readonly SamplingStep[]): SamplingStage => {
  const stages = samplingStages(scores, steps);
  return stages[stages.length - 1];
};

describe('samplingStages', () => {
  const { scores, prompt, generated, stages } = golden.pipeline;
  const steps = stages.map(({ step }) => step as SamplingStep);
  const ours = samplingStages(scores, steps, { prompt, generated });

  test.each(stages.map((stage, i) => [stage.step.kind, i] as const))(
    'agrees with torch after %s',
    (_, i) => {
      const stage = ours[i + 1];
      expect(stage.step).toEqual(stages[i].step);
      const kept = [...stage.scores.keys()].filter((id) => stage.scores[id] !== -Infinity);
      expect(kept).toEqual(stages[i].kept);
      expect(stage.keptCount).toBe(kept.length);
      expectAllClose(
        kept.map((id) => stage.probs[id]),
        stages[i].probs,
      );
      expect(Math.abs(stage.massCut - stages[i].massCut)).toBeLessThan(1e-12);
    },
  );

  test('starts with the scores as they came', () => {
    const [first] = samplingStages([2, 1, -Infinity], []);
    expect(first.step).toBeNull();
    expect([...first.scores]).toEqual([2, 1, -Infinity]);
    expect([...first.probs]).toEqual([...softmax([2, 1, -Infinity])]);
    expect(first.keptCount).toBe(2);
    expect(first.massCut).toBe(0);
  });

  test('leaves its input alone and shares nothing with it', () => {
    const row = Float64Array.of(1, 2);
    const [first] = samplingStages(row, [{ kind: 'top-k', k: 1 }]);
    row[0] = 99;
    expect([...first.scores]).toEqual([1, 2]);
  });

  test('runs steps in the order given: heat before top-p keeps more than after', () => {
    const heat: SamplingStep = { kind: 'temperature', temperature: 3 };
    const nucleus: SamplingStep = { kind: 'top-p', p: 0.7 };
    const row = [4, 2, 1, 0, -1];
    expect(last(row, [heat, nucleus]).keptCount).toBe(3);
    expect(last(row, [nucleus, heat]).keptCount).toBe(1);
  });

  test('looks for repetition in the prompt too, for presence only in what was generated', () => {
    const tokens = { prompt: [0], generated: [1] };
    const repetition = samplingStages(
      [2, 2, 2],
      [{ kind: 'repetition-penalty', penalty: 2 }],
      tokens,
    );
    expect([...repetition[1].scores]).toEqual([1, 1, 2]);
    const presence = samplingStages([2, 2, 2], [{ kind: 'presence-penalty', penalty: 2 }], tokens);
    expect([...presence[1].scores]).toEqual([2, 0, 2]);
  });

  test('temperature 0 leaves the greedy choice alone, and says what mass it cut', () => {
    const stage = last([Math.log(3), 0], [{ kind: 'temperature', temperature: 0 }]);
    expect([...stage.probs]).toEqual([1, 0]);
    expect(stage.keptCount).toBe(1);
    expect(stage.massCut).toBeCloseTo(0.25, 14);
  });

  test('counts a token whose probability underflowed as kept', () => {
    expect(last([0, -2000], []).keptCount).toBe(2);
  });

  test.each([[[]], [[-Infinity]], [[1, NaN]]])('rejects the scores %s', (row) => {
    expect(() => samplingStages(row, [])).toThrow('finite');
  });

  test('rejects a step out of its range', () => {
    expect(() => samplingStages([1], [{ kind: 'top-k', k: 0 }])).toThrow('whole k');
    expect(() => samplingStages([1], [{ kind: 'top-p', p: 2 }])).toThrow('top-p');
  });
});

describe('any chain of filters', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('temperature' as const),
      temperature: fc.oneof(fc.constant(0), fc.double({ min: 0.05, max: 20, noNaN: true })),
    }),
    fc.record({ kind: fc.constant('top-k' as const), k: fc.integer({ min: 1, max: 70 }) }),
    fc.record({
      kind: fc.constant('top-p' as const),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('min-p' as const),
      minP: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );
  const chain = fc.array(step, { maxLength: 5 });

  test('leaves shares that sum to 1, and never gives back what it removed', () => {
    fc.assert(
      fc.property(arbitraryScores(), chain, (scores, steps) => {
        const stages = samplingStages(scores, steps);
        for (const [i, stage] of stages.entries()) {
          const total = stage.probs.reduce((sum, p) => sum + p, 0);
          expect(Math.abs(total - 1)).toBeLessThan(1e-12);
          if (i === 0) continue;
          const { scores: before, probs, keptCount } = stages[i - 1];
          expect(stage.keptCount).toBeLessThanOrEqual(keptCount);
          expect(stage.scores.every((s, id) => s === -Infinity || before[id] !== -Infinity)).toBe(
            true,
          );
          const keptMass = probs.reduce(
            (m, p, id) => (stage.scores[id] === -Infinity ? m : m + p),
            0,
          );
          expect(Math.abs(stage.massCut + keptMass - 1)).toBeLessThan(1e-12);
        }
      }),
      RUNS,
    );
  });

  test('never draws a removed token', () => {
    fc.assert(
      fc.property(arbitraryScores(), chain, fc.nat(), (scores, steps, seed) => {
        const random = new Random(seed);
        const stage = last(scores, steps);
        for (let i = 0; i < 20; i++) {
          expect(stage.scores[categorical(stage.probs, random)]).not.toBe(-Infinity);
        }
      }),
      RUNS,
    );
  });
});
