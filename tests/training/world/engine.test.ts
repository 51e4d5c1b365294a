import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { continuations } from '#world/engine/continuations.ts';
import { documentProbability } from '#world/engine/document-probability.ts';
import { nextPieces } from '#world/engine/next-piece.ts';
import { sampleProgram, UNPREDICTABLE_WEIGHT } from '#world/engine/sample-document.ts';
import { drawIndex } from '#world/engine/weights.ts';
import { chance, writeWord, type Program } from '#world/engine/writer.ts';

/** A world small enough to work out by hand. */
const cats: Program = (writer) => {
  writer.write(' The');
  const animal = writeWord(writer, ['cat', 'cats', 'dog'], [2, 1, 1]);
  writer.write(animal === 'cats' ? ' sleep' : ' sleeps');
  if (chance(writer, 0.25)) writer.write(' here');
  writer.write('.');
  writer.control('document');
};

test('the next piece has the probability of the choices that lead to it', () => {
  const next = (text: string) =>
    nextPieces(cats, [{ text }])?.map(({ piece, probability }) => [piece, probability]);
  expect(next('')).toEqual([[{ text: ' The' }, 1]]);
  expect(next(' The')).toEqual([
    [{ text: ' cat' }, 0.5],
    [{ text: ' dog' }, 0.25],
    [{ text: ' cats' }, 0.25],
  ]);
  expect(next(' The cat sleeps')).toEqual([
    [{ text: '.' }, 0.75],
    [{ text: ' here' }, 0.25],
  ]);
  expect(next(' The cat sleeps.')).toEqual([[{ control: 'document' }, 1]]);
});

test('a word that is begun can end in every way that fits', () => {
  // After “ The cat” a reader may have meant cat or cats: only “s” goes on with the word.
  const next = nextPieces(cats, [{ text: ' The cat' }]);
  expect(next).toEqual([
    { piece: { text: ' sleeps' }, probability: 2 / 3 },
    { piece: { text: 's' }, probability: 1 / 3 },
  ]);
});

test('what no document begins with has no next piece', () => {
  for (const text of [' A', 'The', ' The cat sleeps. The', ' The cats sleeps']) {
    expect(nextPieces(cats, [{ text }]), text).toBeNull();
  }
  expect(nextPieces(cats, [{ control: 'bot' }])).toBeNull();
});

test('different choices that write the same text are added up', () => {
  const twoWays: Program = (writer) => {
    const words = writer.choose([['red', 'blue'], ['red', 'green'], ['red']], [1, 1, 2]);
    writeWord(writer, words);
    writer.control('document');
  };
  const document = [{ text: ' red' }, { control: 'document' }] as const;
  expect(documentProbability(twoWays, document)).toBeCloseTo(0.125 + 0.125 + 0.5, 15);
  const first = nextPieces(twoWays, [])!.map(({ probability }) => probability);
  expect(first).toEqual([0.75, 0.125, 0.125]);
});

test('a prefix is followed no further than asked', () => {
  const endless: Program = (writer) => {
    for (;;) writeWord(writer, ['a', 'b']);
  };
  expect(continuations(endless, ' a b', (after) => after.length >= 2)).toHaveLength(2);
});

test('an error in a program is no mismatch', () => {
  const broken: Program = (writer) => writeWord(writer, ['a'], [0]);
  expect(() => nextPieces(broken, [])).toThrow(RangeError);
  expect(() => sampleProgram(broken, new Random(1))).toThrow(RangeError);
  expect(() => sampleProgram((w) => w.choose(['a'], [1, 2]), new Random(1))).toThrow(RangeError);
});

test('a sampled document keeps its weights, its answers and the price of its choices', () => {
  const program: Program = (writer) => {
    writer.unpredictable(() => writeWord(writer, ['red', 'blue']));
    writer.write(' or');
    writer.answer(() => {
      writer.write(' not');
      writer.write('.');
    });
    writer.control('end');
  };
  const { segments, choiceNats } = sampleProgram(program, new Random(3));
  expect(segments).toEqual([
    { text: expect.stringMatching(/^ (red|blue)$/), weight: UNPREDICTABLE_WEIGHT, answer: false },
    { text: ' or', weight: 1, answer: false },
    { text: ' not.', weight: 1, answer: true },
    { control: 'end', weight: 1, answer: false },
  ]);
  expect(choiceNats).toBeCloseTo(Math.LN2, 15);
});

test('an option of weight 0 is never drawn', () => {
  const random = new Random(2);
  for (let i = 0; i < 1000; i++) expect(drawIndex(4, [0, 1, 0, 0], random)).toBe(1);
});
