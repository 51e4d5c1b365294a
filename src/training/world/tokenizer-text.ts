import { Random } from '#math/random.ts';
import { PLAIN_ENGLISH } from './plain-english.ts';
import { sampleDocument } from './world.ts';
import { capitalised } from './words/article.ts';
import { SYLLABLES } from './words/syllables.ts';

/** How often the page of general English stands in the text, so that its words weigh something. */
const PAGES = 10;

/** How often the syllables stand in it for each document: enough to be learned before all else. */
const SYLLABLES_PER_DOCUMENT = 5;

/**
 * What the tokenizer learns its merges from: documents of the world as plain text, the syllables of
 * made-up names, and general English, all without control tokens. The same for the same seed.
 *
 * Each syllable stands there alone, small and with a capital, so that the most frequent pairs are
 * within syllables and a name is cut where its syllables are: Zorami into Zo, ra, mi.
 */
export function tokenizerText(seed: number, documents: number): string {
  const random = new Random(seed);
  const texts: string[] = [];
  for (let i = 0; i < documents; i++) {
    for (const segment of sampleDocument(random).segments) {
      if ('text' in segment) texts.push(segment.text);
    }
  }
  const syllables = SYLLABLES.map((syllable) => ` ${capitalised(syllable)}-${syllable}`).join('');
  texts.push(syllables.repeat(SYLLABLES_PER_DOCUMENT * documents));
  const page = PLAIN_ENGLISH.trim().replace(/\s+/g, ' ');
  texts.push(` ${page}`.repeat(PAGES));
  return texts.join('');
}
