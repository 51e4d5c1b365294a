import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { createActivations } from '#model/transformer/activations.ts';
import { forward } from '#model/transformer/forward.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { doubleKernels } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const MIXED = { ...TINY, taps: 4 };

test('each row is mixed with those before it, channel by channel, by the definition', () => {
  const model = tinyTransformer(doubleKernels(), MIXED);
  const { activations } = run(model, [3, 1, 4, 1, 5, 9]);
  model.parameters.blocks.forEach(({ taps }, l) => {
    const { attentionNormed, attentionInput } = activations.blocks[l];
    const x = (t: number, c: number) => (t < 0 ? 0 : attentionNormed.out.data[t * 8 + c]);
    const expected = Array.from({ length: 6 * 8 }, (_, i) => {
      const [t, c] = [Math.floor(i / 8), i % 8];
      const looks = [0, 1, 2, 3].map((j) => taps!.data[j * 8 + c] * x(t - j, c));
      return looks.reduce((sum, look) => sum + look, x(t, c));
    });
    expectNear(flat(attentionInput), expected, 1e-12);
  });
});

test('with taps of 0, as training begins, it is the textbook block', () => {
  const start = (config: typeof TINY) => {
    const model = createTransformer(doubleKernels(), config);
    initialiseParameters(config, model.parameters, new Random(3));
    return run(model, [3, 1, 4, 1, 5]).logits;
  };
  expect(start(MIXED)).toEqual(start(TINY));
});

test('no row looks back into the sequence before its own', () => {
  const model = tinyTransformer(doubleKernels(), MIXED);
  const activations = createActivations(model.kernels, MIXED, { rows: 7, longest: 4 });
  forward(model, activations, placeSequences(MIXED, activations, [[3, 1, 4, 1], [5, 9, 2]])); // prettier-ignore
  const alone = run(model, [5, 9, 2]).logits.flat();
  expectNear(flat(rowsOf(activations.readout.logits, 4, 7)), alone, 1e-12);
});

test('token by token it looks back at rows computed earlier', () => {
  const model = tinyTransformer(doubleKernels(), MIXED);
  const cache = new KeyValueCache(model);
  for (const token of [3, 1, 4, 1, 5, 9]) cache.append([token]);
  run(model, [3, 1, 4, 1, 5, 9]).logits.forEach((row, r) =>
    expectNear(cache.logits(r), row, 1e-12),
  );
});

test('its taps are counted, and kept in a file of weights', () => {
  expect(parameterCount(MIXED)).toBe(parameterCount(TINY) + 2 * 4 * 8);
  const { parameters } = tinyTransformer(doubleKernels(), MIXED);
  const numbers = Float32Array.from(parameters.flat);
  const { config, values } = unpackWeights(packWeights(MIXED, numbers));
  expect(config).toEqual(MIXED);
  expectNear(values, numbers, 1 / 127);
});
