import { siteFolder } from '#model/download.ts';
import type { TaskContext } from '#model/tasks/serve-tasks.ts';
import type { DownloadProgress } from '#model/download.ts';
import { fetchManifest } from '#model/mote/fetch-manifest.ts';
import { fallBack, loadKernels, type LoadedKernels } from '#model/mote/load-kernels.ts';
import type { MoteManifest } from '#model/mote/manifest.ts';
import type { ProblemError } from '#model/problem.ts';
import { BENCH_BYTES } from './bench.ts';

/**
 * Kernels with memory to train in: those of Mote where the site gives them, else the TypeScript ones, and why.
 * `site` is the absolute URL of the site's root. Rejects only with the signal's reason.
 */
export async function loadTrainingKernels(
  site: string,
  { report, signal }: TaskContext<DownloadProgress>,
): Promise<LoadedKernels> {
  const folder = siteFolder('mote', site);
  let manifest: MoteManifest;
  try {
    manifest = await fetchManifest(folder, signal);
  } catch (error) {
    signal.throwIfAborted();
    return fallBack((error as ProblemError).problem);
  }
  const { kernels } = manifest;
  const onLoad = (loaded: number) => report({ loaded, total: kernels.bytes });
  return loadKernels(kernels, folder, { onLoad, signal, bytes: BENCH_BYTES });
}
