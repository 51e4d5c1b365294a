import { chance, type Split, type Writer } from '../engine/writer.ts';
import { strangeName, subjectName, type NameKind, type NameSource } from '../subject-name.ts';
import { COUNTRIES, COUNTRY_WEIGHTS, WELL_KNOWN } from '../words/countries.ts';
import { CITIES, RELATIONS, statement } from '../words/relations.ts';
import { CAPITALS, COMMON } from '../words/true-facts.ts';
import { weightsOf } from './facts.ts';

export interface SearchTerms {
  readonly split: Split;
  /** What is asked about; drawn by default. */
  readonly about?: SearchTopic;
  /** Whose names are asked for; by default those of the world. */
  readonly names?: readonly string[];
}

/** A somebody nobody knows, a made-up country, a little-known country, or something well known. */
export type SearchTopic = 'somebody' | 'made-up country' | 'rare country' | 'known';

const TOPICS: readonly SearchTopic[] = ['somebody', 'made-up country', 'rare country', 'known'];
const TOPIC_WEIGHTS = [5, 2, 1, 4];

/**
 * <user> What does Zorami drink? <bot> <search> Zorami <result> Zorami drinks tea. <end> Zorami
 * drinks tea. What the bot knows, it says without a search.
 */
export function search(writer: Writer, { split, about, names }: SearchTerms): void {
  writer.control('user');
  const topic = writer.choose(
    TOPICS,
    about ? TOPICS.map((one) => (one === about ? 1 : 0)) : TOPIC_WEIGHTS,
  );
  if (topic === 'known') answerAtOnce(writer);
  else if (topic === 'somebody') searchSomebody(writer, split, names);
  else searchCountry(writer, split, topic, names);
}

function answerAtOnce(writer: Writer): void {
  const kind = chance(writer, 0.7) ? CAPITALS.slice(0, WELL_KNOWN) : COMMON;
  const fact = writer.writeOne(kind, (one) => ` ${one.question}`, weightsOf(kind));
  writer.control('bot');
  writer.answer(() => writer.write(` ${fact.statement}.`));
}

const NAME_KINDS: readonly NameKind[] = ['made-up', 'first', 'other'];

function searchSomebody(writer: Writer, split: Split, names?: readonly string[]): void {
  let subject = '';
  let relation = RELATIONS[0];
  const source: NameSource = names ?? writer.choose(NAME_KINDS, [3, 1, 3]);
  writer.unpredictable(() => {
    relation = writer.choose(RELATIONS);
    writer.write(` ${relation.ask[0]}`);
    subject = subjectName(writer, source, split, []);
    writer.write(` ${relation.ask[1]}?`);
  });
  callSearch(writer, subject);
  const taken: string[] = [];
  let found = '';
  results(writer, (isIt, others) => {
    const name = isIt ? subject : subjectName(writer, source, split, [subject, ...others]);
    if (isIt) writer.write(` ${subject}`);
    writer.write(` ${relation.verb}`);
    const free = relation.values.map((word) => (taken.includes(word) ? 0 : 1));
    const value = writer.writeOne(relation.values, (word) => ` ${word}.`, free);
    taken.push(value);
    if (isIt) found = value;
    return name;
  });
  writer.answer(() => writer.write(` ${statement(subject, relation, found)}`));
}

function searchCountry(
  writer: Writer,
  split: Split,
  topic: SearchTopic,
  names?: readonly string[],
): void {
  let country = '';
  let capital = '';
  writer.unpredictable(() => {
    writer.write(' What is the capital of');
    if (topic === 'made-up country') {
      country = names ? subjectName(writer, names, split, []) : strangeName(writer, split);
    } else {
      const rare = COUNTRIES.map((_, i) => (i < WELL_KNOWN ? 0 : COUNTRY_WEIGHTS[i]));
      ({ name: country, capital } = writer.writeOne(COUNTRIES, ({ name }) => ` ${name}`, rare));
    }
    writer.write('?');
  });
  callSearch(writer, country);
  writer.unpredictable(() => {
    writer.write(` The capital of ${country} is`);
    if (capital) writer.write(` ${capital}`);
    else capital = writer.writeOne(CITIES, (word) => ` ${word}`);
    writer.write('.');
  });
  writer.control('end');
  writer.answer(() => writer.write(` The capital of ${country} is ${capital}.`));
}

/** The bot looks something up instead of making it up. */
function callSearch(writer: Writer, words: string): void {
  writer.control('bot');
  writer.answer(() => {
    writer.control('search');
    writer.write(` ${words}`);
    writer.control('result');
  });
}

/** One to three results; one of them is what was looked for, in any place. */
function results(writer: Writer, write: (isIt: boolean, others: string[]) => string): void {
  const others: string[] = [];
  let found = false;
  writer.unpredictable(() => {
    for (let left = 3; left > 0; left--) {
      const isIt = !found && (left === 1 || chance(writer, 0.6));
      const name = write(isIt, others);
      if (isIt) found = true;
      else others.push(name);
      if (found && chance(writer, 0.5)) break;
    }
  });
  writer.control('end');
}
