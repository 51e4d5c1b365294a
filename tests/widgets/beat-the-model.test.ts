import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import heldOut from '#data/held-out-words.json';
import { decodeState, encodeState, startState } from '#ui/url-codec.ts';
import BeatTheModel from '#widgets/beat-the-model/BeatTheModel.svelte';
import { settle, shareUnder, stakeOf } from '#widgets/beat-the-model/bet.ts';
import {
  favourites,
  FIRST_GAMES,
  GAMES,
  placesOf,
  ROUNDS,
  type Place,
} from '#widgets/beat-the-model/places.ts';
import {
  beatTheModelView,
  layBet,
  newGame,
  schema,
  type State,
} from '#widgets/beat-the-model/view.ts';
import { predictPlaces } from '../../scripts/data/held-out-words.ts';
import { ssr } from '../support/ssr.ts';

const more = JSON.parse(readFileSync('public/data/held-out-words-more.json', 'utf8')) as Place[];
const text = readFileSync('public/data/moby-dick.txt', 'utf8');
const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const play = (state: State, word: string, stake: number): State => {
  const laid = { ...state, ...layBet({ ...state, word, stake }) };
  return { ...laid, at: Math.min(laid.at + 1, ROUNDS - 1) };
};

test('the stored predictions are those of the shipped text (else: npx node scripts/data/held-out-words.ts)', () => {
  const { more: facts, ...first } = heldOut;
  const made = predictPlaces(text, [...heldOut.places, ...more]);
  expect({ ...made, places: made.places.slice(0, first.places.length) }).toEqual(first);
  expect(made.places.slice(first.places.length)).toEqual(more);
  const { size } = statSync('public/data/held-out-words-more.json');
  expect(facts).toEqual({ places: more.length, bytes: size });
});

test('the file of the other games is small when it travels', () => {
  expect(gzipSync(readFileSync('public/data/held-out-words-more.json')).length).toBeLessThan(
    30_000,
  );
});

test('the model has read none of the places', () => {
  expect(heldOut.places).toHaveLength(20);
  for (const { chapter, before, word } of [...heldOut.places, ...more]) {
    expect(chapter).toBeGreaterThan(39);
    expect(text).not.toContain(before.slice(-40));
    expect(text).not.toContain(`${before} ${word}`);
  }
});

