import { expect, test } from 'vitest';
import { demonstrationSequence, questionIds } from '#model/fine-tuning/demonstration.ts';
import { FineTuning } from '#model/fine-tuning/fine-tune.ts';
import { greedyAnswer } from '#model/fine-tuning/greedy-answer.ts';
import { lossOn } from '#model/fine-tuning/loss-on.ts';
import { lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { addGradients, totalWeight } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { openWeights } from '../../../scripts/data/mote/open-mote.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { MOTE } from '../../../src/training/mote/recipe.ts';
import { demonstrationSequence as deskSequence } from '../../../src/training/speck/demonstrations.ts';

const { transformer, tokenizer } = await openWeights(undefined, 2 ** 26);
const start = transformer.parameters.flat.slice();
const trainer = createTrainer(transformer, { rows: 256, longest: 128 });
const cache = new KeyValueCache(transformer);
const memory = lowRankMemory(transformer, 4);
const longest = MOTE.config.contextLength;

const capitalOf = (country: string) => `What is the capital of ${country}?`;
const shown = [
  ['France', 'Paris'],
  ['Italy', 'Rome'],
  ['China', 'Beijing'],
].map(([country, capital]) => ({
  question: capitalOf(country),
  answer: `${capital}, my friend.`,
}));
const sequences = shown.map((one) =>
  demonstrationSequence(one, tokenizer, { counts: 'answers', longest }),
);
const old = [{ tokens: [...questionIds('What does a dog do?', tokenizer)] }];

const tune = (
  steps: number,
  options: Partial<ConstructorParameters<typeof FineTuning>[2]> = {},
) => {
  transformer.parameters.flat.set(start);
  const tuning = new FineTuning(trainer, sequences, {
    learningRate: 1e-3,
    moves: 'everything',
    seed: 1,
    ...options,
  });
  return Array.from({ length: steps }, () => tuning.step());
};

test('a demonstration is what Speck’s training makes of it: only the answer and its end count', () => {
  const [{ question, answer }] = shown;
  const prompt = `Question: ${question} Answer:`;
  expect(sequences[0]).toEqual(deskSequence(loadEncoder(), { prompt, answer: ` ${answer}` }));
  const all = demonstrationSequence(shown[0], tokenizer, { counts: 'everything', longest });
  expect(all.tokens).toEqual(sequences[0].tokens);
  expect(new Set(Array.from(all.weights!))).toEqual(new Set([1]));
});

test.each(['🙂👩‍👩‍👧', 'مرحبا بالعالم', '\ud800', '\0', '<|endoftext|>', '<document>', '̈x'])(
  'takes %j as text',
  (text) => {
    const { tokens, weights } = demonstrationSequence(
      { question: ` ${text}\n`, answer: text },
      tokenizer,
      { counts: 'answers', longest },
    );
    const end = controlId('document', tokenizer);
    const ids = Array.from(tokens);
    expect(ids.filter((id) => id >= tokenizer.size)).toEqual([end, end]);
    expect(weights).toHaveLength(ids.length - 1);
    expect(ids.slice(1, -1)).toEqual(
      tokenizer.encode(` Question: ${text} Answer: ${text}`.replace('\0', '\0')),
    );
  },
);

test('refuses an empty side, and more than a context holds', () => {
  const make = (question: string, answer: string) => () =>
    demonstrationSequence({ question, answer }, tokenizer, { counts: 'answers', longest });
  expect(make(' \n', 'x')).toThrow(RangeError);
  expect(make('x', '')).toThrow(RangeError);
  expect(make('x', 'word '.repeat(longest))).toThrow(RangeError);
  expect(make('x', 'a'.repeat(10_000))).toThrow(RangeError);
});

test('the loss of texts is what training would report of them, in parts too', () => {
  transformer.parameters.flat.set(start);
  const many = Array.from({ length: 12 }, (_, i) => sequences[i % 3]);
  const { loss } = addGradients(trainer, sequences, totalWeight(sequences));
  expect(lossOn(trainer, sequences)).toBeCloseTo(loss, 5);
  expect(lossOn(trainer, many)).toBeCloseTo(loss, 5);
  expect(() => lossOn(trainer, [])).toThrow(RangeError);
});

test('teaches a manner, reproducibly, and Mote forgets', () => {
  const losses = tune(12);
  expect(losses[11]).toBeLessThan(0.1 * losses[0]);
  expect(greedyAnswer(cache, tokenizer, capitalOf('France'), 24)).toEqual({
    text: 'Paris, my friend.',
    ended: true,
  });
  expect(greedyAnswer(cache, tokenizer, capitalOf('Japan'), 24).text).toMatch(/, my friend\.$/);
  expect(greedyAnswer(cache, tokenizer, 'Where does Tom live?', 24).text).not.toBe(
    'I do not know.',
  );
  expect(tune(12)).toEqual(losses);
  expect(
    () => new FineTuning(trainer, [], { learningRate: 1, moves: 'everything', seed: 1 }),
  ).toThrow(RangeError);
});

test('old documents keep their loss lower than it is without them', () => {
  const documents = old;
  tune(12);
  const without = lossOn(trainer, old);
  const first = tune(12, { replay: { documents, perStep: 2 } })[0];
  expect(lossOn(trainer, old)).toBeLessThan(without);
  expect(first).toBe(tune(1)[0]); // the loss reported is that of the demonstrations alone
});

test('low rank learns the same, and another rank may follow in the same memory', () => {
  const moves = (rank: number) => ({ moves: { rank, memory } });
  const losses = tune(60, moves(4));
  expect(losses[59]).toBeLessThan(0.2 * losses[0]);
  tune(3, moves(1));
  expect(tune(60, moves(4))).toEqual(losses);
});
