/** A small training from end to end, as `npm run train` does it: two threads, a stop, a second start. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { writeKernels } from '../../../scripts/data/kernels.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
beforeAll(() => writeKernels());
afterAll(() => rmSync(folder, { recursive: true }));

const SMALL = {
  config: { width: 16, blocks: 1, heads: 2, hidden: 32 },
  tokensPerStep: 512,
  schedule: { peak: 1e-2, warmUp: 5 },
  milestones: [2000],
};

function train(name: string, ...more: string[]): string {
  const out = join(folder, name);
  const options = ['--out', out, '--steps', '40', '--items', '2', '--documents', '4'];
  return execFileSync(
    process.execPath,
    ['src/training/train.ts', ...options, '--set', JSON.stringify(SMALL), ...more],
    {
      encoding: 'utf8',
    },
  );
}
const weights = (run: string, file: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, run, file));
  return unpackWeights(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
};

test('it learns, says how far it is from the least possible loss, and goes on where it stopped', () => {
  train('whole');
  const report = JSON.parse(readFileSync(join(folder, 'whole', 'report.json'), 'utf8'));
  expect(report.loss).toBeLessThan(6); // of ln 1024 = 6.93 at the start
  expect(report.floor).toBeGreaterThan(0.5);
  expect(report.loss).toBeGreaterThan(report.floor);
  expect(report.gapError).toBeGreaterThan(0);
  expect(report.heldOut.loss).not.toBe(report.loss);
  expect(report.accuracy.length).toBeGreaterThan(30);
  expect(weights('whole', 'weights-0.002M.bin').about.steps).toBe(4);

  expect(train('whole')).toContain('judging again after 40 steps');
  expect(JSON.parse(readFileSync(join(folder, 'whole', 'report.json'), 'utf8'))).toEqual(report);

  expect(train('halves', '--minutes', '0')).not.toContain('going on');
  expect(train('halves')).toContain('going on after');
  const [a, b] = [weights('whole', 'weights.bin'), weights('halves', 'weights.bin')];
  expect(b.about).toEqual(a.about);
  expect(b.values).toEqual(a.values); // to the last bit
}, 120_000);

test('a milestone keeps the weights of the step that passed it, and not those of a stop soon after', () => {
  const one = ['--set', JSON.stringify({ ...SMALL, milestones: [400] }), '--minutes', '0'];
  train('early', ...one);
  expect(train('early', ...one)).toContain('going on after 1 steps');
  expect(weights('early', 'weights-0.0004M.bin').about.steps).toBe(1);
}, 60_000);

test('a folder of another recipe is left alone', () => {
  expect(() => train('whole', '--set', '{"seed":2}')).toThrow(/another recipe/);
}, 60_000);

/** Makes a run say that it began with something else. */
function rewrite(run: string, facts: Record<string, string>) {
  const file = join(folder, run, 'recipe.json');
  const recipe = { ...JSON.parse(readFileSync(file, 'utf8')), ...facts };
  writeFileSync(file, JSON.stringify(recipe));
  return { recipe, now: () => JSON.parse(readFileSync(file, 'utf8')) };
}

test('a run does not go on with other kernels than it began with', () => {
  train('stopped', '--minutes', '0');
  rewrite('stopped', { kernels: 'others' });
  expect(() => train('stopped')).toThrow(/began with other kernels than/);
}, 60_000);

test('a finished run is judged by other kernels, and its recipe stays as it was', () => {
  const { recipe, now } = rewrite('whole', { kernels: 'others', node: 'v1' });
  expect(train('whole')).toContain('judging again');
  expect(now()).toEqual(recipe);
}, 60_000);

test('a run is left alone when its world has changed, finished or not', () => {
  rewrite('whole', { data: 'of another world' });
  expect(() => train('whole')).toThrow(/began with other data than/);
}, 60_000);
