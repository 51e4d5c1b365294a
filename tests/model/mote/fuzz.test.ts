/** The shipped Mote on what nobody wrote for it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { openMote } from '../../../scripts/data/mote/open-mote.ts';

/** TypeScript takes several times as long for a prompt, and gets fewer. */
const SETS = [
  { name: 'WebAssembly', prompts: 1000, kernels: undefined },
  { name: 'TypeScript', prompts: 200, kernels: createTypeScriptKernels() },
];

test.each(SETS)(
  '$name: $prompts random prompts give finite logits, and probabilities that sum to 1',
  async ({ prompts, kernels }) => {
    const ask = openMote(kernels);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map(codeUnits),
    );
    await fc.assert(
      fc.asyncProperty(text, async (prompt) => {
        const { logits } = await ask('predict', { parts: [{ text: prompt }] });
        expect(logits.every(Number.isFinite)).toBe(true);
        const probs = softmax(logits);
        expect(probs.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(Math.abs(probs.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-5);
      }),
      { numRuns: prompts, seed: 1 },
    );
  },
);

/** With lone surrogates, as no other generator has them. */
function codeUnits(units: number[]): string {
  return String.fromCharCode(...units);
}
