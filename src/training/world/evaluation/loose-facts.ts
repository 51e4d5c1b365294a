import type { Random } from '#math/random.ts';
import { sampleProgram } from '../engine/sample-document.ts';
import type { Program } from '../engine/writer.ts';
import { aside } from '../skills/aside.ts';
import { strangeName } from '../subject-name.ts';
import { question, relationNamed, statement, type RelationName } from '../words/relations.ts';
import type { LooseFacts } from './placed-fact.ts';

/** Those with one word for a verb. */
const RELATION_NAMES: readonly RelationName[] = ['likes', 'drinks', 'eats', 'plays', 'speaks'];

/**
 * Facts of so many people with names kept from training, all said to do one thing, each with a value of its own;
 * so many sentences beside the point; and a question about the first.
 */
export function looseFacts(random: Random, people: number, asides: number): LooseFacts {
  const relation = relationNamed(RELATION_NAMES[random.int(RELATION_NAMES.length)]);
  const names: string[] = [];
  const values: string[] = [];
  sampleProgram((writer) => {
    while (names.length < people) {
      names.push(strangeName(writer, 'held-out', names));
      const free = relation.values.filter((value) => !values.includes(value));
      values.push(writer.choose(free));
    }
  }, random);
  return {
    facts: names.map((name, i) => statement(name, relation, values[i])),
    asides: Array.from({ length: asides }, () => textOf(aside, random)),
    question: question(names[0], relation),
  };
}

function textOf(program: Program, random: Random): string {
  const { segments } = sampleProgram(program, random);
  return segments
    .map((part) => ('text' in part ? part.text : ''))
    .join('')
    .trim();
}
