import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { markParts, partsOf } from '#world/engine/control.ts';
import { documentProbability } from '#world/engine/document-probability.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { vocabularySize } from '#world/engine/encode-document.ts';
import { nextTokens, tokenProbabilities } from '#world/engine/next-token.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import { skillProgram, SKILLS } from '#world/skills.ts';
import { moteEncoder } from './mote-encoder.ts';

const { tokenizer } = moteEncoder;

test.each(SKILLS)('the tokens of a document of %s multiply to its probability', (skill) => {
  const program = skillProgram(skill);
  const random = new Random(11);
  for (let i = 0; i < 3; i++) {
    const { segments } = sampleProgram(program, random);
    const probs = tokenProbabilities(program, segments, moteEncoder)!;
    expect(probs).toHaveLength(moteEncoder.encode(segments).length);
    for (const p of probs) expect(p).toBeLessThanOrEqual(1 + 1e-9);
    const nats = -probs.reduce((sum, p) => sum + Math.log(p), 0);
    expect(nats).toBeCloseTo(-Math.log(documentProbability(program, segments)), 8);
  }
});

test.each(SKILLS)('the next token of %s has the probability it has in the document', (skill) => {
  const program = skillProgram(skill);
  const { segments } = sampleProgram(program, new Random(12));
  const ids = moteEncoder.encode(segments);
  const probs = tokenProbabilities(program, segments, moteEncoder)!;
  const marked = markParts(segments);
  let at = 0;
  for (let i = 0; i < Math.min(ids.length, 25); i++) {
    const next = nextTokens(program, partsOf(marked.slice(0, at)), moteEncoder)!;
    expect(next).toHaveLength(vocabularySize(tokenizer));
    expect(next.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    expect(next[ids[i]], `token ${i}`).toBeCloseTo(probs[i], 10);
    at += ids[i] < tokenizer.size ? tokenizer.decode([ids[i]]).length : 1;
  }
});

test('after the first token of a made-up name come the syllables that names go on with', () => {
  const start = ' Passage: Zo';
  const next = nextTokens(skillProgram('passage'), [{ text: start }], moteEncoder)!;
  const goOn = [...next.keys()].filter((id) => next[id] > 0).map((id) => tokenizer.decode([id]));
  expect(goOn).toContain('ra');
  expect(goOn.every((piece) => /^[a-z]+$/.test(piece))).toBe(true);
});

test('a document ends with its control token, and nothing follows', () => {
  const program = skillProgram('coreference');
  const { segments } = sampleProgram(program, new Random(4));
  const end = nextTokens(program, segments.slice(0, -1), moteEncoder)!;
  expect(end[controlId('document', tokenizer)]).toBe(1);
  expect(nextTokens(program, segments, moteEncoder)).toBeNull();
});

test('tokens that no document has are impossible, not unlikely', () => {
  const parts = [{ text: ' The capital of France is Rome.' }];
  expect(nextTokens(skillProgram('facts'), parts, moteEncoder)).toBeNull();
  expect(tokenProbabilities(skillProgram('facts'), parts, moteEncoder)).toBeNull();
});
