import type { Kernels } from '#model/kernels/kernels.ts';
import { checkConfig, type TransformerConfig } from './config.ts';
import { parameterCount, viewParameters, type TransformerParameters } from './parameters.ts';

/**
 * A decoder-only transformer: its sizes, its learned numbers, and what computes with them.
 *
 *     residual₀ = embedding[token]
 *     middleₗ = residualₗ + attention(norm(residualₗ)),     residualₗ₊₁ = middleₗ + mlp(norm(middleₗ))
 *     logits = norm(residual_L) · embeddingᵀ
 *
 * Sources: Vaswani et al. 2017; Radford et al., GPT-2, 2019 (norms first); RMSNorm, rotary positions
 * and no biases as in Touvron et al., LLaMA, 2023; tied embeddings of Press and Wolf 2017.
 */
export interface Transformer {
  readonly kernels: Kernels;
  readonly config: TransformerConfig;
  readonly parameters: TransformerParameters;
}

/** A transformer whose parameters are still all zero: initialise them, or set them from a file. */
export function createTransformer(kernels: Kernels, config: TransformerConfig): Transformer {
  checkConfig(config);
  const numbers = kernels.floats(parameterCount(config));
  return { kernels, config, parameters: viewParameters(config, numbers) };
}
