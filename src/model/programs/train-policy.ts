import { policyStep, type PolicyStep, type PolicyStepOptions } from '#math/policy-step.ts';
import { Random } from '#math/random.ts';

/**
 * Many turns of `policyStep` for a policy over finished attempts whose rewards are known: turn t of
 * the result starts from the scores that turn t − 1 ended with, turn 0 from the reference.
 *
 * The same seed gives the same turns. Shapes: refScores (attempts), rewards (attempts).
 */
export function trainPolicy(
  refScores: ArrayLike<number>,
  rewards: ArrayLike<number>,
  { turns, seed, ...options }: PolicyStepOptions & { turns: number; seed: number },
): PolicyStep[] {
  const random = new Random(seed);
  const grade = (attempt: number) => rewards[attempt];
  const made: PolicyStep[] = [];
  let scores: ArrayLike<number> = refScores;
  for (let turn = 0; turn < turns; turn++) {
    made.push(policyStep(scores, refScores, grade, random, options));
    ({ scores } = made[turn]);
  }
  return made;
}
