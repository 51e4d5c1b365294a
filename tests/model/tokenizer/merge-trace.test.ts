import { expect, test } from 'vitest';
import { LearnedVocabulary } from '#model/tokenizer/learned-vocabulary.ts';
import { MAX_TRACE_BYTES, mergeTrace } from '#model/tokenizer/merge-trace.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';
import { buildTokenizer } from '../../../scripts/data/vocabularies.ts';

const [a, b] = [0x61, 0x62];
const abab = new LearnedVocabulary([
  { left: a, right: b }, // 256 ab
  { left: 256, right: 256 }, // 257 abab
]);

const shown = (tokens: Token[]) => tokens.map((t) => ('text' in t ? t.text : '?')).join('·');

test('plays each merge: where, of what, and what stands there after', () => {
  const { piece, start, steps } = mergeTrace('xabab', abab);
  expect(piece).toBe('xabab');
  expect(shown(start)).toBe('x·a·b·a·b');
  expect(steps.map((step) => [step.position, step.id, shown(step.tokens)])).toEqual([
    [1, 256, 'x·ab·a·b'],
    [2, 256, 'x·ab·ab'],
    [1, 257, 'x·abab'],
  ]);
  expect(steps[2].left).toEqual({ id: 256, text: 'ab' });
  expect(steps[2].right).toEqual({ id: 256, text: 'ab' });
});

test('names what every pair could become before the merge', () => {
  expect(mergeTrace('xabab', abab).steps.map((step) => step.candidates)).toEqual([
    [null, 256, null, 256],
    [null, null, 256],
    [null, 257],
  ]);
});

test('shows the parts of a character as bytes until they have merged', async () => {
  const [{ start, steps }] = (await buildTokenizer('gpt2')).mergeSteps('é');
  expect(start.map((token) => 'bytes' in token && token.bytes)).toEqual([[0xc3], [0xa9]]);
  expect(steps.at(-1)?.tokens).toEqual([{ id: 2634, text: 'é' }]);
});

test('each step merges the lowest candidate, and the last one leaves the encoding', async () => {
  const tokenizer = await buildTokenizer('cl100k_base');
  const text = 'The ubiquitous strawberry, naïvely नमस्ते 👍🏽';
  const traces = tokenizer.mergeSteps(text);
  expect(traces.map((trace) => trace.piece).join('')).toBe(text);
  const steps = traces.flatMap((trace) => trace.steps);
  expect(steps.length).toBeGreaterThan(30);
  for (const { id, position, candidates } of steps) {
    const ranks = candidates.map((made) => made ?? Infinity);
    expect(id).toBe(Math.min(...ranks));
    expect(position).toBe(ranks.indexOf(id));
  }
  const last = traces.flatMap(({ start, steps }) => steps.at(-1)?.tokens ?? start);
  expect(last.map((token) => token.id)).toEqual(tokenizer.encode(text));
});

test('refuses a piece too long to watch', () => {
  expect(mergeTrace('x'.repeat(MAX_TRACE_BYTES), abab).steps).toEqual([]);
  expect(() => mergeTrace('x'.repeat(MAX_TRACE_BYTES + 1), abab)).toThrow(RangeError);
});
