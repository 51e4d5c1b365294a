import { expect, test } from 'vitest';
import recorded from '#data/mote/decode-steps.json';
import facts from '#data/mote/facts.json';
import { multiplications } from '#model/transformer/operation-count.ts';
import { startState } from '#ui/url-codec.ts';
import DecodeSteps from '#widgets/decode-steps/DecodeSteps.svelte';
import {
  decodeStepsView,
  firstGuess,
  openings,
  recordedFor,
  schema,
  type State,
} from '#widgets/decode-steps/view.ts';
import { MOST_STEPS, walk } from '#widgets/decode-steps/walk.ts';
import { ssr } from '../support/ssr.ts';

const { config } = facts;
const first = recordedFor({ text: openings[0], pick: 'likeliest' })!;
const view = (state: Partial<State> = {}, walked = first) =>
  decodeStepsView(walked, { ...startState(schema), ...state });

test('with the cache every turn after the first computes one row, and keeps the others', () => {
  for (let step = 0; step < first.steps.length; step++) {
    const rows = view({ step }).grid.rows;
    const computed = rows.filter(({ kept }) => !kept).length;
    if (step > 0) expect(computed).toBe(1);
    else expect(computed).toBe(first.promptLength);
    expect(rows.at(-1)!.kept).toBe(false);
  }
});

test('without the cache every row is computed in every turn', () => {
  for (const step of [0, 3, first.steps.length - 1]) {
    expect(view({ step, cache: 'thrown' }).grid.rows.every(({ kept }) => !kept)).toBe(true);
  }
});

test('the counted work is that of the rows computed, and adds up over the turns', () => {
  const { promptLength, steps } = first;
  const { table, bars } = view({ step: steps.length - 1 });
  let [withCache, without] = [0, 0];
  steps.forEach((_, i) => {
    const length = promptLength + i;
    const one = multiplications(
      config,
      i ? { past: length - 1, fresh: 1 } : { past: 0, fresh: length },
    );
    const whole = multiplications(config, { past: 0, fresh: length });
    const cells = table.rows[i].cells.map((cell) => String(cell).replaceAll(',', ''));
    expect(cells.slice(1, 6)).toEqual([length, i ? 1 : length, length, one, whole].map(String));
    withCache += one;
    without += whole;
  });
  const [, total] = bars.groups;
  expect(total.bars.map(({ value }) => value)).toEqual(
    [withCache, without].map((n) => (n / 1e6).toFixed(2)),
  );
});

test('recorded turns take the likeliest token, and each becomes the next row', () => {
  for (const { steps, tokens, promptLength, ended } of recorded) {
    steps.forEach(({ top, chosen }, i) => {
      expect(chosen).toBe(0);
      expect(top.map(({ probability }) => probability)).toEqual(
        top.map(({ probability }) => probability).sort((a, b) => b - a),
      );
      if (i + 1 < steps.length) expect(tokens[promptLength + i]).toBe(top[0].token);
    });
    expect(tokens).toHaveLength(promptLength + steps.length - 1);
    expect(ended || steps.length === MOST_STEPS).toBe(true);
  }
});

const VOCABULARY = [
  { id: 0, text: 'a' },
  { id: 1, text: 'b' },
  { id: 2, control: 'document' },
  ...[3, 4, 5].map((id) => ({ id, text: 'x' })),
] as const;

/** A Mote that wants b after a, a after b, and the end after eight tokens. */
function fakeMote(prompt: number) {
  const seen: number[][] = [];
  const show = (ids: readonly number[]) => [VOCABULARY[2], ...ids.map((id) => VOCABULARY[id])];
  const ask = async (kind: string, { ids = [] }: { ids?: readonly number[] }) => {
    if (kind === 'tokenize') return { tokens: show(Array(prompt).fill(0)), dropped: 0 };
    seen.push([...ids]);
    const wanted = ids.length >= prompt + 8 ? 2 : ids.at(-1) === 0 ? 1 : 0;
    const logits = Float32Array.from(VOCABULARY, ({ id }) => (id === wanted ? 9 : -id));
    return { tokens: show(ids), dropped: 0, logits };
  };
  return { ask: ask as unknown as Parameters<typeof walk>[0], seen };
}

test('a walk appends what it takes, and ends when the model does', async () => {
  const { ask, seen } = fakeMote(1);
  const wish = { text: 'a', pick: 'likeliest', seed: 1 } as const;
  const walked = await walk(ask, wish, { vocabulary: VOCABULARY, contextLength: 128 });
  expect(seen.at(-1)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0]);
  expect(walked).toMatchObject({ promptLength: 2, dropped: 0, ended: true });
  expect(walked.steps).toHaveLength(9);
  expect(walked.tokens).toHaveLength(10);
});

test('a walk keeps room to write by leaving out the beginning, and the sentence says so', async () => {
  const { ask } = fakeMote(200);
  const wish = { text: 'a', pick: 'likeliest', seed: 1 } as const;
  const walked = await walk(ask, wish, { vocabulary: VOCABULARY, contextLength: 128 });
  expect(walked.promptLength).toBe(128 - MOST_STEPS + 1);
  expect(walked.promptLength + walked.dropped).toBe(201);
  expect(walked.tokens.length).toBeLessThanOrEqual(128);
  const { summary, grid } = view({ step: 4 }, walked);
  expect(summary).toContain(`first ${walked.dropped} tokens were left out`);
  expect(grid.rows.length).toBeLessThanOrEqual(16);
});

test('a drawn token follows the seed, and stands among the candidates', async () => {
  const wish = { text: 'a', pick: 'drawn', seed: 3 } as const;
  const options = { vocabulary: VOCABULARY, contextLength: 128 };
  const [one, again] = [
    await walk(fakeMote(1).ask, wish, options),
    await walk(fakeMote(1).ask, wish, options),
  ];
  expect(one).toEqual(again);
  for (const { top, chosen } of one.steps) expect(top[chosen].probability).toBeGreaterThan(0);
});

test('a step beyond the end of a short text shows its last turn', () => {
  for (const walked of recorded) {
    const { now, last, summary } = view({ step: MOST_STEPS - 1 }, walked);
    expect(now).toBe(last);
    expect(summary.includes('ends the text itself')).toBe(walked.ended);
  }
});

test('what is not recorded is not shown for it', () => {
  expect(recordedFor({ text: '\u0000<|endoftext|>', pick: 'likeliest' })).toBeUndefined();
  expect(recordedFor({ text: openings[0], pick: 'drawn' })).toBeUndefined();
});

test('the guess knows that one row is computed', () => {
  const guess = firstGuess(first);
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options[guess.answer]).toContain('one');
});

test('draws its first state on the server', async () => {
  await expect(ssr(DecodeSteps, {})).toMatchFileSnapshot('snapshots/decode-steps.html');
});
