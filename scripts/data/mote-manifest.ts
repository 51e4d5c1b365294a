/**
 * Describes the files of Mote in public/mote/manifest.json, and those of its small sibling in public/speck: the
 * weights that lie beside it, *.bin, the kernels, which are compiled first if need be, and the merges. Without
 * weights it lists none.
 * Run: npm run data:mote-manifest
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import {
  checkManifest,
  MANIFEST_FORMAT,
  type ModelName,
  type MoteFile,
  type MoteManifest,
  type MoteWeights,
} from '#model/mote/manifest.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { writeKernels } from './kernels.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What one file of weights may weigh, in bytes: one that outgrows it stops the build. */
const MAX_BYTES = 1_000_000;

/** Writes manifest.json into the folder of the weights, unless it says the same already. */
export async function writeManifest(
  folder: string,
  kernels: string,
  merges: readonly number[],
): Promise<MoteManifest> {
  const weights = globSync('*.bin', { cwd: folder })
    .map((name) => describeWeights(folder, name))
    .sort((a, b) => a.tokens - b.tokens);
  const manifest = checkManifest({
    format: MANIFEST_FORMAT,
    kernels: describe(folder, kernels),
    weights,
    merges,
  });
  await mkdir(folder, { recursive: true });
  const target = join(folder, 'manifest.json');
  const text = `${JSON.stringify(manifest)}\n`;
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return manifest;
  const part = `${target}.${process.pid}`; // never half a file, even when two make it at once
  await writeFile(part, text);
  await rename(part, target);
  return manifest;
}

function describe(folder: string, path: string): MoteFile {
  const bytes = readFileSync(path);
  return {
    url: relative(folder, path).replaceAll(sep, '/'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function describeWeights(folder: string, name: string): MoteWeights {
  const path = join(folder, name);
  const file = new Uint8Array(readFileSync(path)).buffer;
  if (file.byteLength > MAX_BYTES) {
    throw new RangeError(`${name}: expected at most ${MAX_BYTES} bytes, got ${file.byteLength}`);
  }
  const { about } = unpackWeights(file);
  if (typeof about.tokens !== 'number') throw new Error(`${name} does not say its tokens`);
  return { name: basename(name, '.bin'), tokens: about.tokens, ...describe(folder, path) };
}

if (import.meta.main) {
  const merges = JSON.parse(readFileSync(join(ROOT, 'src/data/mote-merges.json'), 'utf8'));
  const kernels = await writeKernels();
  for (const model of ['mote', 'speck'] satisfies ModelName[]) {
    const { weights } = await writeManifest(join(ROOT, 'public', model), kernels, merges);
    const names = weights.map(({ name, bytes }) => `${name} ${bytes} bytes`);
    console.log(`public/${model}/manifest.json: ${names.join(', ') || 'no weights yet'}`);
  }
}
