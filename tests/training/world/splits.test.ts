import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { showParts } from '#world/engine/control.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import type { Split } from '#world/engine/writer.ts';
import { madeUpName } from '#world/made-up-name.ts';
import { skillProgram, SKILLS, type Skill } from '#world/skills.ts';
import { maySum } from '#world/skills/addition.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { HELD_OUT_FIRST_NAMES } from '#world/words/first-names.ts';
import { ANIMALS, COLOURS, DRINKS, FOODS, GAMES, LANGUAGES } from '#world/words/nouns.ts';
import { STATES } from '#world/words/obstacles.ts';
import { NAMES_OF_OTHER_LETTERS, OTHER_FIRST_NAMES } from '#world/words/other-names.ts';
import { VERBS } from '#world/words/patterns.ts';
import { SYLLABLES } from '#world/words/syllables.ts';

const MADE_UP = new RegExp(`\\b(?:${SYLLABLES.join('|')}){2,3}\\b`, 'gi');
/** Real words that happen to be made of syllables. */
const REAL = new Set(['Lima', 'Peru', 'Malawi', 'Rosa', 'Doha', 'Mina', 'Sofia', 'Nina']);

function texts(skill: Skill, split: Split, n = 600): string[] {
  const random = new Random(31);
  return Array.from({ length: n }, () =>
    showParts(sampleProgram(skillProgram(skill, split), random).segments),
  );
}

function allNames(split: Split): Set<string> {
  const random = new Random(1);
  const names = new Set<string>();
  for (let i = 0; i < 60_000; i++) sampleProgram((w) => names.add(madeUpName(w, split)), random);
  return names;
}

describe('made-up names', () => {
  const trained = allNames('train');
  const held = allNames('held-out');

  test('no name is both trained and kept for testing, and one in five is kept', () => {
    expect([...held].filter((name) => trained.has(name))).toEqual([]);
    const all = SYLLABLES.length ** 2 * (1 + SYLLABLES.length);
    expect(trained.size).toBeGreaterThan(0.75 * all);
    expect(held.size).toBeGreaterThan(0.17 * all);
    expect(held.size).toBeLessThan(0.23 * all);
  });

  test.each(SKILLS)('documents of %s for training hold none kept for testing', (skill) => {
    const words = texts(skill, 'train').flatMap((text) => text.match(MADE_UP) ?? []);
    expect(words.filter((word) => held.has(word) && !REAL.has(word))).toEqual([]);
  });

  test.each(SKILLS)('nor do they hold a name of other letters kept for testing: %s', (skill) => {
    const kept = new Set([...NAMES_OF_OTHER_LETTERS, ...OTHER_FIRST_NAMES]);
    const words = texts(skill, 'train').flatMap((text) => text.match(/\b[A-Z]\w*/g) ?? []);
    expect(words.filter((word) => kept.has(word))).toEqual([]);
  });

  test('names in use are avoided, however few are left', () => {
    const random = new Random(6);
    const used: string[] = [];
    for (let i = 0; i < 300; i++) {
      sampleProgram((writer) => used.push(madeUpName(writer, 'held-out', used)), random);
    }
    expect(new Set(used).size).toBe(used.length);
  });
});

test('sums for training hold no pair kept for testing, in either order', () => {
  const skills: Skill[] = ['addition', 'addition in steps', 'calculator'];
  for (const split of ['train', 'held-out'] as const) {
    const pairs = skills
      .flatMap((skill) => texts(skill, split))
      .flatMap((text) => [...text.matchAll(/\b(\d\d) \+ (\d\d)\b(?! \+)/g)])
      .map(([, a, b]) => [Number(a), Number(b)]);
    expect(pairs.length).toBeGreaterThan(1000);
    for (const [a, b] of pairs) {
      expect(maySum(a, b, split), `${a} + ${b}`).toBe(true);
      expect(maySum(b, a, split), `${b} + ${a}`).toBe(true);
    }
  }
});

