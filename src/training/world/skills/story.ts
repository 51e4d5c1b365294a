import { chance, writeWord, type Writer } from '../engine/writer.ts';
import { withArticle } from '../words/article.ts';
import { BOYS, GIRLS } from '../words/first-names.ts';
import { ANIMALS, COLOURS, THINGS } from '../words/nouns.ts';

/** Who a story is about, and how to speak of them. */
interface Hero {
  readonly name: string;
  readonly he: 'he' | 'she';
  readonly him: 'him' | 'her';
  readonly his: 'his' | 'her';
}

const HEROES: readonly Hero[] = [
  ...GIRLS.map((name) => ({ name, he: 'she', him: 'her', his: 'her' }) as const),
  ...BOYS.map((name) => ({ name, he: 'he', him: 'him', his: 'his' }) as const),
];

const SPOTS = [
  'in the park',
  'in the garden',
  'in the forest',
  'in the street',
  'by the river',
  'by the lake',
  'on the hill',
] as const;
const HIDING = ['under a tree', 'behind a wall', 'in the grass', 'under a stone'] as const;

const GLAD = [5, 2, 0, 0];
const DOWN = [0, 0, 5, 1];
const FEELINGS = ['happy', 'proud', 'sad', 'angry'] as const;

/** A short story: somebody loses, finds or shares something, and feels something in the end. */
export function story(writer: Writer): void {
  const plot = writer.choose([lost, found, friends], [3, 3, 2]);
  plot(writer);
}

/** Tom had a red kite. One day he lost the kite by the lake. … */
function lost(writer: Writer): void {
  const hero = writeHero(writer);
  writer.write(' had');
  writer.writeOne(COLOURS, (colour) => ` ${withArticle(colour)}`);
  const thing = writeWord(writer, THINGS);
  writer.write(`. One day ${hero.he} lost the ${thing}`);
  writeWord(writer, SPOTS);
  writer.write('.');
  const friend = writeFriend(writer, hero);
  writer.write(` helped ${hero.him} look for it.`);
  if (chance(writer, 0.3)) writer.write(' They looked all day.');
  if (chance(writer, 0.7)) {
    writeWord(writer, ['They found it', `At last ${friend.name} saw it`] as const);
    writeWord(writer, HIDING);
    writer.write('.');
    feeling(writer, hero, GLAD);
    if (chance(writer, 0.4)) writer.write(` ${hero.name} said thank you to ${friend.name}.`);
  } else {
    writer.write(' But they did not find it.');
    feeling(writer, hero, DOWN);
  }
}

/** One day Mia found a blue ring in the park. She showed it to Ben. … */
function found(writer: Writer): void {
  writer.write(' One day');
  const hero = writeHero(writer);
  writer.write(' found');
  writer.writeOne(COLOURS, (colour) => ` ${withArticle(colour)}`);
  const thing = writeWord(writer, THINGS);
  writeWord(writer, SPOTS);
  writer.write(`. ${hero.he === 'he' ? 'He' : 'She'} showed it to`);
  const friend = writeFriend(writer, hero);
  writer.write('.');
  if (chance(writer, 0.5)) {
    writer.write(
      ` ${friend.name} said it was ${friend.his} ${thing}, so ${hero.name} gave it back.`,
    );
    feeling(writer, friend, GLAD);
  } else {
    writer.write(` They played with the ${thing} until it was dark.`);
    writer.write(` Then ${hero.name} and ${friend.name} went home.`);
  }
}

/** Once upon a time there was a fox named Leo. … */
function friends(writer: Writer): void {
  writer.write(' Once upon a time there was');
  const animal = writer.writeOne(ANIMALS, (noun) => ` ${withArticle(noun)}`);
  writer.write(' named');
  const hero = writeHero(writer);
  writer.write('. The');
  writer.write(` ${animal} lived`);
  writeWord(writer, SPOTS);
  writer.write(` and had no friends. One day a girl came by. Her name was`);
  const girl = writer.writeOne(
    HEROES,
    ({ name }) => ` ${name}`,
    HEROES.map((other) => (other !== hero && other.he === 'she' ? 1 : 0)),
  );
  writer.write(`. ${girl.name} gave the ${animal} some`);
  writeWord(writer, ['bread', 'milk', 'water'] as const);
  writer.write('.');
  feeling(writer, hero, GLAD);
}

function writeHero(writer: Writer): Hero {
  return writer.writeOne(HEROES, ({ name }) => ` ${name}`);
}

function writeFriend(writer: Writer, hero: Hero): Hero {
  return writer.writeOne(
    HEROES,
    ({ name }) => ` ${name}`,
    HEROES.map((other) => (other === hero ? 0 : 1)),
  );
}

function feeling(writer: Writer, hero: Hero, weights: readonly number[]): void {
  writeWord(writer, [`In the end ${hero.name} was very`, `${hero.name} was`] as const);
  writeWord(writer, FEELINGS, weights);
  writer.write('.');
}
