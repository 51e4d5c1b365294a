import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { crossEntropy } from '#math/cross-entropy.ts';
import { softmax } from '#math/softmax.ts';
import type { View } from '#model/mote/inspect.ts';
import type { LoadedMote } from '#model/mote/load-mote.ts';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { encodeParts } from '#model/mote/read-prompt.ts';
import { headOf, headWeights } from '#model/transformer/activations.ts';
import { rowsOf } from '#model/transformer/matrix32.ts';
import { createReadout, readOut } from '#model/transformer/readout.ts';
import type { WorkerTask } from '#model/tasks/worker-task.ts';
import { entries } from '../../support/kernels-wasm.ts';
import { kernelSets } from '../../support/kernel-sets.ts';
import { run } from '../../support/tiny-transformer.ts';
import { client, CONFIG, PARTS, tinyMote } from './tiny-mote.ts';

const V = CONFIG.vocabularySize;

describe.each(kernelSets.slice(0, 2))('with the kernels in $name', ({ name, create }) => {
  let mote: LoadedMote;
  let ask: WorkerTask<MoteTasks>;
  let ids: number[];
  const at = { base: '/', parts: PARTS };

  beforeAll(async () => {
    const kernels = await create();
    mote = tinyMote(kernels);
    ask = client(async () => mote);
    ids = [mote.tokenizer.size, ...encodeParts(PARTS, mote.tokenizer)];
  });

  test('says what it has loaded', async () => {
    const facts = await ask.request('load', { base: '/' });
    expect(facts).toMatchObject({
      config: CONFIG,
      kernels: name.toLowerCase(),
      whyTypeScript: null,
      weights: { name: 'tiny', tokens: 7000 },
    });
    expect(facts.vocabulary).toHaveLength(V);
  });

  test('tokenizes the whole of a text, and says what the model would not see', async () => {
    const { tokens, dropped } = await ask.request('tokenize', {
      base: '/',
      text: '0123456789'.repeat(2),
    });
    expect(tokens.slice(0, 3)).toMatchObject([
      { control: 'document' },
      { text: ' ' },
      { text: '0' },
    ]);
    expect(tokens).toHaveLength(22);
    expect(dropped).toBe(22 - CONFIG.contextLength);
  });

  test('gives the embedding of every token, with which a text enters the residual stream', async () => {
    const { shape, values } = await ask.request('embeddings', { base: '/' });
    expect(shape).toEqual([V, CONFIG.width]);
    expect([...values]).toEqual([...entries(mote.transformer.parameters.embedding)]);
    const views = [{ kind: 'residual', after: 0 }] as const;
    const { tensors } = await ask.request('inspect', { ...at, views: [...views] });
    const rows = ids.flatMap((id) => [
      ...values.subarray(id * CONFIG.width, (id + 1) * CONFIG.width),
    ]);
    expect([...tensors[0]!.values]).toEqual(rows);
  });

  test('predicts as the transformer itself does, after the last token or after each', async () => {
    const { logits } = run(mote.transformer, ids);
    const last = await ask.request('predict', at);
    expect(last.tokens.map(({ id }) => id)).toEqual(ids);
    expect(last.dropped).toBe(0);
    expect([...last.logits]).toEqual(logits.at(-1));
    const all = await ask.request('predict', { ...at, rows: 'all' });
    expect([...all.logits]).toEqual(logits.flat());
  });

  test('predicts without the parts that are switched off', async () => {
    const ablations = { dropHeads: [{ block: 1, head: 0 }], dropMlp: [0] };
    const { logits } = run(mote.transformer, ids, ablations);
    const answer = await ask.request('predict', { ...at, ablations });
    expect([...answer.logits]).toEqual(logits.at(-1));
    const wrong = ask.request('predict', { ...at, ablations: { dropBlocks: [9] } });
    await expect(wrong).rejects.toThrow('expected a block from 0 to 1, got 9');
  });

  test('tokens by id follow the text, and unknown ones are refused', async () => {
    const { tokens, logits } = await ask.request('predict', { ...at, ids: [300, 65] });
    expect(tokens.slice(-2).map(({ id }) => id)).toEqual([300, 65]);
    expect([...logits]).toEqual(run(mote.transformer, [...ids, 300, 65]).logits.at(-1));
    for (const id of [V, -1, 0.5]) {
      await expect(ask.request('predict', { ...at, ids: [id] })).rejects.toMatchObject({
        name: 'RangeError',
      });
    }
  });

  test('shows every part within the model', async () => {
    const { activations } = run(mote.transformer, ids);
    const T = ids.length;
    const part = { block: 1, head: 1 };
    const { tensors } = await ask.request('inspect', {
      ...at,
      views: [
        { kind: 'attention', ...part },
        { kind: 'query', ...part },
        { kind: 'key', ...part },
        { kind: 'value', ...part },
        { kind: 'residual', after: 2 },
        { kind: 'mlp', block: 0 },
        { kind: 'attention-norm', block: 1 },
        { kind: 'heads', block: 1 },
        { kind: 'middle', block: 1 },
        { kind: 'mlp-norm', block: 1 },
        { kind: 'mlp-up', block: 1 },
      ],
    });
    const { qkv, ...within } = activations.blocks[1];
    const expected = [
      headWeights(activations, 1, 1, { start: 0, from: 0, end: T }),
      ...(['query', 'key', 'value'] as const).map((role) => headOf(CONFIG, qkv, role, 1)),
      activations.residual[2],
      activations.blocks[0].activated,
      within.attentionNormed.out,
      within.joined,
      within.middle,
      within.mlpNormed.out,
      within.hidden,
    ];
    expect(tensors.map((tensor) => tensor!.shape)).toEqual(
      expected.map(({ rows, columns }) => [rows, columns]),
    );
    expect(tensors.map((tensor) => [...tensor!.values])).toEqual(
      expected.map((matrix) => [...entries(matrix)]),
    );
  });

  test('shows the residual stream block by block: its length, and what it would say', async () => {
    const { activations } = run(mote.transformer, ids);
    const T = ids.length;
    const top = 3;
    const { tensors } = await ask.request('inspect', {
      ...at,
      views: [{ kind: 'residual-norms' }, { kind: 'logit-lens', top }],
    });
    const [norms, lens] = tensors;
    expect(norms!.shape).toEqual([3, T]);
    expect(lens!.shape).toEqual([3, T, top]);
    const readout = createReadout(mote.transformer.kernels, CONFIG, T);
    activations.residual.forEach((stream, l) => {
      const logits = entries(readOut(mote.transformer, stream, readout));
      for (let t = 0; t < T; t++) {
        const row = entries(rowsOf(stream, t, t + 1));
        expect(norms!.values[l * T + t]).toBeCloseTo(Math.hypot(...row), 4);
        const probs = softmax(logits.subarray(t * V, (t + 1) * V));
        const best = [...probs.keys()].sort((a, b) => probs[b] - probs[a]).slice(0, top);
        const from = (l * T + t) * top;
        expect([...lens!.ids!.subarray(from, from + top)]).toEqual(best);
        expect([...lens!.values.subarray(from, from + top)]).toEqual(
          best.map((id) => Math.fround(probs[id])),
        );
      }
    });
  });

  test('shows nothing of a longer run without a mask in those after it', async () => {
    const views: View[] = [{ kind: 'attention', block: 0, head: 1 }];
    const longer = { ...at, ids: [300, 65, 66], views };
    await ask.request('inspect', { ...longer, ablations: { noMask: true } });
    await ask.request('predict', at);
    const { tensors, tokens } = await ask.request('inspect', longer);
    const { activations } = run(mote.transformer, [...ids, ...longer.ids]);
    const sequence = { start: 0, from: 0, end: tokens.length };
    expect([...tensors[0]!.values]).toEqual([...entries(headWeights(activations, 0, 1, sequence))]);
  });

  test('shows nothing of a part that was switched off, and refuses one that is not there', async () => {
    const { tensors } = await ask.request('inspect', {
      ...at,
      ablations: { dropAttention: [0], dropMlp: [1] },
      views: [
        { kind: 'attention', block: 0, head: 0 },
        { kind: 'query', block: 0, head: 0 },
        { kind: 'mlp', block: 1 },
        { kind: 'mlp', block: 0 },
      ],
    });
    expect(tensors.map((tensor) => tensor !== null)).toEqual([false, false, false, true]);
    for (const view of [
      { kind: 'attention', block: 2, head: 0 },
      { kind: 'value', block: 0, head: -1 },
      { kind: 'residual', after: 3 },
      { kind: 'logit-lens', top: 0 },
    ] as const) {
      await expect(ask.request('inspect', { ...at, views: [view] })).rejects.toThrow('expected a');
    }
  });

  test('gives the loss of every token but the first, which is given', async () => {
    const { logits } = run(mote.transformer, ids);
    const { nats, tokens } = await ask.request('losses', at);
    expect(tokens).toHaveLength(ids.length);
    expect([...nats]).toEqual([0, ...ids.slice(1).map((id, t) => crossEntropy(logits[t], id))]);
  });

  test('200 hostile prompts give finite probabilities that sum to 1', async () => {
    const piece = fc.oneof(
      fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }) }),
      fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 300 }) }),
      fc.record({ text: fc.constantFrom('\ud800', '\u202e', '<bot>', '\ue000', ' \n'.repeat(99)) }),
      fc.constantFrom({ control: 'user' as const }, { control: 'document' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async (parts) => {
        const { logits, tokens } = await ask.request('predict', { base: '/', parts });
        expect(tokens.length).toBeLessThanOrEqual(CONFIG.contextLength);
        expect(logits).toHaveLength(V);
        const probs = softmax(logits);
        expect(probs.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(Math.abs(probs.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-5);
      }),
      { seed: 20260601, numRuns: 200 },
    );
  });
});

test('Mote is one load, its weights named or not, and stays while other models come and go', async () => {
  const asked: (string | undefined)[] = [];
  const mote = tinyMote(await kernelSets[0].create());
  const ask = client(async ({ weights }) => {
    asked.push(weights);
    return mote;
  });
  const load = (weights?: string) => ask.request('load', { base: '/', weights });
  for (const weights of [undefined, 'mote', 'after-1M', 'after-2M', 'after-3M', 'after-6M'])
    await load(weights);
  await load();
  await load('after-3M');
  expect(asked).toEqual([undefined, 'after-1M', 'after-2M', 'after-3M', 'after-6M']);
  await ask.request('load', { base: '/', model: 'speck', weights: 'mote' });
  expect(asked).toHaveLength(6);
});
