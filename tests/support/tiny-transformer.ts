import { Random } from '#math/random.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createActivations, type Activations } from '#model/transformer/activations.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { forward } from '#model/transformer/forward.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { createTransformer, type Transformer } from '#model/transformer/transformer.ts';

export const TINY: TransformerConfig = {
  vocabularySize: 11,
  width: 8,
  blocks: 2,
  heads: 2,
  hidden: 10,
  contextLength: 12,
  rotaryBase: 50,
};

/** A transformer whose parameters are large and random, so that every part of it has a say. */
export function tinyTransformer(kernels: Kernels, config = TINY): Transformer {
  const transformer = createTransformer(kernels, config);
  const random = new Random(7);
  const numbers = transformer.parameters.flat;
  for (let i = 0; i < numbers.length; i++) numbers[i] = Math.fround(0.6 * random.normal());
  return transformer;
}

/** One run over one sequence, with its activations. */
export function run(
  transformer: Transformer,
  tokens: readonly number[],
  ablations?: Ablations,
): { activations: Activations; logits: number[][] } {
  const size = { rows: tokens.length, longest: tokens.length };
  const activations = createActivations(transformer.kernels, transformer.config, size);
  const sequences = placeSequences(transformer.config, activations, [tokens]);
  forward(transformer, activations, sequences, ablations);
  const logits = tokens.map((_, r) => [...flat(rowsOf(activations.readout.logits, r, r + 1))]);
  return { activations, logits };
}
