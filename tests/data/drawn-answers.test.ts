/** What was counted from draws, against probabilities that are computed without a draw. */
import { describe, expect, it, test } from 'vitest';
import agreement from '#data/mote/agreement.json';
import reliability from '#data/mote/reliability.json';
import temperature from '#data/mote/temperature.json';
import { Random } from '#math/random.ts';
import { ASKING_FORMS, capitalPrompt, spokenAnswers } from '#model/mote/capital-question.ts';
import { measuredMote } from '#model/mote/measured-answers.ts';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { AnswerSource } from '../../scripts/data/mote/answer-source.ts';
import { openMote, openWeights } from '../../scripts/data/mote/open-mote.ts';
import { plurality } from '../../scripts/data/mote/plurality.ts';

const ask = openMote();

/** The probabilities of the whole answers after “The capital of … is”. */
async function answersAbout(country: string, count: number, weights = 'mote') {
  const { vocabulary } = await ask('load', { weights });
  const parts = [{ text: capitalPrompt(country, 'statement') }];
  const scores = async (ids: readonly number[]) =>
    (await ask('predict', { weights, parts, ids })).logits;
  return spokenAnswers(vocabulary, scores, count);
}

describe('drawing', () => {
  it('gives each answer as often as its tokens multiply to, and at 0 the same each time', async () => {
    const mote = await openWeights('after-6M');
    const parts = [{ text: capitalPrompt('Iceland', 'statement') }];
    const source = new AnswerSource(mote, new PrefixRun(mote.transformer), parts);
    const answers = await answersAbout('Iceland', 3, 'after-6M');
    const random = new Random(5);
    const drawn = Array.from({ length: 1000 }, () => source.draw(1, random));
    for (const { text, probability } of answers) {
      const share = drawn.filter((one) => one === text).length / drawn.length;
      const error = Math.sqrt((probability * (1 - probability)) / drawn.length);
      expect(Math.abs(share - probability), text).toBeLessThan(4 * error);
    }
    expect(new Set(Array.from({ length: 5 }, () => source.draw(0, random))).size).toBe(1);
  });

  it('takes the most frequent answer, of tied ones the first', () => {
    expect(plurality(['b', 'a', 'a', 'b', 'c'])).toEqual({ answer: 'b', times: 2 });
    expect(plurality(['c', 'a', 'a'])).toEqual({ answer: 'a', times: 2 });
  });
});

describe('temperature.json', () => {
  const { temperatures, kinds, tasks, draws } = temperature;

  it('has right capitals at 1 as often as their probabilities say', async () => {
    const middle = COUNTRIES.slice((COUNTRIES.length - tasks) / 2).slice(0, tasks);
    const chances = [];
    for (const { name, capital } of middle) {
      const answers = await answersAbout(name, 20);
      chances.push(answers.find(({ text }) => text === `${capital}.`)?.probability ?? 0);
    }
    const mean = chances.reduce((sum, p) => sum + p, 0) / tasks;
    const variance = chances.reduce((sum, p) => sum + p * (1 - p), 0) / draws / tasks ** 2;
    // Answers too rare to be looked for add at most 0.002 each.
    const off = Math.abs(kinds.capitals.right[temperatures.indexOf(1)] - mean);
    expect(off).toBeLessThan(4 * Math.sqrt(variance) + 0.002);
  });

  it('counts one answer at 0, and shares and numbers that can be', () => {
    for (const { right, vote, different } of Object.values(kinds)) {
      expect([right, vote, different].map(({ length }) => length)).toEqual(
        Array(3).fill(temperatures.length),
      );
      expect(different[temperatures.indexOf(0)]).toBe(1);
      expect(vote[0]).toBe(right[0]);
      for (const share of [...right, ...vote])
        expect(share * (1 - share)).toBeGreaterThanOrEqual(0);
      for (const n of different) expect(n * (draws - n)).toBeGreaterThanOrEqual(0);
    }
  });
});

test('agreement.json has every name once, and agreement goes with confidence', () => {
  const { bands, draws } = agreement;
  for (const { name, forms } of agreement.motes)
    for (const form of ASKING_FORMS) {
      const names = forms[form].map((verdicts) => verdicts.reduce((sum, n) => sum + n, 0));
      const { confidence } = measuredMote(reliability, name).forms[form];
      expect(names.reduce((sum, n) => sum + n, 0)).toBe(confidence.length);
      // Whoever draws the likeliest answer with p draws it every time with p^n.
      const chances = confidence.map((p) => p ** draws);
      const expected = chances.reduce((sum, p) => sum + p, 0);
      const variance = chances.reduce((sum, p) => sum + p * (1 - p), 0);
      expect(bands[0]).toBe(draws);
      expect(Math.abs(names[0] - expected), `${name}, ${form}`).toBeLessThan(
        4 * Math.sqrt(variance) + 1,
      );
    }
});
