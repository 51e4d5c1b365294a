import type { Random } from '#math/random.ts';
import type { TransformerConfig } from './config.ts';
import { parameterParts, type TransformerParameters } from './parameters.ts';

/**
 * Sets the parameters that training starts from: gains are 1, matrices are normal random numbers
 * around 0, of which the same seed always draws the same.
 *
 * Their standard deviation is 1 / (3 √C), a third of what would keep the length of a vector of C
 * channels; GPT-2's 0.02 at C = 768 is 0.55 / √C. The two matrices of a block that write into the
 * residual stream are divided by √(2L) more, as in GPT-2, since 2L of them add up. Embeddings get 0.04:
 * the first logits are small, and the first loss is close to ln V.
 */
export function initialiseParameters(
  config: TransformerConfig,
  parameters: TransformerParameters,
  random: Random,
): void {
  const usual = 1 / (3 * Math.sqrt(config.width));
  const written = usual / Math.sqrt(2 * config.blocks);
  for (const { name, kind, rows, columns, offset } of parameterParts(config)) {
    const numbers = parameters.flat.subarray(offset, offset + rows * columns);
    if (kind === 'gain') {
      numbers.fill(1);
      continue;
    }
    const writes = name.endsWith('.attentionOut') || name.endsWith('.mlpDown');
    const deviation = name === 'embedding' ? 0.04 : writes ? written : usual;
    for (let i = 0; i < numbers.length; i++) numbers[i] = deviation * random.normal();
  }
}
