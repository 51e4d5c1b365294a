/**
 * Tries three habits of a good user on Mote, and written steps on its small sibling too, without each habit and with
 * it on the same cases: src/data/mote/habits.json, and habits-from.json for what was tried. Takes some minutes.
 * Run: npm run data:mote-measurements
 */
import { writeFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import { WAYS, type Habit, type Wish } from '#widgets/three-habits/prompts.ts';
import { readSum } from '#widgets/three-habits/sum.ts';
import { tryHabit } from '#widgets/three-habits/tried.ts';
import { textOf, type Placed, type Tried, type Way } from '#widgets/three-habits/written.ts';
import { looseFacts } from '#world/evaluation/loose-facts.ts';
import { inPlace } from '#world/evaluation/placed-fact.ts';
import { sumPair } from '../../../src/training/speck/demonstrations.ts';
import { openMote, readManifest } from './open-mote.ts';

const SEED = 20_261_123;
const CASES = 500;
/** People of a passage; the one asked about stands at any place among them. */
const PEOPLE = 3;

type Case = Pick<Wish, 'task' | 'passage'>;

/** Different cases of a kind, the same whoever is asked and whatever habit is tried. */
function casesOf(draw: (random: Random) => Case): Case[] {
  const random = new Random(SEED);
  const cases = new Map<string, Case>();
  while (cases.size < CASES) {
    const one = draw(random);
    cases.set(JSON.stringify(one), one);
  }
  return [...cases.values()];
}

const sums = (digits: number, sign: string) =>
  casesOf((random) => {
    const number = () => 10 ** (digits - 1) + random.int(9 * 10 ** (digits - 1));
    return { task: `${number()} ${sign} ${number()}`, passage: '' };
  });

const kinds: Record<string, readonly Case[]> = {
  passages: casesOf((random) => {
    const { facts, question } = looseFacts(random, PEOPLE, 0);
    return { task: question, passage: inPlace(facts, random.int(PEOPLE)).join(' ') };
  }),
  // Those that training never shows, in either order.
  'sums-2': casesOf((random) => ({ task: sumPair(random, 'held-out').join(' + '), passage: '' })),
  'sums-3': sums(3, '+'),
  'sums-4': sums(4, '+'),
  'products-2': sums(2, '*'),
};

const TRIALS: readonly [Habit, Wish['model'], string][] = [
  ['page', 'mote', 'passages'],
  ['steps', 'speck', 'sums-2'],
  ['steps', 'mote', 'sums-2'],
  ['steps', 'mote', 'sums-3'],
  ['tool', 'mote', 'sums-2'],
  ['tool', 'mote', 'sums-3'],
  ['tool', 'mote', 'sums-4'],
  ['tool', 'mote', 'products-2'],
];

const ask = openMote();
const model = {
  generate: (request: Parameters<typeof ask<'generate'>>[1]) => ask('generate', request),
  tokenize: (request: Parameters<typeof ask<'tokenize'>>[1]) => ask('tokenize', request),
  losses: (request: Parameters<typeof ask<'losses'>>[1]) => ask('losses', request),
};

function counted(ways: readonly Way[]) {
  const times = (verdict: Way['verdict']) => ways.filter((way) => way.verdict === verdict).length;
  const mean = (of: (way: Way) => number) =>
    Number((ways.reduce((sum, way) => sum + of(way), 0) / ways.length).toPrecision(4));
  return {
    right: times('right'),
    admits: times('admits'),
    read: mean(({ read }) => read),
    written: mean(({ written }) => written.filter(({ by }) => by === 'model').length),
  };
}

/** What stands between the marks of a call, as the model wrote it; null where it finished none. */
function callIn(written: readonly Placed[]): string | null {
  const controls = written.map(({ token }) => ('control' in token ? token.control : ''));
  const end = controls.indexOf('result');
  const begin = controls.lastIndexOf('calc', end);
  if (end === -1) return null;
  return textOf(written.slice(begin + 1, end).map(({ token }) => token));
}

/** How many finished a call, and how many of those calls are the sum of their case. */
function calls(cases: readonly Case[], tried: readonly Tried[]) {
  const made = tried.map((both) => callIn(both.with.written));
  return {
    calls: made.filter((call) => call !== null).length,
    copied: made.filter((call, i) => call === readSum(cases[i].task)).length,
  };
}

const trials = [];
for (const [habit, name, kind] of TRIALS) {
  const { vocabulary } = await ask('load', { model: name });
  const tried: Tried[] = [];
  for (const one of kinds[kind])
    tried.push(await tryHabit({ habit, model: name, ...one }, vocabulary, model));
  const [without, withIt] = WAYS.map((way) => counted(tried.map((both) => both[way])));
  const called = habit === 'tool' ? calls(kinds[kind], tried) : {};
  trials.push({ habit, model: name, kind, without, with: { ...withIt, ...called } });
  console.log(JSON.stringify(trials.at(-1)));
}
const write = (name: string, what: object) =>
  writeFileSync(`src/data/mote/${name}.json`, `${JSON.stringify(what)}\n`);
write('habits', { cases: CASES, trials });
write('habits-from', {
  weights: readManifest().weights.at(-1)!.sha256,
  speck: readManifest('speck').weights.find(({ name }) => name === 'base')!.sha256,
  seed: SEED,
});
