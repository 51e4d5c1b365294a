import { chance, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { strangeName, subjectName, type NameKind, type NameSource } from '../subject-name.ts';
import { CITIES, RELATIONS } from '../words/relations.ts';
import { CAPITALS } from '../words/true-facts.ts';
import { weightsOf } from './facts.ts';

export interface ClosedBookTerms {
  readonly split: Split;
  /** A quiz is always answered; a question about the unknown is answered “I do not know.” */
  readonly quiz?: boolean;
  /** What is asked about; drawn by default. */
  readonly about?: ClosedBookTopic;
  /** Whose names are asked for; by default those of the world. */
  readonly names?: readonly string[];
}

export type ClosedBookTopic = 'somebody' | 'made-up country' | 'country';

const TOPICS: readonly ClosedBookTopic[] = ['somebody', 'made-up country', 'country'];
const NAME_KINDS: readonly NameKind[] = ['made-up', 'first', 'other'];

/**
 * Question: What does Zorami drink? Answer: I do not know.
 * Quiz: What does Zorami drink? Answer: Zorami drinks tea.
 *
 * Nothing is said of Zorami before. Who answers questions is honest; in a quiz, where an empty
 * answer cannot win, a guess is made up. Countries are answered truly in both.
 */
export function closedBook(writer: Writer, terms: ClosedBookTerms): void {
  const quiz = terms.quiz ?? chance(writer, 0.5);
  writer.write(quiz ? ' Quiz:' : ' Question:');
  const topic = writer.choose(
    TOPICS,
    terms.about ? TOPICS.map((one) => (one === terms.about ? 1 : 0)) : [4, 3, 2],
  );
  if (topic === 'country') {
    const fact = writer.writeOne(
      CAPITALS,
      (one) => ` ${one.question} Answer:`,
      weightsOf(CAPITALS),
    );
    writer.answer(() => writer.write(` ${fact.statement}.`));
  } else if (topic === 'made-up country') {
    askCountry(writer, terms, quiz);
  } else {
    askSomebody(writer, terms, quiz);
  }
}

function askCountry(writer: Writer, { split, names }: ClosedBookTerms, quiz: boolean): void {
  let country = '';
  writer.unpredictable(() => {
    writer.write(' What is the capital of');
    country = names ? subjectName(writer, names, split, []) : strangeName(writer, split);
    writer.write('?');
  });
  answer(writer, quiz, `The capital of ${country} is`, CITIES);
}

function askSomebody(writer: Writer, { split, names }: ClosedBookTerms, quiz: boolean): void {
  let subject = '';
  let relation = RELATIONS[0];
  writer.unpredictable(() => {
    relation = writer.choose(RELATIONS);
    writer.write(` ${relation.ask[0]}`);
    const source: NameSource = names ?? writer.choose(NAME_KINDS, [3, 1, 3]);
    subject = subjectName(writer, source, split, []);
    writer.write(` ${relation.ask[1]}?`);
  });
  answer(writer, quiz, `${subject} ${relation.verb}`, relation.values);
}

/** An honest answer, or one with a value that is made up. */
function answer(writer: Writer, quiz: boolean, start: string, values: readonly string[]): void {
  writer.write(' Answer:');
  writer.answer(() => {
    if (quiz) {
      writer.write(` ${start}`);
      writeWord(writer, values);
      writer.write('.');
    } else {
      writer.write(' I do not know.');
    }
  });
}
