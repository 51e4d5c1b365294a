/** The three stages from end to end, as `npm run train:speck` does them, only small. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { writeKernels } from '../../../scripts/data/kernels.ts';

const folder = mkdtempSync(join(tmpdir(), 'speck-'));
beforeAll(() => writeKernels());
afterAll(() => rmSync(folder, { recursive: true }));

const schedule = { peak: 5e-3, warmUp: 2, decayFrom: 4, steps: 6, floor: 1e-4 };
const SMALL = {
  config: { width: 16, blocks: 1, heads: 2, hidden: 32 },
  base: { tokensPerStep: 256, schedule },
  sft: { demonstrations: 64, demonstrationsPerStep: 32, schedule },
  rl: { questionsPerStep: 3, groupSize: 4, maxTokens: 12, schedule },
};

function train(out: string, ...more: string[]): void {
  const options = ['--out', join(folder, out), '--sums', '5', '--set', JSON.stringify(SMALL)];
  execFileSync(process.execPath, ['src/training/train-speck.ts', ...options, ...more]);
}
const file = (out: string, name: string) => readFileSync(join(folder, out, name));

test('each stage goes on from the one before; the same seed gives the same files, also from the middle', () => {
  train('once');
  const tokens = ['base', 'sft', 'rl'].map((stage) => {
    const { about } = unpackWeights(new Uint8Array(file('once', `${stage}.bin`)).buffer);
    expect(about.stage).toBe(stage);
    return about.tokens as number;
  });
  expect(tokens[0]).toBeGreaterThan(6 * 256);
  expect(tokens[1]).toBeGreaterThan(tokens[0]);
  expect(tokens[2]).toBeGreaterThan(tokens[1]);

  const run = JSON.parse(file('once', 'run.json').toString());
  expect(run.rl.counts.sums).toBe(5);
  expect(run.rl.curve).toHaveLength(schedule.steps);
  expect(run.rl.curve[0].answers).toBe(12);
  expect(run.sft.demonstrations).toHaveLength(3);

  const before = file('once', 'rl.bin');
  train('once', '--from', 'sft');
  expect(file('once', 'rl.bin').equals(before)).toBe(true);
  expect(JSON.parse(file('once', 'run.json').toString())).toEqual(run);
}, 120_000);
