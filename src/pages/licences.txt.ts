/** The notices that what is shipped asks to travel with it, from the packages themselves where they bring one. */
import { readFileSync } from 'node:fs';
import { licences } from '#strings/licences.ts';

const NOTICES: Record<keyof typeof licences.of, readonly string[]> = {
  book: ['LICENSE'],
  sourceSerif: [
    'content/notices/source-serif-4.txt',
    'node_modules/@fontsource-variable/source-serif-4/LICENSE',
  ],
  inter: ['node_modules/@fontsource-variable/inter/LICENSE'],
  jetBrainsMono: ['node_modules/@fontsource-variable/jetbrains-mono/LICENSE'],
  katex: ['node_modules/katex/LICENSE'],
  astro: ['node_modules/astro/LICENSE'],
  svelte: ['node_modules/svelte/LICENSE.md'],
  d3: ['node_modules/d3-array/LICENSE'],
  vocabularies: ['content/notices/tiktoken.txt'],
  wordVectors: ['public/data/word-vectors.LICENSE.txt'],
  udhr: ['content/notices/udhr.txt'],
  mobyDick: ['content/notices/moby-dick.txt'],
  mote: ['content/notices/mote.txt'],
};

export function GET() {
  const parts = Object.entries(NOTICES).map(([key, files]) => {
    const title = licences.of[key as keyof typeof licences.of];
    const notices = files.map((file) => readFileSync(file, 'utf8').trim());
    return `${title}\n${'='.repeat(title.length)}\n\n${notices.join('\n\n')}`;
  });
  return new Response(`${[licences.lead, ...parts].join('\n\n\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
