/** The numbers of the model card against Mote asked one text at a time, on plain TypeScript kernels. */
import { beforeAll, expect, test } from 'vitest';
import { greedy } from '#math/greedy.ts';
import { Random } from '#math/random.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { evaluationSets } from '#world/evaluation/evaluation-sets.ts';
import { looseFacts } from '#world/evaluation/loose-facts.ts';
import { placedFact } from '#world/evaluation/placed-fact.ts';
import { openMote, openWeights } from '../../../scripts/data/mote/open-mote.ts';
import { Evaluation, mixLoss, validationSets } from '../../../src/training/mote/evaluate.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';

const encoder = loadEncoder();
const ask = openMote(createTypeScriptKernels());
let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = new Evaluation((await openWeights(undefined, 2 ** 28)).transformer);
});
const total = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0);

test('losses are those of each document read by itself, beside its true probability', async () => {
  const sets = validationSets(encoder, { documents: 2 });
  const losses = evaluation.lossesOf(sets);
  for (const [i, { skill, documents, floorNats }] of sets.entries()) {
    const nats: number[] = [];
    for (const [, ...ids] of documents) {
      const read = await ask('losses', { parts: [], ids });
      expect(read.dropped).toBe(0);
      nats.push(total(read.nats));
    }
    const lengths = documents.map((ids) => ids.length - 1);
    const tokens = total(lengths);
    const loss = total(nats) / tokens;
    const floor = total(floorNats) / tokens;
    // What each document is off by, were all alike a token.
    const off = nats.map((one, d) => one - floorNats[d] - (loss - floor) * lengths[d]);
    expect(losses[i]).toEqual({
      skill,
      tokens,
      loss: expect.closeTo(loss, 4),
      floor: expect.closeTo(floor, 10),
      gapError: expect.closeTo(Math.hypot(...off) / tokens, 4),
    });
  }
});

test('an answer is right when each of its tokens is predicted after the ones before it', async () => {
  const wanted = ['3 keys', 'unseen pairs', 'past, four shown', 'asked for a rare country'];
  const sets = evaluationSets(7, 4).filter(({ condition }) => wanted.includes(condition));
  const found = evaluation.accuracy(sets, encoder);
  const rights: boolean[] = [];
  for (const [i, { items }] of sets.entries()) {
    const before = rights.length;
    for (const { prompt, answer } of items) {
      const ids = encoder.encode([...prompt, ...answer]);
      let right = true;
      for (let n = encoder.encode(prompt).length; n < ids.length && right; n++) {
        const { logits } = await ask('predict', { parts: [], ids: ids.slice(0, n) });
        right = greedy(logits) === ids[n];
      }
      rights.push(right);
    }
    const right = rights.slice(before).filter(Boolean).length;
    expect(found[i]).toMatchObject({ n: items.length, right });
  }
  expect(rights.length).toBeGreaterThanOrEqual(16);
  expect(new Set(rights)).toEqual(new Set([true, false]));
});

test('a right answer has the probability of its tokens, each after the ones before it', async () => {
  const random = new Random(3);
  const items = Array.from({ length: 3 }, (_, place) => {
    const { prompt, answer } = placedFact(looseFacts(random, 3, place), place);
    return { prompt: [{ text: prompt }], answer: [{ text: answer }] };
  });
  const judged = evaluation.answers(items, encoder);
  for (const [i, { prompt, answer }] of items.entries()) {
    const tokens = encoder.encode(prompt).length + 1;
    const { nats } = await ask('losses', {
      parts: [],
      ids: encoder.encode([...prompt, ...answer]),
    });
    expect(judged[i].tokens).toBe(tokens);
    expect(judged[i].nats).toBeCloseTo(total(nats.slice(tokens)), 4);
  }
});

test('in the mix each skill counts by its share of documents times their mean length', () => {
  const document = [0, 1];
  const sets = [
    { skill: 'story', share: 3, documents: Array(2).fill(document), floorNats: [] },
    { skill: 'maps', share: 1, documents: Array(4).fill(document), floorNats: [] },
  ] as const;
  const losses = [
    { skill: 'story', tokens: 20, loss: 1, floor: 0.5, gapError: 0.1 },
    { skill: 'maps', tokens: 60, loss: 2.5, floor: 2, gapError: 0.4 },
  ] as const;
  // 3 shares of documents of 10 tokens weigh 30, 1 share of documents of 15 tokens 15.
  const { loss, floor, gapError } = mixLoss(sets, losses);
  expect(loss).toBeCloseTo((30 * 1 + 15 * 2.5) / 45, 12);
  expect(floor).toBeCloseTo((30 * 0.5 + 15 * 2) / 45, 12);
  expect(gapError).toBeCloseTo(Math.sqrt(3 ** 2 + 6 ** 2) / 45, 12);
});
