import { chance, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { strangeName } from '../subject-name.ts';
import { capitalised, withArticle } from '../words/article.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { ANIMALS, COLOURS, DRINKS, GAMES } from '../words/nouns.ts';
import { OPPOSITES } from '../words/patterns.ts';

/**
 * <user> Hello, I am Felix. <bot> Hello, Felix! How can I help you? <user> Name a colour. <bot>
 * Blue is a colour. One to three turns after the
 * greeting, or only one of those; two users in five have a strange name, unless names are given.
 */
export function dialogue(
  writer: Writer,
  split: Split,
  only?: DialogueTurn,
  names?: readonly string[],
): void {
  const name = greeting(writer, split, names);
  if (only) {
    writer.control('user');
    TURNS_BY_NAME[only](writer, name);
    return;
  }
  const left = new Set(TURNS);
  for (let n = 0; n < 3 && (n === 0 || chance(writer, 0.6)); n++) {
    const weights = TURNS.map((turn) => (left.has(turn) ? 1 : 0));
    writer.control('user');
    const turn = writer.choose(TURNS, weights);
    left.delete(turn);
    turn(writer, name);
  }
}

function greeting(writer: Writer, split: Split, names?: readonly string[]): string {
  let name = '';
  writer.control('user');
  writer.write(' Hello, I am');
  writer.unpredictable(() => {
    const strange = !names && chance(writer, 0.4);
    name = strange ? strangeName(writer, split) : writeWord(writer, names ?? FIRST_NAMES);
  });
  writer.write('.');
  reply(writer, `Hello, ${name}! How can I help you?`);
  return name;
}

type Turn = (writer: Writer, name: string) => void;

export type DialogueTurn = 'name' | 'kind' | 'opposite' | 'how' | 'thanks';

const TURNS_BY_NAME: Readonly<Record<DialogueTurn, Turn>> = {
  name: askName,
  kind: askKind,
  opposite: askOpposite,
  how: askHow,
  thanks: thank,
};
const TURNS: readonly Turn[] = Object.values(TURNS_BY_NAME);

function askName(writer: Writer, name: string): void {
  writer.write(' What is my name?');
  reply(writer, `Your name is ${name}.`);
}

const KINDS = [
  ['an animal', ANIMALS],
  ['a colour', COLOURS],
  ['a drink', DRINKS],
  ['a game', GAMES.slice(0, 5)],
] as const;

function askKind(writer: Writer): void {
  const [kind, words] = writer.writeOne(KINDS, ([asked]) => ` Name ${asked}.`);
  writer.control('bot');
  writer.answer(() => {
    writer.writeOne<string>(words, (word) =>
      kind === 'an animal' ? ` ${capitalised(withArticle(word))} is` : ` ${capitalised(word)} is`,
    );
    writer.write(` ${kind}.`);
  });
}

function askOpposite(writer: Writer): void {
  const [word, opposite] = writer.writeOne(
    OPPOSITES,
    ([one]) => ` What is the opposite of ${one}?`,
  );
  reply(writer, `The opposite of ${word} is ${opposite}.`);
}

function askHow(writer: Writer): void {
  writer.write(' How are you?');
  reply(writer, 'I am fine, thank you.');
}

function thank(writer: Writer, name: string): void {
  writer.write(' Thank you.');
  reply(writer, `You are welcome, ${name}.`);
}

function reply(writer: Writer, text: string): void {
  writer.control('bot');
  writer.answer(() => writer.write(` ${text}`));
}
