import { Random } from '#math/random.ts';
import { documentProbability } from './engine/document-probability.ts';
import { sampleProgram, type Segment } from './engine/sample-document.ts';
import { skillProgram, SKILLS, type Skill } from './skills.ts';

/** One document of a skill as training draws it, and one that training cannot draw. */
export interface ExampleDocuments {
  readonly skill: Skill;
  readonly trained: readonly Segment[];
  /** Null where nothing of the skill was kept from training. */
  readonly kept: readonly Segment[] | null;
}

/** Drawn before a skill counts as one of which nothing was kept. */
const TRIES = 40;

/** The first document of every skill from a seed, and the first of its kept split that has probability 0 in training. */
export function exampleDocuments(seed: number): ExampleDocuments[] {
  return SKILLS.map((skill) => ({
    skill,
    trained: sampleProgram(skillProgram(skill), new Random(seed)).segments,
    kept: firstKept(skill, new Random(seed)),
  }));
}

function firstKept(skill: Skill, random: Random): readonly Segment[] | null {
  const program = skillProgram(skill);
  const kept = skillProgram(skill, 'held-out');
  for (let i = 0; i < TRIES; i++) {
    const { segments } = sampleProgram(kept, random);
    if (documentProbability(program, segments) === 0) return segments;
  }
  return null;
}
