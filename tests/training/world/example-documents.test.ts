import { expect, test } from 'vitest';
import { documentProbability } from '#world/engine/document-probability.ts';
import { exampleDocuments } from '#world/example-documents.ts';
import { skillProgram, SKILLS } from '#world/skills.ts';

const examples = exampleDocuments(1);

test('there is a document of every skill, the same from the same seed', () => {
  expect(examples.map(({ skill }) => skill)).toEqual(SKILLS);
  expect(exampleDocuments(1)).toEqual(examples);
  expect(exampleDocuments(2)).not.toEqual(examples);
});

test('training can draw the first of a skill, and only its kept split the second', () => {
  for (const { skill, trained, kept } of examples) {
    expect(documentProbability(skillProgram(skill), trained), skill).toBeGreaterThan(0);
    if (!kept) continue;
    expect(documentProbability(skillProgram(skill), kept), skill).toBe(0);
    expect(documentProbability(skillProgram(skill, 'held-out'), kept), skill).toBeGreaterThan(0);
  }
});

test('nothing is kept of the kinds whose documents hold no names, sums, pairs or words of their own', () => {
  const whole = examples.filter(({ kept }) => kept === null).map(({ skill }) => skill);
  expect(whole).toEqual(['story', 'everyday', 'facts']);
});
