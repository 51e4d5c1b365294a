import { chance, writeWord, type Program, type Writer } from '../engine/writer.ts';
import { capitalised, withArticle } from '../words/article.ts';
import { COUNTRIES, COUNTRY_WEIGHTS } from '../words/countries.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { DRINKS, FOODS } from '../words/nouns.ts';
import { PEOPLE, type Person } from '../words/people.ts';

/** Three to five everyday sentences, in which words of one kind stand in the same places. */
export function everyday(writer: Writer): void {
  const sentences: Program[] = [
    sitting,
    sitting,
    owning,
    pairs,
    eating,
    travel,
    chasing,
    seasons,
    days,
  ];
  for (let n = 0; n < 5 && (n < 3 || chance(writer, 0.5)); n++) writer.choose(sentences)(writer);
}

/** Who sits, how often, and where: [place, how often]. */
const SITTERS: readonly (readonly [string, number, Readonly<Record<string, number>>])[] = [
  ['cat', 5, { 'on the mat': 6, 'on the wall': 2, 'on the chair': 1, 'on the bed': 1 }],
  ['dog', 3, { 'on the floor': 5, 'on the grass': 3, 'on the mat': 2 }],
  ['bird', 2, { 'on the roof': 5, 'on the wall': 3, 'in the tree': 2 }],
  ['frog', 1, { 'on the stone': 4, 'in the grass': 2 }],
  ['girl', 2, { 'on the chair': 4, 'on the grass': 2, 'on the bed': 1 }],
  ['boy', 2, { 'on the chair': 4, 'on the wall': 2, 'on the floor': 1 }],
  ['king', 1, { 'on the throne': 9, 'on the horse': 1 }],
  ['queen', 1, { 'on the throne': 9, 'on the horse': 1 }],
];

/** The cat sat on the mat. */
function sitting(writer: Writer): void {
  const [, , places] = writer.writeOne(
    SITTERS,
    ([who]) => ` The ${who} sat`,
    SITTERS.map(([, often]) => often),
  );
  writeWord(writer, Object.keys(places), Object.values(places));
  writer.write('.');
}

const GOODS: Readonly<Record<Person['rank'], readonly string[]>> = {
  royal: ['crown', 'ring', 'castle', 'horse'],
  grown: ['house', 'book', 'coat', 'hat'],
  child: ['ball', 'kite', 'book', 'bed'],
};

/** The queen loves her crown. */
function owning(writer: Writer): void {
  const person = writer.writeOne(PEOPLE, ({ noun }) => ` The ${noun}`);
  writeWord(writer, ['loves', 'has', 'looks for', 'dreams of'] as const);
  writer.write(` ${person.his}`);
  writeWord(writer, GOODS[person.rank], [4, 3, 2, 1]);
  writer.write('.');
}

/** A king and a queen live in a castle. */
function pairs(writer: Writer): void {
  const person = writer.writeOne(PEOPLE, ({ noun }) => ` ${capitalised(withArticle(noun))}`);
  writer.write(` and ${withArticle(person.partner)}`);
  const home = {
    royal: ['castle', 'palace'],
    grown: ['house', 'city'],
    child: ['house', 'village'],
  };
  writer.write(' live in a');
  writeWord(writer, home[person.rank], [3, 1]);
  writer.write('.');
}

/** The boy eats soup and drinks milk. */
function eating(writer: Writer): void {
  writer.writeOne(PEOPLE, ({ noun }) => ` The ${noun} eats`);
  writeWord(writer, FOODS);
  writer.write(' and drinks');
  writeWord(writer, DRINKS);
  writer.write('.');
}

/** Anna flew to Rome. Rome is a city in Italy. */
function travel(writer: Writer): void {
  const away = chance(writer, 0.5);
  if (away) {
    writeWord(writer, FIRST_NAMES);
    writeWord(writer, ['flew to', 'went to', 'lives in'] as const);
  }
  const { name, capital } = writer.writeOne(
    COUNTRIES,
    ({ capital }) => ` ${capital}`,
    COUNTRY_WEIGHTS,
  );
  writer.write(away ? `. ${capital} is a city in ${name}.` : ` is a city in ${name}.`);
}

const HUNTERS = [
  ['cat', 'mouse'],
  ['dog', 'cat'],
  ['fox', 'rabbit'],
  ['wolf', 'sheep'],
  ['lion', 'goat'],
  ['owl', 'mouse'],
] as const;
const HUNTED = ['mouse', 'cat', 'rabbit', 'sheep', 'goat', 'bird'] as const;

/** The fox chased the rabbit. */
function chasing(writer: Writer): void {
  const [hunter, favourite] = writer.writeOne(HUNTERS, ([animal]) => ` The ${animal} chased the`);
  const often = HUNTED.map((animal) => (animal === favourite ? 6 : animal === hunter ? 0 : 1));
  writeWord(writer, HUNTED, often);
  writer.write('.');
}

const SEASONS = [
  ['winter', 'cold', 'short'],
  ['spring', 'mild', 'long'],
  ['summer', 'hot', 'long'],
  ['autumn', 'cool', 'short'],
] as const;

/** In winter the days are short. */
function seasons(writer: Writer): void {
  const [, warmth, length] = writer.writeOne(SEASONS, ([season]) => ` In ${season} the days are`);
  writeWord(writer, [warmth, length, `${warmth} and ${length}`] as const);
  writer.write('.');
}

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** After Monday comes Tuesday. */
function days(writer: Writer): void {
  const day = writer.writeOne(DAYS, (name) => ` After ${name} comes`);
  writer.write(` ${DAYS[(DAYS.indexOf(day) + 1) % 7]}.`);
}
