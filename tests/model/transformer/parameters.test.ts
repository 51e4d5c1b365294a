import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { checkConfig, type TransformerConfig } from '#model/transformer/config.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { parameterCount, parameterParts, viewParameters } from '#model/transformer/parameters.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { run, TINY } from '../../support/tiny-transformer.ts';

const MOTE: TransformerConfig = {
  vocabularySize: 1024,
  width: 96,
  blocks: 4,
  heads: 4,
  hidden: 384,
  contextLength: 128,
  rotaryBase: 10_000,
};

test.each<[Partial<TransformerConfig>, string]>([
  [{ width: 0 }, 'width must be a whole number ≥ 1, got 0'],
  [{ blocks: 1.5 }, 'blocks must be a whole number ≥ 1, got 1.5'],
  [{ vocabularySize: NaN }, 'vocabularySize must be a whole number ≥ 1, got NaN'],
  [{ heads: 3 }, 'each of 3 heads needs an even share of 8 channels'],
  [{ heads: 8 }, 'each of 8 heads needs an even share of 8 channels'],
  [{ rotaryBase: 1 }, 'rotaryBase must be a number > 1, got 1'],
])('rejects %j', (change, message) => {
  expect(() => checkConfig({ ...TINY, ...change })).toThrow(new RangeError(message));
  expect(() => createTransformer(createTypeScriptKernels(), { ...TINY, ...change })).toThrow(
    message,
  );
});

test('the parameters of a part are counted, and fill the memory without gaps', () => {
  expect(parameterCount(MOTE)).toBe(1024 * 96 + 4 * (4 * 96 ** 2 + 2 * 96 * 384 + 2 * 96) + 96);
  let offset = 0;
  for (const part of parameterParts(MOTE)) {
    expect(part.offset).toBe(offset);
    offset += part.rows * part.columns;
  }
  expect(offset).toBe(parameterCount(MOTE));
});

test('each view is the part of the same name', () => {
  const numbers = Float32Array.from({ length: parameterCount(TINY) }, (_, i) => i);
  const view = viewParameters(TINY, numbers);
  const first = Object.fromEntries(parameterParts(TINY).map(({ name, offset }) => [name, offset]));
  expect(view.embedding.data[0]).toBe(first['embedding']);
  expect(view.finalNorm[0]).toBe(first['finalNorm']);
  view.blocks.forEach((block, l) => {
    for (const [name, part] of Object.entries(block)) {
      expect((part.data ?? part)[0], name).toBe(first[`blocks.${l}.${name}`]);
    }
  });
  expect(view.blocks[1].mlpUp).toMatchObject({ offset: 0, rows: 8, columns: 10, stride: 10 });
  expect(() => viewParameters(TINY, numbers.subarray(1))).toThrow(RangeError);
});

test('the same seed starts from the same parameters, another from others', () => {
  const start = (seed: number) => {
    const { parameters } = createTransformer(createTypeScriptKernels(), TINY);
    initialiseParameters(TINY, parameters, new Random(seed));
    return [...parameters.flat];
  };
  expect(start(1)).toEqual(start(1));
  expect(start(1)).not.toEqual(start(2));
});

test('a model not yet trained finds all tokens about equally likely', () => {
  const model = createTransformer(createTypeScriptKernels(), MOTE);
  initialiseParameters(MOTE, model.parameters, new Random(5));
  const { logits } = run(model, [5, 900, 17, 5]);
  for (const row of logits) {
    const total = row.reduce((sum, logit) => sum + Math.exp(logit), 0);
    expect(Math.abs(Math.log(total / 1024))).toBeLessThan(0.15);
  }
});
