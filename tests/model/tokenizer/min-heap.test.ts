import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MinHeap } from '#model/tokenizer/min-heap.ts';

test('gives what a sorted list would, through any pushes and pops', () => {
  const action = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant('pop' as const));
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const heap = new MinHeap();
      const sorted: number[] = [];
      for (const step of actions) {
        if (step === 'pop') {
          expect(heap.pop()).toBe(sorted.shift());
        } else {
          heap.push(step);
          sorted.push(step);
          sorted.sort((a, b) => a - b);
        }
      }
    }),
  );
});
