import type { Program, Split, Writer } from './engine/writer.ts';
import { addition, additionInSteps } from './skills/addition.ts';
import { calculator } from './skills/calculator.ts';
import { capitalPassage } from './skills/capital-passage.ts';
import { closedBook } from './skills/closed-book.ts';
import { coreference } from './skills/coreference.ts';
import { dialogue } from './skills/dialogue.ts';
import { everyday } from './skills/everyday.ts';
import { facts } from './skills/facts.ts';
import { maps } from './skills/maps.ts';
import { passage } from './skills/passage.ts';
import { patterns } from './skills/patterns.ts';
import { repetition } from './skills/repetition.ts';
import { search } from './skills/search.ts';
import { story } from './skills/story.ts';

export const SKILLS = [
  'story',
  'everyday',
  'facts',
  'coreference',
  'addition',
  'addition in steps',
  'patterns',
  'maps',
  'repetition',
  'passage',
  'capital passage',
  'closed book',
  'dialogue',
  'calculator',
  'search',
] as const;

export type Skill = (typeof SKILLS)[number];

const WRITERS: Readonly<Record<Skill, (writer: Writer, split: Split) => void>> = {
  story,
  everyday,
  facts,
  coreference,
  addition,
  'addition in steps': additionInSteps,
  patterns,
  maps: (writer, split) => maps(writer, { split }),
  repetition: (writer, split) => repetition(writer, { split }),
  passage: (writer, split) => passage(writer, { split }),
  'capital passage': (writer, split) => capitalPassage(writer, { split }),
  'closed book': (writer, split) => closedBook(writer, { split }),
  dialogue,
  calculator: (writer, split) => calculator(writer, { split }),
  search: (writer, split) => search(writer, { split }),
};

/** Writes one document of a skill, with the control token that ends it. */
export function skillProgram(skill: Skill, split: Split = 'train'): Program {
  return (writer) => {
    WRITERS[skill](writer, split);
    writer.control('document');
  };
}
