/**
 * Learns Mote's merges and writes them as JSON: [left, right, left, right, …].
 *
 *     node src/training/tokenizer/write-merges.ts src/data/mote-merges.json
 */
import { writeFileSync } from 'node:fs';
import { learnMerges, TOKENIZER_RECIPE } from './learn-merges.ts';

const [path] = process.argv.slice(2);
if (!path) throw new Error('expected the path of the JSON file to write');
const merges = learnMerges(TOKENIZER_RECIPE);
writeFileSync(path, `${JSON.stringify(merges.flatMap(({ left, right }) => [left, right]))}\n`);
console.log(`${merges.length} merges written to ${path}`);
