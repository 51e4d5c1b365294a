import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENCODINGS } from '#model/tokenizer/encodings.ts';
import { LearnedVocabulary } from '#model/tokenizer/learned-vocabulary.ts';
import { GPT2_PATTERN, pretokenize } from '#model/tokenizer/pretokenize.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { trainBpe, type LearnedMerge } from '#model/tokenizer/train-bpe.ts';
import { utf8Bytes, utf8Text } from '#model/tokenizer/utf8.ts';
import udhr from '#data/udhr.json' with { type: 'json' };

const WHOLE = /[^]+/gu; // the whole text in one piece

/** The definition: count all pairs of all pieces anew before each merge. */
function trainSlowly(text: string, pattern: RegExp, limit: number) {
  let pieces = pretokenize(text, pattern).map((piece) => [...utf8Bytes(piece)]);
  const merges: { left: number; right: number; count: number; tokens: number }[] = [];
  while (merges.length < limit) {
    const counts = new Map<string, { left: number; right: number; count: number }>();
    for (const ids of pieces) {
      ids.slice(1).forEach((right, i) => {
        const left = ids[i];
        const count = (counts.get(`${left} ${right}`)?.count ?? 0) + 1;
        counts.set(`${left} ${right}`, { left, right, count });
      });
    }
    const [best] = [...counts.values()].sort(
      (x, y) => y.count - x.count || x.left - y.left || x.right - y.right,
    );
    if (!best || best.count < 2) break;
    const id = 256 + merges.length;
    pieces = pieces.map((ids) => {
      const out: number[] = [];
      for (let i = 0; i < ids.length; i++) {
        if (ids[i] === best.left && ids[i + 1] === best.right) {
          out.push(id);
          i++;
        } else out.push(ids[i]);
      }
      return out;
    });
    merges.push({ ...best, tokens: pieces.reduce((sum, ids) => sum + ids.length, 0) });
  }
  return merges;
}

function train(text: string, pattern: RegExp, limit: number): LearnedMerge[] {
  const merges: LearnedMerge[] = [];
  for (const merge of trainBpe(text, pattern)) {
    if (merges.length === limit) break;
    merges.push(merge);
  }
  return merges;
}

const plain = ({ left, right, count, tokens }: LearnedMerge) => ({ left, right, count, tokens });

test('goes the way of the classic example aaabdaaabac: Z = aa, Y = ab, X = ZY', () => {
  const merges = [...trainBpe('aaabdaaabac', WHOLE)];
  expect(merges.map(({ bytes, count, tokens }) => [utf8Text(bytes), count, tokens])).toEqual([
    ['aa', 4, 9], // overlapping pairs count, but only two of them merge
    ['ab', 2, 7],
    ['aaab', 2, 5],
  ]);
  const tokenizer = new Tokenizer('example', new LearnedVocabulary(merges), WHOLE);
  expect(tokenizer.encode('aaabdaaabac')).toEqual([258, 100, 258, 97, 99]); // XdXac
  expect(tokenizer.size).toBe(259);
});

test('learns what recounting everything learns, on small alphabets full of ties', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom(WHOLE, GPT2_PATTERN), (corpus, pattern) => {
      expect(train(corpus, pattern, 30).map(plain)).toEqual(trainSlowly(corpus, pattern, 30));
    }),
    { numRuns: 300 },
  );
});

test('learns what recounting everything learns, on 24 languages', () => {
  const text = udhr.languages.map((language) => language.text).join('\n');
  const { pattern } = ENCODINGS.o200k_base;
  expect(train(text, pattern, 150).map(plain)).toEqual(trainSlowly(text, pattern, 150));
});

test('encoding the training text takes as many tokens as training said', () => {
  const text = udhr.languages[0].text + udhr.languages[15].text;
  const merges = [...trainBpe(text, GPT2_PATTERN)];
  for (const count of [1, 20, merges.length]) {
    const tokenizer = new Tokenizer(
      'learned',
      new LearnedVocabulary(merges.slice(0, count)),
      GPT2_PATTERN,
    );
    const ids = tokenizer.encode(text);
    const { tokens, charactersPerToken } = merges[count - 1];
    expect(ids).toHaveLength(tokens);
    expect(charactersPerToken).toBe([...text].length / tokens);
    expect(tokenizer.decode(ids)).toBe(text);
  }
});

test('merges never cross the border of a piece', () => {
  const merges = [...trainBpe('the cat the cat the cat', GPT2_PATTERN)];
  const learned = merges.map(({ bytes }) => utf8Text(bytes));
  expect(learned).toContain(' cat');
  expect(learned.every((token) => !/\S /.test(token))).toBe(true);
});

test('keeps two tokens apart that spell the same bytes by different pairs', () => {
  const vocabulary = new LearnedVocabulary([
    { left: 97, right: 98 }, // 256 ab
    { left: 98, right: 99 }, // 257 bc
    { left: 97, right: 257 }, // 258 a bc
    { left: 256, right: 99 }, // 259 ab c
  ]);
  expect(utf8Text(vocabulary.tokenBytes(258))).toBe(utf8Text(vocabulary.tokenBytes(259)));
  expect(vocabulary.mergedId(256, 99)).toBe(259);
  expect(() => new LearnedVocabulary([{ left: 97, right: 256 }])).toThrow(RangeError);
});

test('learns nothing from a text where no pair stands twice', () => {
  expect([...trainBpe('', GPT2_PATTERN)]).toEqual([]);
  expect([...trainBpe('abc', GPT2_PATTERN)]).toEqual([]);
});

test('learns on through long runs of one letter', () => {
  const merges = [...trainBpe('a'.repeat(4096), WHOLE)];
  expect(merges.map((merge) => merge.tokens)).toEqual([
    2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2,
  ]);
});
