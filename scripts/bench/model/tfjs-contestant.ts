/** The same model in TensorFlow.js on its WebAssembly backend, one thread. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Contestant } from './contestant.ts';
import { UPDATE } from './ours.ts';
import './resolve-extensions.ts';
import { causalMask, rotations, type PeerWeights } from './peer-weights.ts';

const require = createRequire(import.meta.url);

interface Cached {
  keys: tf.Tensor3D;
  values: tf.Tensor3D;
}

export async function tfjsContestant(weights: PeerWeights): Promise<Contestant> {
  await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
  setWasmPaths(`${join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '.')}/`);
  setThreadsCount(1);
  await tf.setBackend('wasm');
  await tf.ready();
  const { config } = weights;
  const { vocabularySize: V, width: C, hidden: F, heads: H } = config;
  const d = C / H;
  const variable = (values: Float32Array, shape: number[]) => tf.variable(tf.tensor(values, shape));
  const embedding = variable(weights.embedding, [V, C]);
  const finalNorm = variable(weights.finalNorm, [C]);
  const blocks = weights.blocks.map((block) => ({
    attentionNorm: variable(block.attentionNorm, [C]),
    qkv: variable(block.qkv, [C, 3 * C]),
    attentionOut: variable(block.attentionOut, [C, C]),
    mlpNorm: variable(block.mlpNorm, [C]),
    mlpUp: variable(block.mlpUp, [C, F]),
    mlpDown: variable(block.mlpDown, [F, C]),
  }));

  const norm = (x: tf.Tensor, gain: tf.Tensor) =>
    tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5))), gain);
  const gelu = (x: tf.Tensor) => {
    const inner = tf.mul(
      tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)),
      Math.sqrt(2 / Math.PI),
    );
    return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
  };
  /** One text's share of a block: x (n, C), after so many rows that are kept. */
  const attend = (qkv: tf.Tensor2D, turns: ReturnType<typeof positions>, kept?: Cached) => {
    const [q, k, v] = tf
      .split(qkv, 3, 1)
      .map((x) => tf.transpose(tf.reshape(x, [-1, H, d]), [1, 0, 2]));
    const turn = (x: tf.Tensor) => {
      const [a, b] = tf.split(x, 2, 2);
      return tf.concat(
        [
          tf.sub(tf.mul(a, turns.cos), tf.mul(b, turns.sin)),
          tf.add(tf.mul(a, turns.sin), tf.mul(b, turns.cos)),
        ],
        2,
      ) as tf.Tensor3D;
    };
    const keys = kept ? tf.concat([kept.keys, turn(k)], 1) : turn(k);
    const values = (kept ? tf.concat([kept.values, v], 1) : v) as tf.Tensor3D;
    const dots = tf.matMul(turn(q), keys, false, true);
    const scores = tf.add(tf.mul(dots, 1 / Math.sqrt(d)), turns.mask);
    const mixed = tf.matMul(tf.softmax(scores) as tf.Tensor3D, values);
    return {
      rows: tf.reshape(tf.transpose(mixed, [1, 0, 2]), [-1, C]) as tf.Tensor2D,
      keys,
      values,
    };
  };
  function positions(from: number, to: number) {
    const { cos, sin } = rotations(config, from, to);
    return {
      cos: tf.tensor(cos, [to - from, d / 2]),
      sin: tf.tensor(sin, [to - from, d / 2]),
      mask: tf.tensor(causalMask(from, to), [to - from, to]),
    };
  }
  /** Rows of texts of n tokens each, one after another, to their logits. */
  const logitsOf = (embedded: tf.Tensor2D, texts: number, from: number, kept: Cached[] = []) => {
    let x: tf.Tensor2D = embedded;
    const made: Cached[] = [];
    const n = x.shape[0] / texts;
    const turns = positions(from, from + n);
    blocks.forEach((block, l) => {
      const qkv = tf.matMul(norm(x, block.attentionNorm) as tf.Tensor2D, block.qkv as tf.Tensor2D);
      const parts = texts === 1 ? [qkv] : tf.split(qkv, texts, 0);
      const attended = parts.map((part) => attend(part as tf.Tensor2D, turns, kept[l]));
      made.push(attended[0]);
      const rows =
        texts === 1
          ? attended[0].rows
          : tf.concat(
              attended.map((one) => one.rows),
              0,
            );
      x = tf.add(x, tf.matMul(rows, block.attentionOut as tf.Tensor2D));
      const up = tf.matMul(norm(x, block.mlpNorm) as tf.Tensor2D, block.mlpUp as tf.Tensor2D);
      x = tf.add(x, tf.matMul(gelu(up) as tf.Tensor2D, block.mlpDown as tf.Tensor2D));
    });
    return {
      logits: tf.matMul(norm(x, finalNorm) as tf.Tensor2D, embedding as tf.Tensor2D, false, true),
      made,
    };
  };
  const embed = (ids: readonly number[]) =>
    tf.gather(embedding, tf.tensor1d([...ids], 'int32')) as tf.Tensor2D;

  let kept: { cache: Cached[]; length: number } = { cache: [], length: 0 };
  const optimiser = tf.train.adam(UPDATE.learningRate, UPDATE.beta1, UPDATE.beta2, UPDATE.epsilon);
  return {
    name: 'TensorFlow.js, wasm',
    forward: async (ids) =>
      tf.tidy(() => logitsOf(embed(ids), 1, 0).logits.dataSync() as Float32Array),
    begin: async (ids) => {
      const cache = tf.tidy(
        () =>
          logitsOf(embed(ids), 1, 0).made.map(({ keys, values }) => ({
            keys: tf.clone(keys),
            values: tf.clone(values),
          })) as never,
      ) as Cached[];
      kept = { cache, length: ids.length };
    },
    decode: async (id) =>
      tf.tidy(
        () => logitsOf(embed([id]), 1, kept.length, kept.cache).logits.dataSync() as Float32Array,
      ),
    train: async (texts) => {
      const loss = tf.tidy(() => {
        const inputs = texts.flatMap((ids) => ids.slice(0, -1));
        const targets = texts.flatMap((ids) => ids.slice(1));
        return optimiser
          .minimize(() => {
            // A product with one-hot rows: the gradient of gather has no kernel on this backend.
            const read = tf.oneHot(tf.tensor1d(inputs, 'int32'), V);
            const embedded = tf.matMul(
              tf.cast(read, 'float32') as tf.Tensor2D,
              embedding as tf.Tensor2D,
            );
            const { logits } = logitsOf(embedded as tf.Tensor2D, texts.length, 0);
            const wanted = tf.cast(tf.oneHot(tf.tensor1d(targets, 'int32'), V), 'float32');
            return tf.neg(tf.mean(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), -1))) as tf.Scalar;
          }, true)!
          .dataSync()[0];
      });
      return loss;
    },
  };
}
