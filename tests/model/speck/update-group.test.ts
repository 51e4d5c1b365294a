import { describe, expect, test } from 'vitest';
import recipe from '#data/speck/recipe.json';
import { logSoftmax } from '#math/log-softmax.ts';
import { readyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { questionIds } from '#model/fine-tuning/demonstration.ts';
import { addPolicyGradients } from '#model/speck/policy-gradient.ts';
import { sumQuestion, verifySum } from '#model/speck/sum-question.ts';
import { GROUP, ROWS, updateGroup, type UpdatedAnswer } from '#model/speck/update-group.ts';
import { parameterParts } from '#model/transformer/parameters.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';
import { openWeights } from '../../../scripts/data/mote/open-mote.ts';
import { run } from '../../support/tiny-transformer.ts';

const open = async () => readyTrainer(await openWeights('sft', 2 ** 27, undefined, 'speck'), ROWS);
const ready = await open();
const WISH = { a: 37, b: 48, seed: 1, learningRate: 1.5e-4, updates: 1 };
const group = updateGroup(ready, WISH);

const prompt = questionIds('What is 37 + 48?', ready.tokenizer);
const idsOf = ({ tokens }: UpdatedAnswer) => tokens.map(({ id }) => id);

test('groups and updates are as in the training of the third stage', () => {
  expect(GROUP).toEqual({ count: recipe.rl.groupSize, maxTokens: recipe.rl.maxTokens });
  expect(USUAL_UPDATE).toEqual(recipe.update);
});

test('the question is the one that Speck knows', () => {
  expect(ready.tokenizer.decode(prompt.slice(1))).toBe(` ${sumQuestion(37, 48)}`);
});

describe('one update', () => {
  test('grades as the verifier does', () => {
    for (const { text, reward } of group)
      expect(reward).toBe(verifySum(text, 37, 48) === 'right' ? 1 : 0);
    expect(new Set(group.map(({ reward }) => reward)).size).toBe(2);
  });

  test('comes to the probabilities that the definition of AdamW’s first step gives', async () => {
    const { trainer } = await open();
    const { config, parameters } = trainer.transformer;
    const logProbs = ({ tokens }: UpdatedAnswer) => {
      const ids = tokens.map(({ id }) => id);
      const { logits } = run(trainer.transformer, [...prompt, ...ids.slice(0, -1)]);
      return ids.map((id, t) => logSoftmax(logits[prompt.length - 1 + t])[id]);
    };
    const near = (got: readonly number[], want: readonly number[]) =>
      got.forEach((one, t) => expect(Math.abs(one - want[t])).toBeLessThan(2e-3));
    for (const answer of group) near(answer.before, logProbs(answer));

    const attempts = group.map((answer) => ({ ids: idsOf(answer), reward: answer.reward }));
    addPolicyGradients(trainer, [{ prompt, attempts }]);
    const slopes = Float64Array.from(trainer.gradients.flat);
    const length = Math.sqrt(slopes.reduce((sum, slope) => sum + slope * slope, 0));
    const clip = Math.min(1, USUAL_UPDATE.maxNorm / length);
    for (const { kind, rows, columns, offset } of parameterParts(config))
      for (let i = offset; i < offset + rows * columns; i++) {
        const slope = slopes[i] * clip;
        const step = slope / (Math.abs(slope) + USUAL_UPDATE.epsilon);
        const decay = kind === 'matrix' ? USUAL_UPDATE.weightDecay * parameters.flat[i] : 0;
        parameters.flat[i] -= WISH.learningRate * (step + decay);
      }
    for (const answer of group) near(answer.after, logProbs(answer));
  });

  test('begins anew each time, whatever was learned before', () => {
    updateGroup(ready, { ...WISH, learningRate: 1e-3, updates: 5 });
    expect(updateGroup(ready, WISH)).toEqual(group);
  });
});

test('more updates on a group go further, and from the same answers', () => {
  const more = updateGroup(ready, { ...WISH, updates: 3 });
  const change = (answers: UpdatedAnswer[], i: number) =>
    answers[i].after.reduce((sum, one, t) => sum + one - answers[i].before[t], 0);
  expect(more.map(idsOf)).toEqual(group.map(idsOf));
  const right = group.findIndex(({ reward }) => reward === 1);
  expect(change(more, right)).toBeGreaterThan(change(group, right));
});

test('a group without a difference moves nothing', () => {
  const same = updateGroup(ready, { ...WISH, a: 25, b: 31, seed: 2, updates: 5 });
  expect(new Set(same.map(({ reward }) => reward)).size).toBe(1);
  for (const { before, after } of same) expect(after).toEqual(before);
});
