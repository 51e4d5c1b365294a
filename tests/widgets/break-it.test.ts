import { expect, test } from 'vitest';
import ablations from '#data/mote/ablations.json';
import facts from '#data/mote/facts.json';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { checkAblations } from '#model/transformer/ablations.ts';
import { startState } from '#ui/url-codec.ts';
import BreakIt from '#widgets/break-it/BreakIt.svelte';
import { measureBreakage, type Breakage, type Wish } from '#widgets/break-it/breakage.ts';
import { sampleGuess, sampleView } from '#widgets/break-it/sample-view.ts';
import {
  ablationsOf,
  namesOf,
  NO_SWITCH,
  PARTS,
  singleSwitches,
} from '#widgets/break-it/switches.ts';
import { breakItView, first, schema, wishOf } from '#widgets/break-it/view.ts';
import { ssr } from '../support/ssr.ts';

const vocabulary = [...'abcdefgh'].map((text) => ({ text }));

/** Stands in for Mote: the loss of a token is its id, plus 10 with anything switched off. */
function standIn() {
  const asked: { kind: string; payload: Record<string, unknown> }[] = [];
  const ask = async (kind: string, payload: Record<string, unknown>) => {
    asked.push({ kind, payload });
    const ids = (payload.ids as number[] | undefined) ?? [1, 2, 3, 4];
    const broken = Object.keys(payload.ablations ?? {}).length > 0;
    const tokens = [0, ...ids].map((id) => ({ id, text: 'sabcdefgh'[id] }));
    const nats = Float64Array.from([0, ...ids], (id) => (id === 0 ? 0 : id + (broken ? 10 : 0)));
    const logits = Float32Array.from(vocabulary, (_, i) => (broken ? -i : i));
    return { tokens, dropped: 0, nats, logits };
  };
  type Ask = <K extends keyof MoteTasks>(
    kind: K,
    payload: Omit<MoteTasks[K]['payload'], 'base'>,
  ) => Promise<MoteTasks[K]['result']>;
  return { asked, ask: ask as unknown as Ask };
}

const wish = (changes: Partial<Wish> = {}): Wish => ({
  ...NO_SWITCH,
  text: 'abcd',
  seed: 1,
  ...changes,
});

test('compares each token with itself, whole and switched', async () => {
  const { ask } = standIn();
  const measured = await measureBreakage(ask, wish({ part: 'mlp', block: 2 }), vocabulary);
  expect(measured.tokens.map(({ token }) => token)).toEqual(['a', 'b', 'c', 'd']);
  expect(measured.tokens.map(({ before }) => before)).toEqual([1, 2, 3, 4]);
  expect(measured.tokens.map(({ after }) => after)).toEqual([11, 12, 13, 14]);
  expect(measured.before[0].token).toBe('h');
  expect(measured.after[0].token).toBe('a');
});

test('a shuffled order is a permutation that the seed alone decides', async () => {
  const read = async (seed: number) => {
    const { ask, asked } = standIn();
    const { tokens } = await measureBreakage(ask, wish({ shuffled: true, seed }), vocabulary);
    const order = asked.at(-1)!.payload.ids as number[];
    expect([...order].sort()).toEqual([1, 2, 3, 4]);
    expect(tokens.map(({ before }) => before)).toEqual(order);
    expect(tokens.map(({ after }) => after)).toEqual(order);
    return order.join();
  };
  expect(await read(5)).toBe(await read(5));
  const orders = await Promise.all([1, 2, 3, 4, 5, 6].map(read));
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test('each single switch asks for one thing that the model has', () => {
  const all = singleSwitches(facts.config);
  const { blocks, heads } = facts.config;
  expect(all).toHaveLength(4 + blocks * (heads + 5));
  for (const { key, switches } of all) {
    const asked = ablationsOf(switches);
    expect(Object.keys(asked)).toHaveLength(key === 'shuffled' ? 0 : 1);
    expect(() => checkAblations(facts.config, asked)).not.toThrow();
    expect(namesOf(switches)).toHaveLength(1);
  }
  expect(new Set(all.map(({ switches }) => namesOf(switches)[0])).size).toBe(all.length);
  expect(ablationsOf({ ...NO_SWITCH, part: 'head', block: 2, head: 3 })).toEqual({
    dropHeads: [{ block: 1, head: 2 }],
  });
  expect(ablationsOf(NO_SWITCH)).toEqual({});
});

test('the recorded state is the one that the figure starts in', () => {
  expect(JSON.stringify(wishOf(startState(schema)))).toBe(JSON.stringify(first.wish));
});

test('the sentence has the means of the table', () => {
  const mean = (losses: number[]) =>
    (losses.reduce((sum, nats) => sum + nats, 0) / losses.length).toFixed(2);
  const { summary, steps } = breakItView(first);
  expect(summary).toContain(
    `from ${mean(first.tokens.map(({ before }) => before))} to ${mean(first.tokens.map(({ after }) => after))} nats`,
  );
  expect(steps).toHaveLength(4);
});

test('says what is switched off, all of it', () => {
  const many = { ...NO_SWITCH, noMask: true, shuffled: true, part: 'head', block: 3 } as const;
  const { summary } = breakItView({ ...first, wish: wish(many) });
  expect(summary).toContain('With no causal mask, shuffled order, block 3 without head 1:');
  expect(breakItView({ ...first, wish: wish() }).summary).toContain('Nothing is switched off');
});

test('an empty text still has a next token, and a long one is drawn at its end', () => {
  const empty = breakItView({ ...first, tokens: [], dropped: 0 });
  expect(empty.summary).toContain('no token yet');
  expect(empty.rows).toEqual([]);
  const tokens: Breakage['tokens'] = Array.from({ length: 127 }, (_, i) => ({
    token: `t${i}`,
    before: i,
    after: 0,
  }));
  const long = breakItView({ ...first, tokens, dropped: 400 });
  expect(long.rows.at(-1)!.token).toBe('t126');
  expect(long.rows.length).toBeLessThan(30);
  expect(long.table.rows).toHaveLength(127);
  expect(long.summary).toContain('the first 400 of this text');
  for (const view of [empty, long]) {
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('the sample has a measurement for every single switch, and names the costliest', () => {
  const keys = singleSwitches(facts.config).map(({ key }) => key);
  expect(ablations.changes.map(({ key }) => key)).toEqual(keys);
  const worst = ablations.changes.reduce((a, b) => (b.change > a.change ? b : a));
  const view = sampleView();
  expect(view.summary).toContain(`+${worst.change.toFixed(2)} nats`);
  const widths = [
    ...view.overall.map(({ cell }) => cell.width),
    ...view.rows.flatMap(({ cells }) => cells.map(({ width }) => width)),
  ];
  expect(widths).toHaveLength(keys.length);
  expect(Math.max(...widths)).toBe(100);
});

test('the guess offers five switches, and the costliest of them is right', () => {
  const guess = sampleGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const name = (key: string) =>
    namesOf(singleSwitches(facts.config).find((one) => one.key === key)!.switches)[0];
  const changes = guess.options.map(
    (option) => ablations.changes.find(({ key }) => name(key) === option)!.change,
  );
  expect(changes).toHaveLength(5);
  expect(changes[guess.answer]).toBe(Math.max(...changes));
});

test('every combination of a link has names and draws', () => {
  for (const part of PARTS) {
    const view = breakItView({ ...first, wish: wish({ part, noScale: true, noPositions: true }) });
    expect(view.summary).toContain('no positions, no division by √d');
  }
});

test('renders its first state on the server', async () => {
  await expect(ssr(BreakIt, {})).toMatchFileSnapshot('snapshots/break-it.html');
});
