import type { BackwardPass, Pass } from './pass.ts';

/**
 * Short convolution of block l, before its attention: each row is mixed with the few before it in its
 * own sequence, channel by channel. Without taps in the config there is none, and attention reads x.
 *
 *     out[t] = x[t] + Σⱼ taps[j] ⊙ x[t − j],     j = 0 … K − 1,     x[t] = 0 before the sequence begins
 *
 * Shapes: x (n, C), taps (K, C) → out (n, C). Taps of 0 leave x as it is.
 * Source: Allen-Zhu, Physics of Language Models: Part 4.1, 2025, where it is the Canon layer before attention.
 */
export function shortConvolution({ parameters, activations, sequences }: Pass, l: number): void {
  const taps = parameters.blocks[l].taps;
  if (!taps) return;
  const { attentionNormed, attentionInput: out } = activations.blocks[l];
  const { out: x } = attentionNormed;
  const { rows: K, columns: C } = taps;
  for (const { start, from, end } of sequences) {
    for (let t = from; t < end; t++) {
      out.data.set(x.data.subarray(t * C, (t + 1) * C), t * C);
      for (let j = 0; j < K && t - j >= start; j++) {
        for (let c = 0; c < C; c++) {
          out.data[t * C + c] += taps.data[j * C + c] * x.data[(t - j) * C + c];
        }
      }
    }
  }
}

/** Backward pass: the gradient in `normed` goes from ∂L/∂out to ∂L/∂x, in place; adds to ∂L/∂taps. */
export function shortConvolutionBackward(pass: BackwardPass, l: number): void {
  const taps = pass.parameters.blocks[l].taps;
  const gradTaps = pass.gradients.blocks[l].taps;
  if (!taps || !gradTaps) return;
  const { out: x } = pass.activations.blocks[l].attentionNormed;
  const grad = pass.activationGradients.normed;
  const { rows: K, columns: C } = taps;
  for (const { start, end } of pass.sequences) {
    for (let t = start; t < end; t++) {
      // Later rows still hold ∂L/∂out when row t needs them, and row t itself until its own sum is written.
      for (let c = 0; c < C; c++) {
        const gradOut = grad.data[t * C + c];
        let gradX = gradOut;
        for (let j = 0; j < K; j++) {
          if (t - j >= start) gradTaps.data[j * C + c] += gradOut * x.data[(t - j) * C + c];
          if (t + j < end) gradX += taps.data[j * C + c] * grad.data[(t + j) * C + c];
        }
        grad.data[t * C + c] = gradX;
      }
    }
  }
}
