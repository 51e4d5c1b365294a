/**
 * Computes what the surprisal figures show before their text is loaded, from that very text.
 *
 *     npx node scripts/data/surprisal-first-state.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { surprisalFirstState } from '#model/ngram/surprisal-first-state.ts';

const text = readFileSync('public/data/moby-dick.txt', 'utf8');
const state = surprisalFirstState(text);
writeFileSync('src/data/surprisal-first-state.json', JSON.stringify(state, null, 1) + '\n');
