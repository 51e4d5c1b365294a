import { forward } from '#model/transformer/forward.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import type { Trainer } from '#model/transformer/trainer.ts';

/**
 * The weighted mean of −ln p over the tokens of texts, which the model reads but does not learn from; nats a token.
 * Throws RangeError when there is none, or when one does not fit.
 */
export function lossOn(trainer: Trainer, texts: readonly TrainingSequence[]): number {
  const { transformer, activations, targets, losses } = trainer;
  const { kernels, config } = transformer;
  if (texts.length === 0) throw new RangeError('expected at least one text');
  let [sum, total] = [0, 0];
  for (let next = 0; next < texts.length;) {
    const group: TrainingSequence[] = [];
    for (let rows = 0; next < texts.length; next++) {
      rows += texts[next].tokens.length - 1;
      if (group.length > 0 && rows > targets.length) break;
      group.push(texts[next]);
    }
    const inputs = group.map(({ tokens }) => Array.from(tokens).slice(0, -1));
    const sequences = placeSequences(config, activations, inputs);
    group.forEach(({ tokens }, i) => targets.set(Array.from(tokens).slice(1), sequences[i].start));
    const { end } = sequences[sequences.length - 1];
    forward(transformer, activations, sequences);
    const logits = flat(rowsOf(activations.readout.logits, 0, end)); // (n, V)
    kernels.crossEntropy(logits, targets.subarray(0, end), losses.subarray(0, end));
    group.forEach(({ weights }, i) => {
      for (let r = sequences[i].start; r < sequences[i].end; r++) {
        const weight = weights?.[r - sequences[i].start] ?? 1;
        sum += weight * losses[r];
        total += weight;
      }
    });
  }
  return sum / total;
}
