/**
 * Writes src/data/sampler-bench-first-state.json: what the sampler bench shows before it has run in
 * the reader's browser. Run: npx node scripts/data/sampler-bench-first-state.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { startState } from '#ui/url-codec.ts';
import { orderOf, schema } from '../../src/widgets/sampler-bench/bench-state.ts';
import { runBench, type BenchRun } from '../../src/widgets/sampler-bench/run-bench.ts';

export interface BenchFirstState {
  run: BenchRun;
  /** Tokens left when top-p runs before the temperature. */
  keptSwapped: number;
}

export function computeFirstState(): BenchFirstState {
  const state = startState(schema);
  const swapped = runBench(
    orderOf({ ...state, steps: ['repetition-penalty', 'top-p', 'temperature'] }),
  );
  return { run: runBench(orderOf(state)), keptSwapped: swapped.stages[3].kept };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../../src/data/sampler-bench-first-state.json');
  const json = JSON.stringify(computeFirstState());
  await writeFile(file, await format(json, { parser: 'json', printWidth: 100 }));
}
