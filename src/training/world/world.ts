import type { Random } from '#math/random.ts';
import { sampleProgram, type SampledDocument } from './engine/sample-document.ts';
import type { Program, Split } from './engine/writer.ts';
import { FULL_MIX, mixWeights, type Mix } from './mix.ts';
import { skillProgram, SKILLS, type Skill } from './skills.ts';

export interface WorldOptions {
  readonly mix?: Mix;
  readonly split?: Split;
}

export interface WorldDocument extends SampledDocument {
  readonly skill: Skill;
}

/** Draws a document. The same generator state gives the same document on every machine. */
export function sampleDocument(
  random: Random,
  { mix = FULL_MIX, split = 'train' }: WorldOptions = {},
): WorldDocument {
  let skill: Skill = SKILLS[0];
  const program: Program = (writer) => {
    skill = writer.choose(SKILLS, mixWeights(mix));
    skillProgram(skill, split)(writer);
  };
  return { ...sampleProgram(program, random), skill };
}

/**
 * The whole world as one program: a skill drawn from a mix, then a document of it. Give it to
 * nextPieces, nextTokens or documentProbability for what is true of the next word.
 */
export function worldProgram({ mix = FULL_MIX, split = 'train' }: WorldOptions = {}): Program {
  return (writer) => skillProgram(writer.choose(SKILLS, mixWeights(mix)), split)(writer);
}
