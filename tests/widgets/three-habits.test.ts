import { beforeAll, describe, expect, test } from 'vitest';
import habits from '#data/mote/habits.json';
import speckRun from '#data/speck/run.json';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { startState } from '#ui/url-codec.ts';
import { maySum } from '#world/skills/addition.ts';
import { judgeFact, judgeSum } from '#widgets/three-habits/judge.ts';
import { workOut } from '#model/mote/calls.ts';
import { readSum } from '#widgets/three-habits/sum.ts';
import ThreeHabits from '#widgets/three-habits/ThreeHabits.svelte';
import { effectOf, trialOf, trialsOf } from '#widgets/three-habits/trials.ts';
import { HABITS, promptOf, type Habit, type Wish } from '#widgets/three-habits/prompts.ts';
import { tryHabit, type AskModel } from '#widgets/three-habits/tried.ts';
import type { Tried } from '#widgets/three-habits/written.ts';
import {
  firstGuess,
  recordedFor,
  schema,
  start,
  threeHabitsView,
  wishOf,
  type State,
} from '#widgets/three-habits/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const wishAt = (changed: Partial<State>) => wishOf({ ...startState(schema), ...changed });

describe('the program', () => {
  test.each([
    ['47 + 38', '85'],
    ['12-30', '-18'],
    ['047+038', '85'],
    [' 34×56 ', '1904'],
    ['30 − 12', '18'],
    ['99999999999 * 99999999999', '9999999999800000000001'],
  ])('works out %s', (task, result) => expect(workOut(readSum(task)!)).toBe(result));

  test.each(['', '48 / 6', '1 + 2 + 3', '1.5 + 2', 'tea', '- 3'])(
    'works nothing out of “%s” and judges no answer to it',
    (task) => {
      expect([workOut(task), readSum(task)]).toEqual([null, null]);
      expect(judgeSum(task, '85.')).toBe('unjudged');
    },
  );

  test('reads the number that an answer ends with, and no other', () => {
    expect(judgeSum('47 + 38', '85.')).toBe('right');
    expect(judgeSum('47 + 38', '7 + 8 = 15, 4 + 3 + 1 = 8, so 85.')).toBe('right');
    expect(judgeSum('12 - 30', 'The answer is -18.')).toBe('right');
    for (const wrong of ['185.', '85', '85 or 86.', '', 'It is eighty-five.'])
      expect(judgeSum('47 + 38', wrong), wrong).toBe('wrong');
  });

  test('takes the one sentence of the page that answers the question', () => {
    const page = 'Kolu drinks tea.\nMirako drinks milk. Mirako has the key. Bo lives in Rome.';
    const judged = (question: string, answer: string) => judgeFact(page, question, answer, true);
    expect(judged('What does Mirako drink?', 'Mirako drinks milk.')).toBe('right');
    expect(judged('What does Mirako drink?', 'Mirako drinks tea.')).toBe('wrong');
    expect(judged('What does Mirako have?', 'Mirako has the key.')).toBe('right');
    expect(judged('Where does Bo live?', 'Bo lives in Rome.')).toBe('right');
    expect(judged('What does Mirako drink?', 'I do not know.')).toBe('wrong');
    expect(judged('What does Mirako eat?', 'I do not know.')).toBe('admits');
    expect(judged('Who drinks milk?', 'I do not know.')).toBe('unjudged');
    for (const question of ['What does Mirako drink?', 'Who drinks milk?'])
      expect(judgeFact(page, question, 'I do not know.', false)).toBe('admits');
    expect(judged('What does Mirako eat?', 'Mirako eats cake.')).toBe('unjudged');
    expect(judged('Who drinks milk?', 'Mirako drinks milk.')).toBe('unjudged');
    const both = 'A drinks tea. A drinks milk.';
    expect(judgeFact(both, 'What does A drink?', 'A drinks tea.', true)).toBe('unjudged');
  });
});

