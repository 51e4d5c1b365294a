/**
 * Takes a finished training into the project: its weights to public/mote, its recipe, log and report to
 * src/data/mote-run. The recordings and measurements are made anew after it.
 * Run: npm run data:ship-mote [-- training-runs/mote]
 */
import { copyFileSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const from = process.argv[2] ?? 'training-runs/mote';
const WEIGHTS = 'public/mote';
const RUN = 'src/data/mote-run';

for (const folder of [WEIGHTS, RUN]) mkdirSync(folder, { recursive: true });
for (const file of ['recipe.json', 'log.txt', 'report.json'])
  copyFileSync(join(from, file), join(RUN, file));
copyFileSync(join(from, 'weights.bin'), join(WEIGHTS, 'mote.bin'));
for (const file of globSync('weights-*.bin', { cwd: from }))
  copyFileSync(join(from, file), join(WEIGHTS, basename(file).replace('weights-', 'after-')));
