import { moteWordVectors } from '#model/mote/mote-word-vectors.ts';
import { accuracy } from '#widgets/word-analogies/accuracy.ts';
import { found } from '#widgets/word-analogies/candidates.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { openWordVectors } from '../../open-word-vectors.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

type Pair = readonly [from: string, to: string];
const pairs = (list: string): Pair[] =>
  list.split(' ').map((pair) => pair.split('-') as [string, string]);

/** Pairs that people would call alike, written down before anything was measured. */
const REAL: Readonly<Record<string, Pair[]>> = {
  people: pairs(
    'man-woman king-queen boy-girl father-mother son-daughter brother-sister uncle-aunt husband-wife',
  ),
  capitals: pairs(
    'france-paris italy-rome germany-berlin spain-madrid japan-tokyo russia-moscow egypt-cairo greece-athens',
  ),
  adjectives: pairs(
    'france-french italy-italian germany-german spain-spanish japan-japanese russia-russian poland-polish sweden-swedish',
  ),
  plurals: pairs(
    'car-cars dog-dogs child-children house-houses city-cities hand-hands tree-trees man-men',
  ),
  comparatives: pairs(
    'big-bigger small-smaller fast-faster high-higher old-older good-better strong-stronger long-longer',
  ),
  past: pairs('go-went say-said take-took make-made run-ran write-wrote play-played sing-sang'),
  opposites: pairs(
    'good-bad hot-cold rich-poor happy-sad early-late strong-weak open-closed up-down',
  ),
};

const SUMS = [
  ['real', 'king', 'man', 'woman'],
  ['real', 'paris', 'france', 'italy'],
  ['real', 'bigger', 'big', 'small'],
  ['real', 'walking', 'walk', 'swim'],
  ['real', 'puppy', 'dog', 'cat'],
  ['real', 'doctor', 'man', 'woman'],
  ['real', 'sushi', 'japan', 'germany'],
  ['mote', 'Paris', 'France', 'Italy'],
  ['mote', 'French', 'France', 'Spain'],
  ['mote', 'Tokyo', 'Japan', 'Egypt'],
] as const;

/** What the sums of the figure's list come to, and how often sums of their kind come out right. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const mote = moteWordVectors(vocabulary, await ask('embeddings', {}));
  const real = openWordVectors();
  const known = (list: readonly Pair[]) =>
    list.filter((pair) => pair.every((word) => mote.rowOf.has(word.toLowerCase())));
  const capitals = known(COUNTRIES.map(({ name, capital }): Pair => [name, capital]));
  const languages = known(COUNTRIES.map(({ name, language = '' }): Pair => [name, language]));
  const one = languages.filter(
    ([, language], i) => languages.findIndex(([, other]) => other === language) === i,
  );
  return {
    sums: SUMS.map(([space, a, b, c]) =>
      space === 'mote'
        ? found(space, mote, (row) => tokenLabel(vocabulary[row]), { a, b, c })
        : found(space, real, (row) => real.words[row], { a, b, c }),
    ),
    accuracy: [
      ...Object.entries(REAL).map(([relation, list]) => accuracy('real', relation, real, list)),
      accuracy('mote', 'capitals', mote, capitals),
      accuracy('mote', 'languages', mote, one),
    ],
  };
}
