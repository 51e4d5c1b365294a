/** The promise of every figure: the code it shows is the code that just ran. */
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { WidgetMeta } from '#ui/widget-meta.ts';
import { codeFaults } from './support/code-that-ran.ts';

const metas = Object.entries(
  import.meta.glob<{ meta: WidgetMeta }>('/src/widgets/*/meta.ts', { eager: true }),
).map(([path, { meta }]) => ({ id: basename(dirname(path)), meta }));

test.each(metas)('$id shows code that it imports', ({ id, meta }) => {
  expect(meta.code.length).toBeGreaterThan(0);
  expect(codeFaults('.', id, meta)).toEqual([]);
});

const soft = metas.find(({ id }) => id === 'soft-maximum')!.meta;

test.each([
  ['a file that nothing imports', 'math/cholesky.ts', 'which nothing under it imports'],
  ['a file reached for its types alone', 'ui/widget-meta.ts', 'which nothing under it imports'],
  [
    'a function that nobody names',
    'math/softmax.ts#softmaxElsewhere',
    'which nothing under it names',
  ],
])('%s cannot have run', (_, reference, says) => {
  expect(codeFaults('.', 'soft-maximum', { ...soft, code: [reference] })).toEqual([
    `soft-maximum shows ${reference}, ${says}`,
  ]);
});

test('workers and what they import have run', () => {
  const code = ['model/tokenizer/tokenizer.worker.ts', 'model/tokenizer/byte-pair-encode.ts'];
  expect(codeFaults('.', 'tokenizer', { ...soft, code })).toEqual([]);
});

test('a recorded figure may show what ran at a desk', () => {
  const badges = ['recorded'] as const;
  expect(codeFaults('.', 'soft-maximum', { ...soft, badges, code: ['training/train.ts'] })).toEqual(
    [],
  );
});
