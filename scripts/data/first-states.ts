/**
 * Writes src/data/tokenizer-first-state.json: what the tokenizer figures show before any vocabulary
 * is loaded, computed by the site's own tokenizer. Run: npm run data:first-states
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import udhr from '#data/udhr.json' with { type: 'json' };
import { tokenizerFirstState, type TokenizerFirstState } from '#model/tokenizer/first-state.ts';
import { buildTokenizer } from './vocabularies.ts';

export async function computeFirstState(): Promise<TokenizerFirstState> {
  const tokenizers = {
    gpt2: await buildTokenizer('gpt2'),
    cl100k_base: await buildTokenizer('cl100k_base'),
    o200k_base: await buildTokenizer('o200k_base'),
  };
  return tokenizerFirstState(tokenizers, udhr.languages);
}

if (import.meta.main) {
  const json = JSON.stringify(await computeFirstState());
  const file = join(import.meta.dirname, '../../src/data/tokenizer-first-state.json');
  await writeFile(file, await format(json, { parser: 'json', printWidth: 100 }));
}
