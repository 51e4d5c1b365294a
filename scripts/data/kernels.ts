/**
 * Compiles the WebAssembly kernels, src/model/kernels/assembly, to public/kernels/kernels.wasm; does nothing when
 * that file is newer than all it is made from. Run: npm run data:kernels
 */
import { globSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = 'src/model/kernels/assembly';
const TARGET = join(ROOT, 'public/kernels/kernels.wasm');

/** What the module may weigh, in bytes: one that outgrows it stops the build. */
const MAX_BYTES = 20_000;

/** The compiled module. Throws an Error with the compiler's words when a source is not right. */
async function compileKernels(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc'); // slow to load, and seldom needed
  let compiled: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ['--baseDir', ROOT, '--config', `${SOURCES}/asconfig.json`, '--outFile', 'kernels.wasm'],
    { writeFile: (_name, contents) => void (compiled = Buffer.from(contents)) },
  );
  if (error || !compiled)
    throw new Error(`the kernels do not compile:\n${stderr}`, { cause: error });
  if (compiled.length > MAX_BYTES) {
    throw new RangeError(`expected at most ${MAX_BYTES} bytes of kernels, got ${compiled.length}`);
  }
  return compiled;
}

/** Whether the module is newer than its sources, this script and the lock file, which names the compiler. */
function isUpToDate(): boolean {
  const made = statSync(TARGET, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  const sources = [
    ...globSync(`${SOURCES}/*`, { cwd: ROOT }),
    relative(ROOT, import.meta.filename),
    'package-lock.json',
  ];
  return sources.every((source) => statSync(join(ROOT, source)).mtimeMs < made);
}

/** Writes the module where it is missing or old, and returns where it is. */
export async function writeKernels(): Promise<string> {
  if (isUpToDate()) return TARGET;
  const compiled = await compileKernels();
  await mkdir(dirname(TARGET), { recursive: true });
  const part = `${TARGET}.${process.pid}`; // never half a module, even when two make it at once
  await writeFile(part, compiled);
  await rename(part, TARGET);
  return TARGET;
}

if (import.meta.main) {
  const file = await writeKernels();
  console.log(`${relative(ROOT, file)}: ${statSync(file).size} bytes`);
}
