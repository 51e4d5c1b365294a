/**
 * Takes a finished training into the project: its weights to public/mote, in place of those that lie there, its
 * recipe, log and report to src/data/mote-run. The recordings and measurements are made anew after it.
 * Run: npm run data:ship-mote [-- training-runs/mote]
 */
import { copyFileSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const from = process.argv[2] ?? 'training-runs/mote';
const WEIGHTS = 'public/mote';
const RUN = 'src/data/mote-run';
const TOLD = ['recipe.json', 'log.txt', 'report.json'];

for (const file of [...TOLD, 'weights.bin'])
  if (!existsSync(join(from, file)))
    throw new Error(
      `${from} has no ${file}: expected the folder of a training that came to its end`,
    );

for (const folder of [WEIGHTS, RUN]) mkdirSync(folder, { recursive: true });
for (const file of TOLD) copyFileSync(join(from, file), join(RUN, file));
for (const file of globSync('after-*.bin', { cwd: WEIGHTS })) rmSync(join(WEIGHTS, file));
copyFileSync(join(from, 'weights.bin'), join(WEIGHTS, 'mote.bin'));
for (const file of globSync('weights-*.bin', { cwd: from }))
  copyFileSync(join(from, file), join(WEIGHTS, file.replace('weights-', 'after-')));
