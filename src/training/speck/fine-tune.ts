import type { Random } from '#math/random.ts';
import { learningRate } from '#model/transformer/schedule.ts';
import { totalWeight, trainStep } from '#model/transformer/train-step.ts';
import type { Trainer } from '#model/transformer/trainer.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { demonstrationSequence, type Demonstration } from './demonstrations.ts';
import type { ReportLoss, SpeckRecipe } from './recipe.ts';

/**
 * Second stage: the same loss, on the answers of demonstrations, each read once an epoch in a new order.
 * Returns how many tokens counted.
 */
export function fineTune(
  trainer: Trainer,
  encoder: DocumentEncoder,
  random: Random,
  demonstrations: readonly Demonstration[],
  { sft, update }: Pick<SpeckRecipe, 'sft' | 'update'>,
  report: ReportLoss,
): number {
  const sequences = demonstrations.map((one) => demonstrationSequence(encoder, one));
  let tokens = 0;
  for (let step = 1; step <= sft.schedule.steps; step++) {
    const from = ((step - 1) * sft.demonstrationsPerStep) % sequences.length;
    if (from < sft.demonstrationsPerStep) random.shuffle(sequences);
    const batch = sequences.slice(from, from + sft.demonstrationsPerStep);
    const rate = learningRate(step, sft.schedule);
    const { loss } = trainStep(trainer, batch, { ...update, learningRate: rate });
    report(step, loss);
    tokens += totalWeight(batch);
  }
  return tokens;
}
