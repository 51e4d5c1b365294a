import { learningRate } from '#model/transformer/schedule.ts';
import { trainStep } from '#model/transformer/train-step.ts';
import type { Trainer } from '#model/transformer/trainer.ts';
import type { DocumentStream } from '../mote/document-stream.ts';
import type { ReportLoss, SpeckRecipe } from './recipe.ts';

/** First stage: the next token of plain documents, over and over. Returns how many tokens it read. */
export function preTrain(
  trainer: Trainer,
  documents: DocumentStream,
  { base, update }: Pick<SpeckRecipe, 'base' | 'update'>,
  report: ReportLoss,
): number {
  let tokens = 0;
  for (let step = 1; step <= base.schedule.steps; step++) {
    const batch = documents.batch(base.tokensPerStep, base);
    const rate = learningRate(step, base.schedule);
    const { loss, losses: each } = trainStep(trainer, batch, { ...update, learningRate: rate });
    report(step, loss);
    tokens += each.length;
  }
  return tokens;
}
