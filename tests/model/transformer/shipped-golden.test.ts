/** Mote as it is shipped agrees with PyTorch on 64 tokens: tests/golden/shipped-transformer.py. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { forward } from '#model/transformer/forward.ts';
import { parameterParts } from '#model/transformer/parameters.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { addGradients } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import golden from '../../golden/shipped-transformer.json';
import { kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';

const file = readFileSync(golden.weights.file);
const rows = golden.tokens.length - 1;
const batch = [{ tokens: golden.tokens, weights: Array.from({ length: rows }, () => 1) }];

test('the golden numbers are of the weights that are shipped', () => {
  expect(createHash('sha256').update(file).digest('hex')).toBe(golden.weights.sha256);
});

test.each(kernelSets)(
  '$name: logits, losses, gradients of the shipped weights',
  async ({ create, tolerance }) => {
    const { config, values } = unpackWeights(new Uint8Array(file).buffer);
    expect(config).toEqual(golden.config);
    const transformer = createTransformer(await create(), config);
    transformer.parameters.flat.set(values);
    const trainer = createTrainer(transformer, { rows, longest: rows });
    const { activations } = trainer;
    forward(
      transformer,
      activations,
      placeSequences(config, activations, [golden.tokens.slice(0, -1)]),
    );
    const all = Array.from({ length: rows }, (_, at) =>
      flat(rowsOf(activations.readout.logits, at, at + 1)),
    );
    const scale = Math.max(...golden.logits.flat().map(Math.abs));
    golden.positions.forEach((at, i) => {
      const kept = golden.ids.map((id) => all[at][id]);
      expectNear(kept, golden.logits[i], tolerance, scale);
    });
    const sums = all.map((row) => row.reduce((sum, logit) => sum + logit, 0));
    expectNear(sums, golden.logitSums, tolerance);

    trainer.gradients.flat.fill(0);
    const { loss, losses } = addGradients(trainer, batch, rows);
    expectNear(losses, golden.losses, tolerance);
    expect(Math.abs(loss - golden.loss)).toBeLessThan(tolerance * golden.loss);

    for (const { name, rows: n, columns, offset } of parameterParts(config)) {
      const part = trainer.gradients.flat.subarray(offset, offset + n * columns);
      const norm = golden.gradientNorms[name as keyof typeof golden.gradientNorms];
      expectNear([Math.hypot(...part)], [norm], tolerance);
    }
  },
);
