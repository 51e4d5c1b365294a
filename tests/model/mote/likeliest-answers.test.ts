import { describe, expect, test } from 'vitest';
import { likeliestAnswers, type ModelAnswer } from '#model/mote/likeliest-answers.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';

const END = 0;
const V = 4;
const SEARCH = { count: 5, ends: (id: number) => id === END, longest: 4, least: 1e-6 };

/** Scores that depend on what was written, and on nothing else. */
const scores = async (written: readonly number[]) => {
  const random = new Random(written.reduce((seed, id) => seed * V + id + 1, 7));
  return Array.from({ length: V }, () => 4 * random.next());
};

/** All answers there are, by following every one. */
async function everyAnswer(ids: number[] = [], factors: number[] = []): Promise<ModelAnswer[]> {
  const probability = factors.reduce((product, p) => product * p, 1);
  if (ids.length === SEARCH.longest || ids.at(-1) === END) return [{ ids, factors, probability }];
  const probs = softmax(await scores(ids));
  const next = Array.from(probs, (p, id) => everyAnswer([...ids, id], [...factors, p]));
  return (await Promise.all(next)).flat();
}

describe('likeliestAnswers', () => {
  test('finds what following every answer finds, in order', async () => {
    const all = (await everyAnswer()).sort((a, b) => b.probability - a.probability);
    expect(await likeliestAnswers(scores, SEARCH)).toEqual(all.slice(0, 5));
    expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  test('finds fewer where no others are likely enough', async () => {
    const answers = await likeliestAnswers(scores, { ...SEARCH, count: 1000, least: 0.02 });
    const all = await everyAnswer();
    expect(answers).toHaveLength(all.filter(({ probability }) => probability >= 0.02).length);
  });

  test('asks for no more scores than it must', async () => {
    let asked = 0;
    const counted = (written: readonly number[]) => {
      asked++;
      return scores(written);
    };
    await likeliestAnswers(counted, { ...SEARCH, count: 1000, least: 0.05 });
    expect(asked).toBeLessThanOrEqual(SEARCH.longest / 0.05);
    expect(await likeliestAnswers(scores, { ...SEARCH, count: 0 })).toEqual([]);
  });
});
