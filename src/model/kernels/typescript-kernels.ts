import type { Kernels } from './kernels.ts';
import { adamW } from './typescript/adamw.ts';
import { add } from './typescript/add.ts';
import { attentionSoftmax, attentionSoftmaxBackward } from './typescript/attention-softmax.ts';
import { crossEntropy } from './typescript/cross-entropy.ts';
import { embed, embedBackward } from './typescript/embed.ts';
import { gelu, geluBackward } from './typescript/gelu.ts';
import { matmul } from './typescript/matmul.ts';
import { rmsNorm, rmsNormBackward } from './typescript/rms-norm.ts';
import { rotate } from './typescript/rotate.ts';
import { scale } from './typescript/scale.ts';
import { sumOfSquares } from './typescript/sum-of-squares.ts';

/** The kernels to be read: plain loops, which run wherever JavaScript does and work on any array. */
export function createTypeScriptKernels(): Kernels {
  return {
    kind: 'typescript',
    floats: (length) => new Float32Array(length),
    ints: (length) => new Int32Array(length),
    matmul,
    rmsNorm,
    rmsNormBackward,
    rotate,
    attentionSoftmax,
    attentionSoftmaxBackward,
    gelu,
    geluBackward,
    embed,
    embedBackward,
    crossEntropy,
    add,
    scale,
    sumOfSquares,
    adamW,
  };
}
