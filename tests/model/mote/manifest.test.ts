import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkManifest, chooseWeights, type MoteManifest } from '#model/mote/manifest.ts';
import { writeManifest } from '../../../scripts/data/mote-manifest.ts';
import { MERGES, tinyWeights } from './tiny-mote.ts';

let folder: string;
let kernels: string;
let manifest: MoteManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mote-'));
  kernels = join(folder, 'kernels.wasm');
  await writeFile(kernels, 'no kernels, but bytes');
  await writeFile(join(folder, 'weights.bin'), tinyWeights(9));
  await writeFile(join(folder, 'weights-0.3M.bin'), tinyWeights(2));
  manifest = await writeManifest(folder, kernels, MERGES);
});
afterAll(() => rm(folder, { recursive: true }));

test('lists the weights in the order of training', () => {
  expect(manifest.weights.map(({ name, tokens }) => [name, tokens])).toEqual([
    ['weights-0.3M', 2000],
    ['weights', 9000],
  ]);
  expect(chooseWeights(manifest).name).toBe('weights');
  expect(chooseWeights(manifest, 'weights-0.3M').tokens).toBe(2000);
  expect(manifest.kernels).toMatchObject({ url: 'kernels.wasm', bytes: 21 });
});

test('without weights it lists none, and choosing one says so', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'mote-empty-'));
  const { weights, ...rest } = await writeManifest(empty, kernels, MERGES);
  await rm(empty, { recursive: true });
  expect(weights).toEqual([]);
  expect(() => chooseWeights({ weights, ...rest })).toThrow('this site has no weights of Mote');
});

test('a file of weights beyond its budget stops the build', async () => {
  const fat = await mkdtemp(join(tmpdir(), 'mote-fat-'));
  await writeFile(join(fat, 'weights.bin'), new Uint8Array(1_000_001));
  await expect(writeManifest(fat, kernels, MERGES)).rejects.toThrow('at most 1000000 bytes');
  await rm(fat, { recursive: true });
});

const weights = (change: object) => (m: MoteManifest) => ({
  ...m,
  weights: [{ ...m.weights[0], ...change }],
});

test.each<[string, (m: MoteManifest) => unknown]>([
  ['its format', () => null],
  ['its format', (m) => ({ ...m, format: 'mote-0' })],
  ['the kernels have no address', (m) => ({ ...m, kernels: undefined })],
  ['it lists no weights', (m) => ({ ...m, weights: {} })],
  ['some weights have no name', (m) => ({ ...m, weights: [null] })],
  ['do not say their tokens', weights({ tokens: '9' })],
  ['have no address', weights({ url: 'https://elsewhere.example/weights.bin' })],
  ['have no address', weights({ url: '//elsewhere.example/weights.bin' })],
  ['do not say their length', weights({ bytes: 1.5 })],
  ['have no checksum', weights({ sha256: 'ABC' })],
  ['two weights have one name', (m) => ({ ...m, weights: [m.weights[0], m.weights[0]] })],
  ['its merges', (m) => ({ ...m, merges: [65] })],
  ['its merges', (m) => ({ ...m, merges: [65, 256] })],
])('refuses a manifest when %s is wrong', (problem, change) => {
  expect(checkManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  expect(() => checkManifest(change(manifest))).toThrow(problem);
});