test('pairs of creature and place in training never meet those kept for testing', () => {
  const pairs = (split: Split) =>
    new Set(
      texts('coreference', split, 3000).map((text) => {
        const [, creature, place] = text.match(/^The (\w+) did not \w+ the (\w+)/)!;
        return `${creature} ${place}`;
      }),
    );
  const trained = pairs('train');
  const held = pairs('held-out');
  expect([...held].filter((pair) => trained.has(pair))).toEqual([]);
  expect(held.size).toBeGreaterThan(20);
  expect(trained).toContain('animal street'); // the sentence that the book quotes
});

test('maps in training never have a food or game as key, nor a drink or animal as value', () => {
  const keptKeys = new Set([...FOODS, ...GAMES]);
  const keptValues = new Set([...DRINKS, ...ANIMALS]);
  const pairs = (split: Split) =>
    texts('maps', split, 3000)
      .flatMap((text) => [...text.matchAll(/(\w+): (\w+)/g)])
      .map(([, key, value]) => ({ key, value }));
  const trained = pairs('train');
  expect(trained.length).toBeGreaterThan(20_000);
  expect(trained.filter(({ key }) => keptKeys.has(key))).toEqual([]);
  expect(trained.filter(({ value }) => keptValues.has(value))).toEqual([]);
  const held = pairs('held-out');
  expect(held.filter(({ key }) => !keptKeys.has(key))).toEqual([]);
  expect(held.filter(({ value }) => !keptValues.has(value))).toEqual([]);
  // And what was not kept does stand there.
  const keys = new Set(trained.map(({ key }) => key));
  const values = new Set(trained.map(({ value }) => value));
  for (const word of [...ANIMALS, ...LANGUAGES, ...COLOURS, ...VERBS]) expect(keys).toContain(word);
  for (const word of [...FOODS, ...LANGUAGES, ...STATES]) expect(values).toContain(word);
});

test('first names kept for testing stand only in lists to be repeated', () => {
  const kept = new RegExp(`\\b(?:${HELD_OUT_FIRST_NAMES.join('|')})\\b`);
  for (const skill of SKILLS) {
    const found = texts(skill, 'train').some((text) => kept.test(text));
    expect(found, skill).toBe(skill === 'repetition');
  }
});

test('no training document contradicts a capital, in a passage or out of it', () => {
  const capitals = new Map(COUNTRIES.map(({ name, capital }) => [name, capital]));
  for (const skill of SKILLS) {
    for (const text of texts(skill, 'train')) {
      for (const [, name, city] of text.matchAll(/[Tt]he capital of (\w+) is (\w+)/g)) {
        expect(city, text).toBe(capitals.get(name) ?? city);
      }
    }
  }
});

test('written sums are right', () => {
  for (const text of [...texts('addition', 'train'), ...texts('addition in steps', 'train')]) {
    for (const [whole, sum, result] of text.matchAll(/(\d+(?: \+ \d+)+) = (\d+)/g)) {
      const total = sum.split(' + ').reduce((all, n) => all + Number(n), 0);
      expect(total, whole).toBe(Number(result));
    }
    const steps = text.match(/^(\d+) \+ (\d+):.* so (\d+)\./);
    if (steps) expect(Number(steps[1]) + Number(steps[2])).toBe(Number(steps[3]));
  }
});

test('answers to questions on a passage restate one of its sentences', () => {
  for (const skill of ['passage', 'capital passage'] as const) {
    for (const text of texts(skill, 'train')) {
      const [facts, ...asked] = text.split(' Question: ');
      for (const one of asked) {
        const [question, answer] = one.split(' Answer: ');
        expect(facts, text).toContain(` ${answer.replace(/ <document>$/, '')}`);
        const subject = answer.match(/^(?:The capital of )?(\w+)/)![1];
        expect(question, text).toContain(subject);
      }
    }
  }
});
