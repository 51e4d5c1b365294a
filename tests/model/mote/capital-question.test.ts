import { describe, expect, test } from 'vitest';
import { capitalPrompt, judgeAnswer, LEAST, spokenAnswers } from '#model/mote/capital-question.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { CAPITALS } from '#world/words/true-facts.ts';
import { COUNTRIES } from '#world/words/countries.ts';

describe('capitalPrompt', () => {
  test('asks in the words of the world', () => {
    CAPITALS.forEach(({ question, statement }, i) => {
      const { name, capital } = COUNTRIES[i];
      expect(capitalPrompt(name, 'question')).toBe(`Question: ${question} Answer:`);
      expect(capitalPrompt(name, 'quiz')).toBe(`Quiz: ${question} Answer:`);
      expect(`${capitalPrompt(name, 'statement')} ${capital}`).toBe(statement);
    });
  });
});

describe('judgeAnswer', () => {
  const peru = { country: 'Peru', capital: 'Lima' };

  test('knows the right answer of each form, to the letter', () => {
    expect(judgeAnswer('Lima.', 'statement', peru)).toBe('right');
    expect(judgeAnswer('The capital of Peru is Lima.', 'quiz', peru)).toBe('right');
    expect(judgeAnswer('The capital of Peru is Lima.', 'statement', peru)).toBe('wrong');
    expect(judgeAnswer('The capital of Cuba is Lima.', 'question', peru)).toBe('wrong');
    expect(judgeAnswer('', 'statement', peru)).toBe('wrong');
  });

  test('finds no answer right for a country that does not exist, unless it is not known', () => {
    const nowhere = { country: 'Zorami' };
    expect(judgeAnswer('The capital of Zorami is Lima.', 'question', nowhere)).toBe('wrong');
    expect(judgeAnswer('I do not know.', 'question', nowhere)).toBe('abstained');
  });
});

describe('spokenAnswers', () => {
  const texts = [' Li', 'ma', ' Lima', '.'];
  const vocabulary: MoteToken[] = [
    ...texts.map((text, id) => ({ id, text })),
    { id: 4, control: 'document' },
    { id: 5, bytes: [195], spells: null, part: 1, parts: 2 },
  ];
  /** After nothing: Li, Lima, or half a character; after these what makes a word; then a full stop. */
  const scores = async (written: readonly number[]) => {
    const likely: Record<string, Record<number, number>> = {
      '': { 0: 0.3, 2: 0.5, 5: 0.2 },
      '0': { 1: 1 },
      '0,1': { 3: 1 },
      '2': { 3: 0.8, 4: 0.2 },
      '5': { 3: 1 },
    };
    const next = likely[written.join()];
    return texts.concat('', '').map((_, id) => Math.log(next[id] ?? 0));
  };

  test('adds up the ways to spell one text, and ends at a full stop or a control token', async () => {
    const answers = await spokenAnswers(vocabulary, scores, 9);
    expect(answers.map(({ text }) => text)).toEqual(['Lima.', '\ufffd.', 'Lima']);
    expect(answers[0].probability).toBeCloseTo(0.3 + 0.5 * 0.8, 12);
    expect(answers[1].probability).toBeCloseTo(0.2, 12);
    expect(answers[2].probability).toBeCloseTo(0.1, 12);
  });

  test('leaves out what is hardly ever said', async () => {
    expect(LEAST).toBeGreaterThan(0);
    const rare = async (written: readonly number[]) =>
      written.length === 0
        ? [-99, -99, 0, Math.log(LEAST / 2), -99, -99]
        : [-99, -99, -99, 0, -99, -99];
    expect(await spokenAnswers(vocabulary, rare, 9)).toHaveLength(1);
  });
});
