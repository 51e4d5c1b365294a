import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { continuations } from '#world/engine/continuations.ts';
import { markParts, partsOf } from '#world/engine/control.ts';
import { documentProbability } from '#world/engine/document-probability.ts';
import { nextPieces } from '#world/engine/next-piece.ts';
import { pieces } from '#world/engine/pieces.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import type { Program } from '#world/engine/writer.ts';
import { skillProgram, SKILLS } from '#world/skills.ts';
import { sampleDocument, worldProgram } from '#world/world.ts';

const SAMPLES = 2000;
const PIECES = 12;

/** Marked documents of a program, by their first pieces: the likeliest start of each length. */
function likeliestStarts(documents: readonly string[]): string[] {
  const starts: string[] = [''];
  for (let n = 1; n < PIECES; n++) {
    const counts = new Map<string, number>();
    for (const document of documents) {
      const start = pieces(document).slice(0, n).join('');
      if (start.length < document.length) counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    const [start, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (count >= 100) starts.push(start);
  }
  return starts;
}

/** How often each piece follows a start among the documents. */
function followers(documents: readonly string[], start: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    if (!document.startsWith(start) || document.length === start.length) continue;
    const piece = pieces(document.slice(start.length))[0];
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

/** Pearson's statistic, with pieces of less than five expected put together, and its degrees of freedom. */
function chiSquare(expected: readonly number[], seen: readonly number[]): [number, number] {
  let sum = 0;
  let bins = 0;
  let [e, s] = [0, 0];
  const add = () => {
    sum += (s - e) ** 2 / e;
    bins++;
    [e, s] = [0, 0];
  };
  expected.forEach((one, i) => {
    e += one;
    s += seen[i];
    if (e >= 5) add();
  });
  if (e > 0) {
    sum += e < 5 && s === 0 ? e : (s - e) ** 2 / Math.max(e, 1);
    bins++;
  }
  return [sum, Math.max(1, bins - 1)];
}

describe.each(['train', 'held-out'] as const)('%s documents', (split) => {
  test.each(SKILLS)('of %s come as often as counting says', (skill) => {
    const program = skillProgram(skill, split);
    const random = new Random((split === 'train' ? 100 : 200) + SKILLS.indexOf(skill));
    const documents = Array.from({ length: SAMPLES }, () =>
      markParts(sampleProgram(program, random).segments),
    );
    for (const start of likeliestStarts(documents)) {
      const next = nextPieces(program, partsOf(start))!;
      expect(next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
      const seen = followers(documents, start);
      const total = [...seen.values()].reduce((sum, n) => sum + n, 0);
      const names = next.map(({ piece }) => markParts([piece]));
      for (const piece of seen.keys()) expect(names, `“${start}” then “${piece}”`).toContain(piece);
      const [statistic, freedom] = chiSquare(
        next.map(({ probability }) => probability * total),
        names.map((name) => seen.get(name) ?? 0),
      );
      // Five standard deviations above the mean of a chi-square distribution, seeds fixed.
      const limit = freedom + 5 * Math.sqrt(2 * freedom);
      expect(statistic, `after “${start}”`).toBeLessThan(limit);
    }
  });
});

test.each(SKILLS)('all beginnings of %s have probability 1 together', (skill) => {
  const found = continuations(skillProgram(skill), '', (after) => pieces(after).length > 1);
  expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
});

/** Skills in which no two ways of choosing write the same document. */
const UNAMBIGUOUS = [
  'story',
  'facts',
  'coreference',
  'addition',
  'addition in steps',
  'patterns',
  'closed book',
  'dialogue',
] as const;

test.each(SKILLS)('no document of %s is less likely than the choices that wrote it', (skill) => {
  const program = skillProgram(skill);
  const random = new Random(7);
  for (let i = 0; i < 100; i++) {
    const { segments, choiceNats } = sampleProgram(program, random);
    const nats = -Math.log(documentProbability(program, segments));
    expect(nats).toBeLessThanOrEqual(choiceNats + 1e-9);
    if ((UNAMBIGUOUS as readonly string[]).includes(skill)) expect(nats).toBeCloseTo(choiceNats, 9);
  }
});

test('the world is its skills, each as often as the mix says', () => {
  const program = worldProgram();
  const next = (after: Program) => nextPieces(after, [{ text: ' The cat sat on the' }])!;
  expect(next(program)[0]).toEqual({
    piece: { text: ' mat' },
    probability: expect.closeTo(0.6, 10),
  });
  // Only one skill writes this sentence, so the mix makes no difference.
  expect(next(program)).toEqual(
    next(skillProgram('everyday')).map(({ piece, probability }) => ({
      piece,
      probability: expect.closeTo(probability, 10),
    })),
  );
  const { segments, skill } = sampleDocument(new Random(5));
  expect(documentProbability(program, segments)).toBeLessThan(
    documentProbability(skillProgram(skill), segments),
  );
});