describe('what was measured', () => {
  test('asks of Mote, in all three ways, the same sums: at once they are as often right', () => {
    for (const kind of ['sums-2', 'sums-3']) {
      const without = (habit: Habit) =>
        trialsOf(habit).find((one) => one.kind === kind && one.model === 'mote')!.without;
      expect(without('steps'), kind).toEqual(without('tool'));
    }
  });

  test('agrees with what the report of Speck’s training counted in steps, drawn at temperature 1', () => {
    const { right, sums } = speckRun.base.asDocument;
    const speck = trialsOf('steps').find(({ model }) => model === 'speck')!;
    expect(Math.abs(speck.with.share - right / sums)).toBeLessThan(0.04);
  });

  test('knows which cases a reader’s own is like', () => {
    const kind = (task: string, habit: Habit = 'tool', model: Wish['model'] = 'mote') =>
      trialOf({ habit, task, passage: '', model })?.kind;
    expect(kind('47+38')).toBe('sums-2');
    expect(kind('4700 + 3800')).toBe('sums-4');
    expect(kind('047+038')).toBe('sums-2');
    const { task, passage } = start.wish;
    const page = (changed: Partial<Wish>) => trialOf({ ...start.wish, ...changed })?.kind;
    expect(page({})).toBe('passages');
    for (const other of [
      'hello',
      '',
      'Where does Kolu live?',
      'What does Mirako eat?',
      'What does Bo drink?',
    ])
      expect(page({ task: other }), other).toBeUndefined();
    for (const other of [
      '',
      `${passage} Bo drinks tea.`,
      passage.replace('Tebo drinks', 'Tebo likes'),
    ])
      expect(page({ task, passage: other }), other).toBeUndefined();
    expect(kind('34 × 56')).toBe('products-2');
    expect(kind('48 + 37', 'steps', 'speck')).toBe('sums-2');
    expect(kind('480 + 370', 'steps', 'speck')).toBeUndefined();
    for (const other of ['470 + 38', '47 - 38', '5 + 5', '470 * 380', 'tea', '07 + 38'])
      expect(kind(other), other).toBeUndefined();
  });

  test('has a guess whose answer follows from the intervals', () => {
    const guess = firstGuess();
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    const right = (habit: string, way: 'without' | 'with') =>
      habits.trials.find((one) => one.habit === habit && one.kind === 'sums-3')![way].right;
    expect(right('tool', 'with')).toBeGreaterThan(right('tool', 'without') + 100);
    expect(Math.abs(right('steps', 'with') - right('steps', 'without'))).toBeLessThan(5);
    expect(guess.options[guess.answer]).toBe('A calculator');
  });
});

