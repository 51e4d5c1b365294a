/**
 * Computes what the next-word figures show before their text is loaded, from that very text.
 *
 *     npx node scripts/data/next-word-first-state.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { nextWordFirstState } from '#model/ngram/next-word-first-state.ts';

const text = readFileSync('public/data/moby-dick.txt', 'utf8');
const state = nextWordFirstState(text);
writeFileSync('src/data/next-word-first-state.json', JSON.stringify(state, null, 1) + '\n');
