import { forward } from '#model/transformer/forward.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import type { Bench } from './bench.ts';
import { MOST_SEQUENCES } from './plan.ts';

/** Mean −ln p of every token but the first of each stretch, by the model on the bench, in nats. */
export function validationLoss({ trainer }: Bench, stretches: readonly Int32Array[]): number {
  const { transformer, activations, targets, losses } = trainer;
  const { kernels, config } = transformer;
  let [sum, predictions] = [0, 0];
  for (let at = 0; at < stretches.length; at += MOST_SEQUENCES) {
    const group = stretches.slice(at, at + MOST_SEQUENCES);
    const sequences = placeSequences(
      config,
      activations,
      group.map((stretch) => stretch.subarray(0, -1)),
    );
    group.forEach((stretch, i) => targets.set(stretch.subarray(1), sequences[i].start));
    const rows = sequences[sequences.length - 1].end;
    forward(transformer, activations, sequences);
    const logits = flat(rowsOf(activations.readout.logits, 0, rows)); // (n, V)
    kernels.crossEntropy(logits, targets.subarray(0, rows), losses.subarray(0, rows));
    for (let r = 0; r < rows; r++) sum += losses[r];
    predictions += rows;
  }
  return sum / predictions;
}
