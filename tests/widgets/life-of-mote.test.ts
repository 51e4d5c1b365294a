import { expect, test } from 'vitest';
import checkpoints from '#data/mote/checkpoints.json';
import { decodeState, startState } from '#ui/url-codec.ts';
import { skillBars } from '#widgets/life-of-mote/bars.ts';
import { life } from '#widgets/life-of-mote/life.ts';
import LifeOfMote from '#widgets/life-of-mote/LifeOfMote.svelte';
import { FIRST_SEED, PROMPTS, sampleOf } from '#widgets/life-of-mote/sample.ts';
import {
  firstGuess,
  firstSample,
  lifeOfMoteView,
  recordedSample,
  schema,
  wishOf,
} from '#widgets/life-of-mote/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const viewAt = (at: number, close = false) => {
  const { wish, result } = firstSample(wishOf({ ...start, at }));
  return lifeOfMoteView({ ...start, at, close }, wish, result);
};
const last = life.checkpoints.length - 1;

test('the checkpoints are those that were measured, youngest first, the finished Mote last', () => {
  const measured = new Map(checkpoints.checkpoints.map((one) => [one.name, one]));
  expect(life.checkpoints).toHaveLength(measured.size);
  expect(life.checkpoints[last].name).toBe('mote');
  life.checkpoints.forEach(({ name, tokens, loss, losses }, i) => {
    const of = measured.get(name)!;
    expect(tokens).toBe(of.tokens);
    expect(loss).toBeCloseTo(of.loss, 2);
    expect(losses).toHaveLength(of.skills.length);
    if (i > 0 && i < last) expect(tokens).toBeGreaterThan(life.checkpoints[i - 1].tokens);
  });
});

test('every listed prompt has a recorded sample at every checkpoint, at the first seed alone', () => {
  for (const { name } of life.checkpoints)
    for (const prompt of PROMPTS) {
      expect(recordedSample({ name, prompt, seed: FIRST_SEED })).toBeDefined();
      expect(recordedSample({ name, prompt, seed: FIRST_SEED + 1 })).toBeUndefined();
    }
  expect(recordedSample({ name: 'mote', prompt: 'not listed', seed: FIRST_SEED })).toBeUndefined();
});

test('a start that was not recorded begins with the first sample', () => {
  const { wish } = firstSample(wishOf({ ...start, prompt: 'not listed' }));
  expect(wish).toEqual(wishOf(start));
});

test('a bar is as long as its loss and its mark stands at the least possible', () => {
  const at = life.checkpoints[0];
  const { rows } = skillBars(life, at, false);
  const most = Math.max(...life.checkpoints.flatMap(({ losses }) => losses));
  rows.forEach(({ width, floorX }, i) => {
    expect(width).toBeCloseTo((152 * at.losses[i]) / most, 1);
    expect(floorX - 124).toBeCloseTo((152 * life.skills[i].floor) / most, 1);
  });
});

test('looking closely cuts long bars at the edge, with their numbers kept', () => {
  for (const at of life.checkpoints) {
    const { rows } = skillBars(life, at, true);
    for (const { width, beyond } of rows) {
      expect(width).toBeLessThanOrEqual(152);
      expect(beyond).toBe(width === 152);
    }
    expect(rows.map(({ label }) => Number(label))).toEqual(
      at.losses.map((loss) => Number(loss.toFixed(2))),
    );
  }
});

test('a skill is marked as unread until training has come to it', () => {
  const unread = (at: number) =>
    viewAt(at)
      .bars.rows.filter((row) => row.unread)
      .map(({ name }) => name);
  expect(unread(0)).toContain('story');
  expect(unread(0)).not.toContain('repetition');
  const read = life.skills.filter(({ from }) => from < life.checkpoints[last].tokens);
  expect(unread(last)).toHaveLength(life.skills.length - read.length);
});

test('the sentence names the skills nearest to and farthest from their floors', () => {
  for (let at = 0; at <= last; at++) {
    const gaps = life.skills.map(({ floor }, i) => life.checkpoints[at].losses[i] - floor);
    const distances = gaps.map(Math.abs);
    const told = (distance: number) => {
      const i = distances.indexOf(distance);
      const side = gaps[i] < 0 ? 'below' : 'above';
      return `“${life.skills[i].name}” (${distance.toFixed(3)} ${side})`;
    };
    const { summary } = viewAt(at);
    expect(summary).toContain(`nearest to its floor in ${told(Math.min(...distances))}`);
    expect(summary).toContain(`farthest from it in ${told(Math.max(...distances))}`);
  }
});

test('the sample says whose it is, even while another checkpoint is looked at', () => {
  const { wish, result } = firstSample(wishOf(start));
  const { sample } = lifeOfMoteView({ ...start, at: last }, wish, result);
  expect(sample.heading).toBe(viewAt(0).sample.heading);
  expect(sample.heading).not.toBe(viewAt(last).sample.heading);
});

test('a sample spells text, names control tokens and tells why it ended', async () => {
  const asked: unknown[] = [];
  const made = await sampleOf({ name: 'mote', prompt: '', seed: 3 }, async (request) => {
    asked.push(request);
    return {
      written: [
        { id: 1, text: ' a' },
        { id: 2, control: 'bot' },
        { id: 3, bytes: [0xe0], spells: null, part: 1, parts: 1 },
      ],
      ending: 'length',
      dropped: 2,
    };
  });
  expect(asked).toMatchObject([{ weights: 'mote', parts: [], seed: 3, steps: [] }]);
  expect(made).toEqual({ text: ' a‹bot›[e0]', ended: false, dropped: 2 });
});

test('the guess asks the copy before the last for the third quarter', () => {
  const guess = firstGuess(life);
  if (guess.kind !== 'number') throw new Error('expected a number');
  const third = life.checkpoints[last - 1].quarters[2];
  expect(guess.answer).toBeCloseTo((100 * third.right) / third.n, 9);
  expect(Math.abs(guess.answer - 50), 'not where the slider stands').toBeGreaterThan(
    guess.tolerance,
  );
});

test('a hostile link falls back field by field, and any text has a view', () => {
  const hostile = new URLSearchParams({ at: '99', prompt: 'x'.repeat(10_000), seed: '-1' });
  const { state, problems } = decodeState(schema, hostile);
  expect(problems.map(({ name }) => name)).toEqual(['at', 'prompt', 'seed']);
  expect(state).toEqual(start);
  for (const prompt of ['\u0000<|endoftext|>', '\ud800', 'שלום', '👩‍👩‍👧']) {
    const wish = wishOf({ ...start, prompt });
    const view = lifeOfMoteView(start, wish, { text: prompt, ended: true, dropped: 0 });
    expect(view.sample.prompt).toBe(prompt);
  }
});

test('draws its first state on the server', async () => {
  await expect(ssr(LifeOfMote, {})).toMatchFileSnapshot('snapshots/life-of-mote.html');
});