test('a bet and the model’s rest are one distribution: they add up to 1', () => {
  const model = { sea: 0.5, ship: 0.3, whale: 0.2 };
  for (const bet of [
    { word: 'ship', stake: 0.4 },
    { word: 'nowhere', stake: 0 },
    { word: '', stake: 0.9 },
  ]) {
    const shares = Object.entries(model).map(([word, p]) => shareUnder(bet, word, p));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  // A word outside the vocabulary takes its stake out of it.
  const lost = Object.entries(model).map(([word, p]) =>
    shareUnder({ word: 'zeppelin', stake: 0.25 }, word, p),
  );
  expect(lost.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.75, 12);
});

test('being wrong with 50 % costs just one bit more than the model pays, with 75 % two', () => {
  for (const [stake, more] of [
    [0.5, 1],
    [0.75, 2],
  ]) {
    const { yours, theirs } = settle({ word: 'sea', stake }, 'ship', 0.01);
    expect(yours - theirs).toBeCloseTo(more, 12);
  }
});

test('being right costs the surprise at the stake and the model’s share of the rest', () => {
  // −log₂(0.5 + 0.5 · 0.01) = 0.98564
  expect(settle({ word: ' Ship ', stake: 0.5 }, 'ship', 0.01).yours).toBeCloseTo(0.98564, 5);
  expect(settle({ word: 'ship', stake: 1 }, 'ship', 0.01).yours).toBe(0);
});

test('a bet without a word, or of nothing, pays what the model pays', () => {
  for (const bet of [
    { word: '', stake: 0.5 },
    { word: ' - ', stake: 1 },
    { word: 'sea', stake: 0 },
  ]) {
    expect(stakeOf(bet)).toBe(0);
    expect(settle(bet, 'ship', 0.01).yours).toBe(settle(bet, 'ship', 0.01).theirs);
  }
});

test('certainty that fails can never be made up for', () => {
  let state = start();
  for (let i = 0; i < ROUNDS; i++) state = play(state, i === 3 ? 'zeppelin' : '', 1);
  const view = beatTheModelView(state);
  expect(view.over).toBe(true);
  expect(view.totals.yours).toBe('∞');
  expect(view.summary).toContain('lost for good');
  expect(view.scores.rounds[3].bars?.you.beyond).toBe('∞');
});

test('who knows every word and says so wins; who passes every time is level', () => {
  let sure = start();
  let silent = start();
  for (let i = 0; i < ROUNDS; i++) {
    sure = play(sure, placesOf(1)[i].word, 0.5);
    silent = play(silent, '', 0.5);
  }
  expect(beatTheModelView(sure).summary).toContain('You have beaten the model');
  expect(beatTheModelView(silent).summary).toContain('You are level.');
});

test('each game has ten places, and no two games share one', () => {
  const all = Array.from({ length: GAMES }, (_, i) => placesOf(i + 1, more));
  expect(all.every((places) => places.length === ROUNDS)).toBe(true);
  expect(GAMES).toBeGreaterThan(20);
  expect(new Set(all.flat().map(({ before }) => before)).size).toBe(GAMES * ROUNDS);
});

test('a game whose places are not here shows nothing of any game, and is whole once they are', () => {
  const state = play(play(start({ game: 17 }), 'sea', 0.4), '', 0.4);
  const waiting = beatTheModelView(state);
  expect(waiting).toMatchObject({ waiting: true, laid: 0, given: [], steps: [] });
  expect(waiting.summary).toContain('game 17');
  const here = beatTheModelView(state, more);
  expect(here).toMatchObject({ waiting: false, laid: 2, place: placesOf(17, more)[2] });
  for (let game = 1; game <= FIRST_GAMES; game++)
    expect(beatTheModelView(start({ game })).waiting).toBe(false);
  // A file that was cut short is as good as none.
  expect(beatTheModelView(start({ game: GAMES }), more.slice(0, -1)).waiting).toBe(true);
});

test('laying a bet shows the place it was laid on; the next game starts empty', () => {
  const laid = { ...start(), ...layBet(start({ word: 'the', stake: 0.2 })) };
  expect(laid).toMatchObject({ at: 0, words: ['the'], stakes: [0.2], word: '' });
  expect(beatTheModelView(laid).open).toBe(false);
  expect(beatTheModelView(laid).turn.what).toBe('next');
  expect(beatTheModelView({ ...laid, at: 1 }).open).toBe(true);
  expect({ ...laid, ...newGame(2) }).toMatchObject({ game: 2, at: 0, words: [], stakes: [] });
});

test('the word that came does not show before a bet', () => {
  const { summary, table, steps, given } = beatTheModelView(start({ word: 'x' }));
  expect(given).toEqual([]);
  expect(table.rows.every(({ cells }) => cells[1] === '…')).toBe(true);
  expect(JSON.stringify([summary, steps])).not.toContain(`“${placesOf(1)[0].word}”`);
});

test('without a word there is no bet to work out', () => {
  const steps = (draft: Partial<State>) => beatTheModelView(start(draft)).steps;
  expect(steps({}).map(({ math }) => math)).toEqual(['−log_{2} (1 − 0) = 0.00']);
  expect(steps({ word: 'x', stake: 0.5 })).toHaveLength(2);
});

test('what was bet on is listed with what came, once each', () => {
  const [place] = placesOf(1);
  const words = (word: string) =>
    beatTheModelView({ ...start(), ...layBet(start({ word, stake: 0.3 })) }).given;
  expect(words('zeppelin').at(-1)).toMatchObject({ word: 'zeppelin', you: '≥ 30\u00a0%' });
  const known = words(place.word);
  expect(known.filter(({ came }) => came)).toHaveLength(1);
  expect(known.some(({ word }) => word === 'zeppelin')).toBe(false);
});

test('offers words, never marks, and does not give the order of likelihood away', () => {
  for (const place of [...heldOut.places, ...more]) {
    const offered = favourites(place);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.every((word) => /\p{L}/u.test(word))).toBe(true);
    const plain = offered.map((word) => word.toLowerCase());
    expect(plain).toEqual([...plain].sort());
  }
});

test('a link leads back to the middle of a game, passes included', () => {
  const state = play(play(start({ game: 2 }), '', 0.4), 'naïve, “so”', 0.25);
  const { state: back, problems } = decodeState(schema, encodeState(schema, state));
  expect(back).toEqual(state);
  expect(problems).toEqual([]);
});

test.each<Partial<State>>([
  { words: ['a', 'b', 'c'], stakes: [1], at: 9 },
  { words: [], stakes: [0.5, 0.5], at: 5 },
  { words: ['\ud83d', '\u0000', '👨‍👩‍👧‍👦', 'שלום'], stakes: [1, 1, 1, 1], at: 3 },
  { words: Array<string>(ROUNDS).fill(''), stakes: Array<number>(ROUNDS).fill(1), at: 9 },
])('survives a link that nobody would make: %j', (changes) => {
  const { summary, table, steps, given } = beatTheModelView(start(changes));
  expect(JSON.stringify({ summary, table, steps, given })).not.toMatch(/NaN|undefined/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(BeatTheModel, {})).toMatchFileSnapshot('snapshots/beat-the-model.html');
});
