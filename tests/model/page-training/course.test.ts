import { expect, test } from 'vitest';
import { baselines } from '#model/page-training/baselines.ts';
import { makeCourse } from '#model/page-training/course.ts';
import { learnTokenizer, openTokenizer } from '#model/page-training/learn-tokenizer.ts';
import { nextTokenDistribution } from '#model/ngram/witten-bell.ts';
import { countNgrams } from '#model/ngram/count-ngrams.ts';
import { CHARACTERS, HOSTILE, NAMES } from './lab.ts';

const PAIRS = { kind: 'byte-pairs', merges: 40 } as const;
const T = 32;

test.each([CHARACTERS, PAIRS])(
  'the last tenth is kept apart, at a line break: %j',
  async (choice) => {
    const { tokenizer, training, validation } = await makeCourse(NAMES, choice, T);
    const text = tokenizer.decode([...training]);
    expect(NAMES.startsWith(text.slice(1))).toBe(true);
    expect(text.length / NAMES.length).toBeCloseTo(0.9, 2);
    const apart = validation.map((stretch, i) => tokenizer.decode([...stretch].slice(i ? 1 : 0)));
    const rest = `${NAMES}\n`.slice(text.length - 1);
    expect(rest.startsWith('\n')).toBe(true);
    expect(rest.startsWith(apart.join(''))).toBe(true);
  },
);

test('stretches overlap by one token, so that every token but the first is predicted once', async () => {
  const { validation, contextLength } = await makeCourse(NAMES, CHARACTERS, T);
  expect(validation.length).toBeGreaterThan(10);
  validation.slice(1).forEach((stretch, i) => {
    expect(stretch[0]).toBe(validation[i].at(-1));
    expect(validation[i].length).toBe(contextLength + 1);
  });
});

test('the tokenizer learns nothing from the text kept apart', async () => {
  const { tokenizer } = await makeCourse(`${'abc '.repeat(300)}${'z'.repeat(30)}`, CHARACTERS, T);
  expect(tokenizer.decode(tokenizer.encode('zab'))).toBe('\uFFFDab');
});

test('beyond 255 kinds of characters the rarest share a token', async () => {
  const kinds = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const text = kinds.map((kind, i) => kind.repeat(300 - i)).join('');
  const tokenizer = await learnTokenizer(text, CHARACTERS);
  expect(tokenizer.size).toBe(256);
  expect(tokenizer.decode(tokenizer.encode(kinds[254] + kinds[255]))).toBe(`${kinds[254]}\uFFFD`);
});

test('beyond 255 kinds of characters the line break, however rare, still has a token of its own', async () => {
  const kinds = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const { tokenizer, lineBreak } = await makeCourse(kinds.join('').repeat(5), CHARACTERS, T);
  expect(tokenizer.size).toBe(256);
  expect(tokenizer.decode([lineBreak])).toBe('\n');
});

test.each([CHARACTERS, PAIRS])('a tokenizer comes back from its recipe: %j', async (choice) => {
  const tokenizer = await learnTokenizer(NAMES, choice);
  const again = openTokenizer(JSON.parse(JSON.stringify(tokenizer.recipe)));
  const text = 'Anna Karenina\n👩‍👩‍👧 \uD83D';
  expect(again.size).toBe(tokenizer.size);
  expect(again.encode(text)).toEqual(tokenizer.encode(text));
  expect(again.parts(again.encode('Anna'))).toEqual(tokenizer.parts(tokenizer.encode('Anna')));
});

test('byte pairs are as many as asked for, and shorten the text', async () => {
  const tokenizer = await learnTokenizer(NAMES, PAIRS);
  expect(tokenizer.size).toBe(256 + 40);
  expect(tokenizer.encode(NAMES).length).toBeLessThan(0.85 * NAMES.length);
  expect(tokenizer.decode(tokenizer.encode(NAMES))).toBe(NAMES);
});

test('baselines are the mean losses of counted predictions, given only the stretch before', async () => {
  const course = await makeCourse(NAMES, CHARACTERS, T);
  const { uniform, bigram, fourGram } = baselines(course);
  expect(uniform).toBe(Math.log(course.tokenizer.size));
  const loss = (order: number) => {
    const table = countNgrams(course.training, order, course.tokenizer.size);
    const nats = course.validation.flatMap((stretch) =>
      [...stretch].slice(1).map((token, i) => {
        const seen = stretch.subarray(Math.max(0, i + 2 - order), i + 1);
        return -Math.log(nextTokenDistribution(table, seen)[token]);
      }),
    );
    return nats.reduce((sum, n) => sum + n, 0) / nats.length;
  };
  expect(bigram).toBeCloseTo(loss(2), 10);
  expect(fourGram).toBeCloseTo(loss(4), 10);
  expect(fourGram).toBeLessThan(bigram);
  expect(bigram).toBeLessThan(uniform);
});

test.each(HOSTILE)('%s: a course, or a problem that says what is needed', async (_, text) => {
  for (const choice of [CHARACTERS, PAIRS]) {
    let course;
    try {
      course = await makeCourse(text, choice, T);
    } catch (error) {
      expect(error).toMatchObject({ problem: { code: 'short-text', leastTraining: 100 } });
      continue;
    }
    const { training, validation, tokenizer } = course;
    for (const token of [...training, ...validation.flatMap((stretch) => [...stretch])]) {
      expect(token).toBeGreaterThanOrEqual(0);
      expect(token).toBeLessThan(tokenizer.size);
    }
    const { bigram, fourGram } = baselines(course);
    expect(bigram).toBeGreaterThan(0);
    expect(Number.isFinite(bigram + fourGram)).toBe(true);
  }
});

test('the empty text, a letter and blanks are too short; an ordinary paragraph is not', async () => {
  for (const [, text] of HOSTILE.slice(0, 3))
    await expect(makeCourse(text, CHARACTERS, T)).rejects.toThrow('short-text');
  await makeCourse('It was a dark and stormy night. '.repeat(8), CHARACTERS, T);
});

test('a tokenizer in the making is given up within some merges', async () => {
  const given = AbortSignal.abort(new Error('given up'));
  await expect(makeCourse(NAMES, PAIRS, T, given)).rejects.toThrow('given up');
});