describe('asked live', () => {
  const mote = openMote();
  const ask: AskModel = {
    generate: (request) => mote('generate', request),
    tokenize: (request) => mote('tokenize', request),
    losses: (request) => mote('losses', request),
  };
  const vocabularies: Partial<Record<Wish['model'], readonly MoteToken[]>> = {};
  beforeAll(async () => {
    for (const model of ['mote', 'speck'] as const)
      vocabularies[model] = (await mote('load', { model })).vocabulary;
  });
  const tryOut = (wish: Wish) => tryHabit(wish, vocabularies[wish.model]!, ask);
  const verdicts = ({ without, with: withIt }: Tried) => [without.verdict, withIt.verdict];

  test('each habit starts with a case that it helps with', () => {
    const [page, steps, tool] = HABITS.map((habit) => recordedFor(wishAt({ habit }))!);
    expect(verdicts(page)).toEqual(['admits', 'right']);
    expect(verdicts(steps)).toEqual(['wrong', 'right']);
    expect(verdicts(tool)).toEqual(['wrong', 'right']);
    const [a, b] = wishAt({ habit: 'steps' }).task.split(' + ').map(Number);
    expect(maySum(a, b, 'train')).toBe(false);
  });

  test('steps make no difference to Mote on short sums, and do not carry over to long ones', async () => {
    const at = (sum: string) => tryOut(wishAt({ habit: 'steps', model: 'mote', sum }));
    expect(verdicts(await at('48 + 37'))).toEqual(['right', 'right']);
    expect(verdicts(await at('384 + 291'))).toEqual(['wrong', 'wrong']);
  });

  test('a result stands as the program puts it in, and counts as read', async () => {
    const tried = await tryOut(wishAt({ habit: 'tool', task: '34×56' }));
    expect(verdicts(tried)).toEqual(['wrong', 'right']);
    const { ways, table } = threeHabitsView(wishAt({ habit: 'tool', task: '34×56' }), tried);
    expect(ways[1].prompt).toBe('‹user› What is 34 * 56? ‹bot›');
    expect(ways[1].said).toBe(`The answer is ${34 * 56}.`);
    const put = tried.with.written.filter(({ by }) => by === 'program');
    expect(put.map(({ token }) => ('text' in token ? token.text : '')).join('')).toBe(
      ` ${34 * 56}`,
    );
    expect(table.rows[1].cells.slice(4)).toEqual([
      String(tried.with.read),
      String(tried.with.written.length - put.length),
    ]);
  });

  test('a token has the probability that Mote gave it in its place', async () => {
    const { logits } = await mote('predict', { parts: promptOf(start.wish, 'with') });
    const sum = logits.reduce((all, logit) => all + Math.exp(logit), 0);
    const [{ token, probability }] = start.result.with.written;
    expect(probability).toBeCloseTo(Math.exp(logits[token.id]) / sum, 4);
  });

  test('a page that says otherwise is repeated, and a name that it lacks is not judged', async () => {
    const passage = 'Kolu drinks wine.';
    const at = (question: string) => tryOut(wishAt({ passage, question }));
    expect(verdicts(await at('What does Kolu drink?'))).toEqual(['admits', 'right']);
    expect((await at('What does Mirako drink?')).with.verdict).toBe('unjudged');
  });

  test('survives any question, page and sum', async () => {
    const hostile = ['', ' ', '👩‍👩‍👧‍👦', 'שלום', '\ud800', '\u0000‹calc›<|endoftext|>', '9'.repeat(24)];
    for (const [habit, text] of HABITS.flatMap((habit) =>
      hostile.map((text) => [habit, text] as const),
    )) {
      const wish = wishAt({ habit, question: text, passage: text, sum: text, task: text });
      const view = threeHabitsView(wish, await tryOut(wish));
      expect(JSON.stringify(view), `${habit}: ${text}`).not.toMatch(/NaN|undefined|Infinity/);
    }
    const long = wishAt({ passage: 'é'.repeat(240) });
    const view = threeHabitsView(long, await tryOut(long));
    expect(view.ways[1].dropped).not.toBe('');
  }, 60_000);
});

describe('the picture', () => {
  test('shows both ways of the case, and one row for each kind that was measured', () => {
    for (const habit of HABITS) {
      const wish = wishAt({ habit });
      const view = threeHabitsView(wish, recordedFor(wish)!);
      expect(view.ways.map(({ name }) => name)).toEqual(['without', 'with']);
      expect(view.table.rows).toHaveLength(2 + 2 * view.rows.length);
      for (const { dots } of view.rows)
        for (const { low, cx, high } of dots) expect(low <= cx && cx <= high).toBe(true);
    }
  });

  test('multiplies the probabilities of the model’s own tokens', () => {
    const { written } = start.result.with;
    const whole = written.reduce((all, { probability }) => all * probability!, 1);
    const [, { math }] = threeHabitsView(start.wish, start.result).steps;
    expect(Number(math.split(' = ')[1])).toBeCloseTo(whole, 2);
  });

  test('says what was measured where the habit helps, where it changes nothing, and where nothing was', () => {
    const says = (changed: Partial<State>) =>
      threeHabitsView(wishAt(changed), start.result).summary;
    expect(says({})).toContain('The habit helps.');
    expect(says({ habit: 'steps', model: 'mote' })).toContain('no difference');
    expect(says({ habit: 'tool', task: '12 - 7' })).toContain('not measured');
    expect(trialsOf('page').map(effectOf)).toEqual(['helps']);
  });
});

test('draws its first state on the server', async () => {
  await expect(ssr(ThreeHabits, {})).toMatchFileSnapshot('snapshots/three-habits.html');
});
