/** The same model as an ONNX graph, in onnxruntime-web on one thread of WebAssembly. */
import * as ort from 'onnxruntime-web';
import type { Contestant } from './contestant.ts';
import { OnnxGraph, type OnnxInput } from './onnx-protobuf.ts';
import { causalMask, rotations, type PeerWeights } from './peer-weights.ts';

/** inputs: tokens (n), cos and sin (n, d/2), mask (n, P + n), keys and values of each block (H, P, d). */
function graphOf({ config, embedding, blocks, finalNorm }: PeerWeights): Uint8Array {
  const { vocabularySize: V, width: C, hidden: F, heads: H } = config;
  const d = C / H;
  const graph = new OnnxGraph();
  const one = (operator: string, inputs: string[], attributes = {}) =>
    graph.node(operator, inputs, attributes)[0];
  const scale = graph.floats(Float32Array.of(1 / Math.sqrt(d)), []);
  const epsilon = graph.floats(Float32Array.of(1e-5), []);
  const last = graph.integers([-1]);
  const inHeads = graph.integers([-1, H, d]);
  const asRows = graph.integers([-1, C]);
  const norm = (x: string, gain: Float32Array) => {
    const meanSquare = one('ReduceMean', [one('Mul', [x, x]), last], { keepdims: 1 });
    const root = one('Sqrt', [one('Add', [meanSquare, epsilon])]);
    return one('Mul', [one('Div', [x, root]), graph.floats(gain, [C])]);
  };
  const heads = (x: string) =>
    one('Transpose', [one('Reshape', [x, inHeads])], { perm: [1, 0, 2] });
  const turn = (x: string) => {
    const [a, b] = graph.node('Split', [x], { axis: 2, num_outputs: 2 }, graph.names(2));
    const first = one('Sub', [one('Mul', [a, 'cos']), one('Mul', [b, 'sin'])]);
    const second = one('Add', [one('Mul', [a, 'sin']), one('Mul', [b, 'cos'])]);
    return one('Concat', [first, second], { axis: 2 });
  };

  let x = one('Gather', [graph.floats(embedding, [V, C]), 'tokens'], { axis: 0 }); // (n, C)
  blocks.forEach((block, l) => {
    const normed = norm(x, block.attentionNorm);
    const qkv = one('MatMul', [normed, graph.floats(block.qkv, [C, 3 * C])]); // (n, 3C)
    const [q, k, v] = graph.node('Split', [qkv], { axis: 1, num_outputs: 3 }, graph.names(3));
    const [keys] = graph.node('Concat', [`pastKey${l}`, turn(heads(k))], { axis: 1 }, [`key${l}`]); // (H, S, d)
    const [values] = graph.node('Concat', [`pastValue${l}`, heads(v)], { axis: 1 }, [`value${l}`]);
    const dots = one('MatMul', [turn(heads(q)), one('Transpose', [keys], { perm: [0, 2, 1] })]);
    const scores = one('Add', [one('Mul', [dots, scale]), 'mask']); // (H, n, S)
    const mixed = one('MatMul', [one('Softmax', [scores], { axis: -1 }), values]); // (H, n, d)
    const rows = one('Reshape', [one('Transpose', [mixed], { perm: [1, 0, 2] }), asRows]);
    x = one('Add', [x, one('MatMul', [rows, graph.floats(block.attentionOut, [C, C])])]);
    const up = one('MatMul', [norm(x, block.mlpNorm), graph.floats(block.mlpUp, [C, F])]);
    const active = one('Gelu', [up], { approximate: 'tanh' });
    x = one('Add', [x, one('MatMul', [active, graph.floats(block.mlpDown, [F, C])])]);
  });
  const unembedding = new Float32Array(V * C);
  for (let id = 0; id < V; id++)
    for (let c = 0; c < C; c++) unembedding[c * V + id] = embedding[id * C + c];
  graph.node('MatMul', [norm(x, finalNorm), graph.floats(unembedding, [C, V])], {}, ['logits']);

  const value = (
    name: string,
    shape: (number | string)[],
    element: OnnxInput['element'] = 'float',
  ) => ({
    name,
    element,
    shape,
  });
  const cache = (prefix: string, rows: string) =>
    blocks.flatMap((_, l) =>
      ['Key', 'Value'].map((kind) => {
        const name = prefix ? `${prefix}${kind}${l}` : `${kind.toLowerCase()}${l}`;
        return value(name, [H, rows, d]);
      }),
    );
  return graph.model(
    [
      value('tokens', ['n'], 'int64'),
      value('cos', ['n', d / 2]),
      value('sin', ['n', d / 2]),
      value('mask', ['n', 'S']),
      ...cache('past', 'P'),
    ],
    [value('logits', ['n', V]), ...cache('', 'S')],
  );
}

export async function onnxContestant(weights: PeerWeights): Promise<Contestant> {
  const { config } = weights;
  const { width, heads, blocks } = config;
  const d = width / heads;
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(graphOf(weights), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const tensor = (data: Float32Array, shape: number[]) => new ort.Tensor('float32', data, shape);

  type Cache = Record<string, ort.Tensor>;
  const empty: Cache = {};
  for (let l = 0; l < blocks; l++)
    for (const kind of ['Key', 'Value'])
      empty[`past${kind}${l}`] = tensor(new Float32Array(0), [heads, 0, d]);

  async function run(ids: readonly number[], past: Cache, from: number) {
    const to = from + ids.length;
    const { cos, sin } = rotations(config, from, to);
    return session.run({
      tokens: new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length]),
      cos: tensor(cos, [ids.length, d / 2]),
      sin: tensor(sin, [ids.length, d / 2]),
      mask: tensor(causalMask(from, to), [ids.length, to]),
      ...past,
    });
  }
  let kept = { past: empty, length: 0 };
  return {
    name: 'onnxruntime-web, wasm',
    forward: async (ids) => (await run(ids, empty, 0)).logits.data as Float32Array,
    begin: async (ids) => {
      const made = await run(ids, empty, 0);
      const past: Cache = {};
      for (let l = 0; l < blocks; l++) {
        past[`pastKey${l}`] = made[`key${l}`] as ort.Tensor;
        past[`pastValue${l}`] = made[`value${l}`] as ort.Tensor;
      }
      kept = { past, length: ids.length };
    },
    decode: async (id) => (await run([id], kept.past, kept.length)).logits.data as Float32Array,
  };
}
