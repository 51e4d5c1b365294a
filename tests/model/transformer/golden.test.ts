/** Two steps of training agree with PyTorch on the same weights: tests/golden/transformer.py. */
import { expect, test } from 'vitest';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { forward } from '#model/transformer/forward.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { addGradients, totalWeight, updateParameters } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import golden from '../../golden/transformer.json';
import { kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';

const { config, batch, update, steps } = golden;
const ROWS = 10; // 6 and 4 predictions

test.each(kernelSets)('$name: logits, losses, gradients, steps', async ({ create, tolerance }) => {
  const transformer = createTransformer(await create(), config);
  transformer.parameters.flat.set(golden.parameters);
  const trainer = createTrainer(transformer, { rows: ROWS, longest: 6 });
  const { activations, gradients } = trainer;

  for (const expected of steps) {
    const inputs = batch.map(({ tokens }) => tokens.slice(0, -1));
    forward(transformer, activations, placeSequences(config, activations, inputs));
    const logits = flat(rowsOf(activations.readout.logits, 0, ROWS));
    expectNear(logits, expected.logits, tolerance);

    gradients.flat.fill(0);
    const { loss, losses } = addGradients(trainer, batch, totalWeight(batch));
    expect(Math.abs(loss - expected.loss)).toBeLessThan(tolerance);
    expectNear(losses, expected.losses, tolerance);
    expectNear(gradients.flat, expected.gradients, tolerance);

    const gradientNorm = updateParameters(trainer, update);
    expectNear([gradientNorm], [expected.gradientNorm], tolerance);
    expectNear(transformer.parameters.flat, expected.parameters, tolerance);
  }
});
