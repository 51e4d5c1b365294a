import { describe, expect, test } from 'vitest';
import recipe from '#data/speck/recipe.json';
import trained from '#data/speck/run.json';
import { STAGES, type StageName } from '#model/speck/stage.ts';
import { startState } from '#ui/url-codec.ts';
import { maySum } from '#world/skills/addition.ts';
import { answersOf, FIRST, LENGTH, type Answers } from '#widgets/three-stages/answers.ts';
import { rlCurve } from '#widgets/three-stages/curve.ts';
import { stages } from '#widgets/three-stages/stages.ts';
import ThreeStages from '#widgets/three-stages/ThreeStages.svelte';
import {
  first,
  firstGuess,
  schema,
  threeStagesView,
  wishOf,
  type State,
} from '#widgets/three-stages/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (changes: Partial<State> = {}, answers: Answers = first.result) => {
  const state = { ...start, ...changes };
  return threeStagesView(state, wishOf(state), answers);
};
const said = (...texts: string[]) => texts.map((text) => ({ text, ended: true }));

test('starts with a sum that no training shows, and with answers that are recorded', () => {
  expect(wishOf(start)).toEqual(FIRST);
  expect(maySum(FIRST.a, FIRST.b, 'held-out')).toBe(true);
  for (const name of STAGES) expect(first.result[name]).toHaveLength(4);
  expect(LENGTH).toBe(recipe.rl.maxTokens);
});

test('rates are over at least 500 sums that no training shows', () => {
  for (const name of STAGES) {
    const counts = stages.counts[name];
    expect(counts).toEqual(trained[name].counts);
    expect(counts.sums).toBeGreaterThanOrEqual(500);
    expect(counts.rightSteps).toBeLessThanOrEqual(Math.min(counts.right, counts.steps));
  }
});

test('what the chapter tells of the stages is what was measured', () => {
  const share = (name: StageName, of: 'right' | 'steps') =>
    stages.counts[name][of] / stages.counts[name].sums;
  expect(share('base', 'right')).toBeLessThan(0.05);
  expect(stages.asDocument.base.right / stages.asDocument.base.sums).toBeGreaterThan(0.5);
  expect(share('sft', 'right')).toBeGreaterThan(share('base', 'right'));
  expect(share('rl', 'right')).toBeGreaterThan(share('sft', 'right') + 0.2);
  expect(share('rl', 'steps')).toBeGreaterThan(share('sft', 'steps') + 0.2);
});

test('marks every answer as the verifier does, and asks the sum of the numbers chosen', () => {
  const answers = {
    base: said(' The cat sat.', ' 11.'),
    sft: said(' 23.', ' 24.'),
    rl: said(' 1 + 2 = 3, 1 + 1 + 0 = 2, so 23.', ' 1 + 2 = 3, so 2.'),
  };
  const { shown, question, summary } = view({ a: 11, b: 12 }, answers);
  expect(question).toBe('Question: What is 11 + 12? Answer:');
  expect(shown.map(({ draws }) => draws.map(({ verdict }) => verdict))).toEqual([
    ['none', 'wrong'],
    ['right', 'wrong'],
    ['right', 'wrong'],
  ]);
  expect(summary).toContain('base 0 of 2, after SFT 1 of 2, after RL 1 of 2');
});

test('shows one stage alone, and the curve with the stage that it is of', () => {
  expect(view().shown.map(({ name }) => name)).toEqual([...STAGES]);
  expect(view({ stage: 'sft' }).shown.map(({ name }) => name)).toEqual(['sft']);
  expect(view({ stage: 'sft' }).curve).toBeUndefined();
  expect(view({ stage: 'rl' }).curve).toBeDefined();
});

test('advantages of the group shown add up to nothing, and right answers have the positive ones', () => {
  const rl = view({ stage: 'rl' }).shown[0];
  const advantages = rl.samples.map(({ says }) =>
    Number(says.split('advantage ')[1].replace('−', '-')),
  );
  expect(advantages).toHaveLength(recipe.rl.groupSize);
  expect(advantages.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 1);
  stages.group.attempts.forEach(({ reward }, i) => expect(advantages[i] > 0).toBe(reward === 1));
});

test('the arithmetic comes to the advantages that the group shows', () => {
  const [, , , right, wrong] = view().steps;
  const says = view({ stage: 'rl' }).shown[0].samples.map((sample) => sample.says);
  expect(says.some((one) => one.endsWith(right.math.split(' = ')[1]))).toBe(true);
  expect(says.some((one) => one.endsWith(wrong.math.split(' = ')[1]))).toBe(true);
});

test('the guess is answered by the record', () => {
  const { steps, sums } = stages.counts.rl;
  expect(firstGuess().answer).toBeCloseTo((100 * steps) / sums, 10);
});

test('the curve ends where the training did', () => {
  expect(stages.curve.at(-1)!.step).toBe(recipe.rl.schedule.steps);
  expect(rlCurve(stages.curve).right).not.toMatch(/NaN/);
});

test('asks every stage for its own answers, from seeds that no other wish uses', async () => {
  const asked: { weights: string; seed: number }[] = [];
  const answers = await answersOf({ a: 20, b: 30, seed: 5 }, async (request) => {
    asked.push(request);
    return { written: [{ id: 1, text: ' 50.' }], ending: { control: 'document' } };
  });
  expect(asked.map(({ weights, seed }) => `${weights} ${seed}`)).toEqual(
    STAGES.flatMap((name) => [20, 21, 22, 23].map((seed) => `${name} ${seed}`)),
  );
  expect(answers.rl).toEqual(said(' 50.', ' 50.', ' 50.', ' 50.'));
});

describe('survives', () => {
  test.each<[string, Answers]>([
    ['no text', { base: said(''), sft: said(''), rl: said('') }],
    ['strange text', { base: said('\u0000 שלום'), sft: said('\uD83D 7'), rl: said('<|end|>') }],
  ])('%s', (_, answers) => {
    expect(JSON.stringify(view({ a: 99, b: 99 }, answers))).not.toMatch(/NaN|null|Infinity/);
  });
});

test('draws its first state on the server', async () => {
  await expect(ssr(ThreeStages, {})).toMatchFileSnapshot('snapshots/three-stages.html');
});
