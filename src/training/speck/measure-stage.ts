import { Random } from '#math/random.ts';
import { sampleAnswers } from '#model/speck/sample-answers.ts';
import type { StageCounts } from '#model/speck/stage.ts';
import { verifySum, writesSteps, type sumQuestion } from '#model/speck/sum-question.ts';
import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { maySum } from '#world/skills/addition.ts';
import { promptIds } from './prompt-ids.ts';

/** Every sum that no training shows, in both orders. */
export function heldOutSums(): [number, number][] {
  const numbers = Array.from({ length: 90 }, (_, i) => i + 10);
  return numbers.flatMap((a) =>
    numbers.filter((b) => maySum(a, b, 'held-out')).map((b): [number, number] => [a, b]),
  );
}

/** Has every one of some sums answered once, after a prompt for it. */
export function measureStage(
  cache: KeyValueCache,
  encoder: DocumentEncoder,
  sums: readonly (readonly [number, number])[],
  { seed, maxTokens, prompt }: { seed: number; maxTokens: number; prompt: typeof sumQuestion },
): StageCounts {
  const random = new Random(seed);
  const counts = { sums: sums.length, right: 0, none: 0, steps: 0, rightSteps: 0, tokens: 0 };
  for (const [a, b] of sums) {
    const ids = promptIds(encoder, prompt(a, b));
    const [answer] = sampleAnswers(cache, encoder.tokenizer, ids, random, { count: 1, maxTokens });
    const verdict = verifySum(answer.text, a, b);
    const steps = writesSteps(answer.text);
    counts.right += Number(verdict === 'right');
    counts.none += Number(verdict === 'none');
    counts.steps += Number(steps);
    counts.rightSteps += Number(steps && verdict === 'right');
    counts.tokens += answer.ids.length;
  }
  return counts;
}
