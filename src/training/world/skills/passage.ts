import { chance, type Split, type Writer } from '../engine/writer.ts';
import { NAME_KIND_WEIGHTS, NAME_KINDS, subjectName, type NameSource } from '../subject-name.ts';
import { question, RELATIONS, statement, type Relation } from '../words/relations.ts';
import { aside } from './aside.ts';

export interface PassageTerms {
  readonly split: Split;
  /** How many somebodies; 2 to 4 by default. */
  readonly subjects?: number;
  /** What is said of each of them; one or two relations by default, not always of everybody. */
  readonly relations?: readonly Relation[];
  readonly names?: NameSource;
  /** How many questions; up to 3 by default, none asked twice. */
  readonly questions?: number;
  /**
   * How often there is a sentence beside the point: `never`, `once` after any fact (for a known number
   * of facts), or `some`times, in about one passage of four.
   */
  readonly aside?: 'never' | 'some' | 'once';
}

interface PassageFact {
  readonly subject: string;
  readonly relation: Relation;
  readonly value: string;
}

/**
 * Passage: Zorami drinks tea. Luvo plays chess. Zorami plays cards. Question: What does Zorami
 * play? Answer: Zorami plays cards.
 */
export function passage(writer: Writer, terms: PassageTerms): void {
  const facts: PassageFact[] = [];
  writer.unpredictable(() => {
    writer.write(' Passage:');
    const names = terms.names ?? writer.choose(NAME_KINDS, NAME_KIND_WEIGHTS);
    let isAside = false;
    while (nextFact(writer, facts, names, terms)) {
      if (isAside || !chance(writer, asideProbability(facts.length, terms))) continue;
      isAside = true;
      aside(writer);
    }
  });
  const most = terms.questions ?? Math.min(facts.length, facts.length > 4 ? 2 : 3);
  const asked = new Set<PassageFact>();
  for (let n = 0; n < most; n++) {
    let fact = facts[0];
    writer.unpredictable(() => {
      fact = writer.writeOne(
        facts,
        ({ subject, relation }) => ` Question: ${question(subject, relation)}`,
        facts.map((one) => (asked.has(one) ? 0 : 1)),
      );
    });
    asked.add(fact);
    writer.write(' Answer:');
    writer.answer(() => writer.write(` ${statement(fact.subject, fact.relation, fact.value)}`));
    if (terms.questions === undefined && n + 1 < most && chance(writer, 0.2)) return;
  }
}

/** How likely a sentence beside the point follows now; `once` makes each place equally likely. */
function asideProbability(facts: number, terms: PassageTerms): number {
  if (terms.aside === 'never') return 0;
  if (terms.aside !== 'once') return 0.08;
  const all = (terms.subjects ?? 0) * (terms.relations?.length ?? 0);
  return 1 / Math.max(1, all - facts + 1);
}

/** What the next sentence is about. */
type Step = 'somebody new' | 'more' | 'done';

const STEPS: readonly Step[] = ['somebody new', 'more', 'done'];

/** Writes one more fact, unless the passage is done. */
function nextFact(
  writer: Writer,
  facts: PassageFact[],
  names: NameSource,
  terms: PassageTerms,
): boolean {
  const subjects = [...new Set(facts.map(({ subject }) => subject))];
  const step = writer.choose(STEPS, stepWeights(facts, subjects, terms));
  if (step === 'done') return false;
  const isNew = step === 'somebody new';
  const mayHave = (subject: string) => freeRelations(subject, isNew, facts, terms);
  const subject = isNew
    ? subjectName(writer, names, terms.split, subjects)
    : writer.writeOne(
        subjects,
        (name) => ` ${name}`,
        subjects.map((name) => (mayHave(name).length > 0 ? 1 : 0)),
      );
  const relation = writer.writeOne(mayHave(subject), ({ verb }) => ` ${verb}`);
  const taken = facts.filter((fact) => fact.relation === relation).map(({ value }) => value);
  const value = writer.writeOne(
    relation.values,
    (word) => ` ${word}.`,
    relation.values.map((word) => (taken.includes(word) ? 0 : 1)),
  );
  facts.push({ subject, relation, value });
  return true;
}

function stepWeights(
  facts: readonly PassageFact[],
  subjects: readonly string[],
  { subjects: wanted, relations }: PassageTerms,
): number[] {
  if (wanted !== undefined && relations) {
    const left = wanted * relations.length - facts.length;
    const known = subjects.length * relations.length - facts.length;
    return [left - known, known, left === 0 ? 1 : 0];
  }
  const most = wanted ?? 4;
  const enough = subjects.length >= (wanted ?? 2);
  const full = facts.length >= 6;
  return [
    subjects.length < most && !full ? 4 : 0,
    subjects.length > 0 && !full && facts.length < 2 * subjects.length ? 1 : 0,
    enough ? 2 : 0,
  ];
}

/**
 * Relations that may still be said of somebody. A passage has one or two: somebody new gets one that
 * somebody else has too, so that a question cannot be answered without looking for the name.
 */
function freeRelations(
  subject: string,
  isNew: boolean,
  facts: readonly PassageFact[],
  { relations }: PassageTerms,
): readonly Relation[] {
  const said = [...new Set(facts.map(({ relation }) => relation))];
  const asSomebodyElse = said.length === 2 || (said.length === 1 && isNew);
  const open = asSomebodyElse ? said : (relations ?? RELATIONS);
  return open.filter(
    (relation) => !facts.some((fact) => fact.subject === subject && fact.relation === relation),
  );
}
