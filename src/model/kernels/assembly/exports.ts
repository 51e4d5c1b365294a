/** All that the module offers: one family of operations a file. */
export { add, scale, sumOfSquares } from './elementwise';
export { adamW } from './adam-w';
export { attentionSoftmax, attentionSoftmaxBackward } from './attention-softmax';
export { crossEntropy } from './cross-entropy';
export { embed, embedBackward } from './embedding';
export { gelu, geluBackward } from './gelu';
export { matmul, matmulScratch } from './matmul';
export { rmsNorm, rmsNormBackward } from './rms-norm';
export { rotate } from './rotate';

/** Where memory is free: below lie the constants of the operations. */
export function freeFrom(): usize {
  return __heap_base;
}
