import { expect, it } from 'vitest';
import { inSplit } from '#world/split-hash.ts';
import { NAMES_HELD_OUT_PERCENT } from '#world/made-up-name.ts';
import { NAMES_OF_OTHER_LETTERS } from '#world/words/other-names.ts';
import { isMadeOfSyllables } from '#world/words/syllables.ts';
import TwoWaysOfAsking from '#widgets/two-ways-of-asking/TwoWaysOfAsking.svelte';
import { firstAnswers, twoWaysOfAskingView, unheard } from '#widgets/two-ways-of-asking/view.ts';
import { ssr } from '../support/ssr.ts';

const said = (text: string, probability = 0.5) => ({ text, probability, spelling: [] });

it('offers only names that training never shows, some of syllables and some of other letters', () => {
  const [ofSyllables, other] = [isMadeOfSyllables, (name: string) => !isMadeOfSyllables(name)].map(
    (kind) => unheard.filter(kind),
  );
  for (const name of ofSyllables)
    expect(inSplit(name.toLowerCase(), NAMES_HELD_OUT_PERCENT, 'train'), name).toBe(false);
  for (const name of other) expect(NAMES_OF_OTHER_LETTERS, name).toContain(name);
  expect(Math.min(ofSyllables.length, other.length)).toBeGreaterThan(0);
  expect(new Set(unheard).size).toBe(unheard.length);
});

it('puts the two prompts and their likeliest answers side by side', () => {
  const { ways, summary } = twoWaysOfAskingView(unheard[0], firstAnswers);
  expect(ways.map(({ prompt }) => prompt)).toEqual([
    `Question: What is the capital of ${unheard[0]}? Answer:`,
    `Quiz: What is the capital of ${unheard[0]}? Answer:`,
  ]);
  expect(summary).toContain(firstAnswers.question[0].text);
  expect(summary).toContain(firstAnswers.quiz[0].text);
});

it('tells made up, admitted, right and wrong answers apart, and those about another name', () => {
  const marks = (name: string, text: string) =>
    twoWaysOfAskingView(name, { question: [said(text)], quiz: [] }).ways[0].rows[0].mark;
  expect(marks('Zorami', 'The capital of Zorami is Rome.')).toBe('made up');
  expect(marks('Zorami', 'I do not know.')).toBe('admits it');
  expect(marks(' Peru', 'The capital of Peru is Lima.')).toBe('right');
  expect(marks('Peru', 'The capital of Peru is Rome.')).toBe('wrong');
  expect(marks('Atlantis', 'The capital of Armenia is Yerevan.')).toBe('about another name');
  expect(marks('', 'The capital of Ukraine is Kyiv.')).toBe('about another name');
});

it('multiplies out “I do not know.” where it is said, and says where it is not', () => {
  const known = { ...said('I do not know.', 0.25), spelling: [{ token: 'I', probability: 0.25 }] };
  const { steps } = twoWaysOfAskingView('x', { question: [known], quiz: [said('Rome.')] });
  expect(steps[0].math).toBe('0.25 = 25.0\u00a0%');
  expect(steps[1].math).toBe('not among the answers shown');
});

it('says no name and no answer so that the words after it turn round', () => {
  const answers = [said('Ro\u202Eme.')];
  const { summary } = twoWaysOfAskingView('Pe\u202Eru', { question: answers, quiz: answers });
  expect(summary).toMatch(/^About “Peru”.*“Rome\.”/);
  expect(summary).not.toMatch(/[\u202A-\u202E]/);
});

it('survives no name, no answers, and names that are no text', () => {
  for (const name of ['', '  ', '\uD83D', '\u0000', '<|endoftext|>', 'x'.repeat(40)]) {
    const { summary, table } = twoWaysOfAskingView(name, { question: [], quiz: [] });
    expect(summary).toContain('likely enough');
    expect(table.rows).toEqual([]);
  }
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(TwoWaysOfAsking, {})).toMatchFileSnapshot('snapshots/two-ways-of-asking.html');
});
