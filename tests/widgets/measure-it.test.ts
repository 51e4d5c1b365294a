import { describe, expect, it } from 'vitest';
import { helpPages, questions } from '#data/bike-workshop.ts';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import MeasureIt from '#widgets/measure-it/MeasureIt.svelte';
import { cutting, meaningOf, trials } from '#widgets/measure-it/trials.ts';
import {
  BS,
  firstGuess,
  K1S,
  measureView,
  OVERLAPS,
  schema,
  SIZES,
} from '#widgets/measure-it/view.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const meaning = meaningOf(sentenceEmbedder(wordVectors));
const at = (state: Partial<typeof start>) => ({ ...start, ...state });
const view = (state: Partial<typeof start>, vectors?: typeof meaning) => {
  const cut = cutting(at(state), vectors);
  return measureView(at(state), cut, trials(cut, at(state)));
};
const fates = ({ methods }: ReturnType<typeof view>) => methods[0].squares.map(({ fate }) => fate);
const recalls = ({ methods }: ReturnType<typeof view>) =>
  methods.map(({ recall }) => Number.parseFloat(recall));

describe('the labelled set', () => {
  it('has twenty pages and at least twenty questions, whose answers stand in the pages', () => {
    expect(helpPages).toHaveLength(20);
    expect(questions.length).toBeGreaterThanOrEqual(20);
    for (const { answers } of questions)
      for (const answer of answers)
        expect(
          helpPages.filter(({ text }) => text.includes(answer)),
          answer,
        ).toHaveLength(1);
  });
});

describe('recall and rank', () => {
  it('are what a count by hand gives', () => {
    const cut = cutting(start);
    const { keywords } = trials(cut, start);
    let recall = 0;
    let mrr = 0;
    questions.forEach(({ answers }, q) => {
      const texts = keywords[q].map((passage) => cut.passages[passage].text);
      const top = texts.slice(0, start.k);
      recall += answers.filter((a) => top.some((text) => text.includes(a))).length / answers.length;
      const place = texts.findIndex((text) => answers.some((answer) => text.includes(answer)));
      if (place >= 0) mrr += 1 / (place + 1);
    });
    const { methods, summary } = view({});
    expect(recalls(view({}))[0]).toBeCloseTo((100 * recall) / questions.length, 1);
    expect(Number(methods[0].mrr)).toBeCloseTo(mrr / questions.length, 3);
    expect(summary).toBe(
      `Keywords: ${methods[0].recall} of the answers stand in the first 3 passages found, and the mean reciprocal rank is ${methods[0].mrr}.`,
    );
  });

  it('shows all three methods before anything is loaded, from recorded rankings', () => {
    expect(view({}).methods.map(({ key }) => key)).toEqual(['keywords', 'vectors', 'hybrid']);
  });

  it('moves k, k₁ and b without the word vectors, but not the cut', () => {
    for (const state of [{ k: 7 }, { k1: 0.4 }, { b: 0 }])
      expect(view(state).needsVectors).toBe(false);
    const { needsVectors, summary, kept } = view({ size: 60, method: 'hybrid' });
    expect([needsVectors, kept]).toEqual([true, 'keywords']);
    expect(summary).toContain('Load the word vectors');
    expect(view({ size: 60, method: 'hybrid' }, meaning).kept).toBe('hybrid');
  });

  it('never falls as k grows', () => {
    const byK = [1, 2, 4, 7, 10].map((k) => recalls(view({ k })));
    byK
      .slice(1)
      .forEach((row, i) =>
        row.forEach((recall, m) => expect(recall).toBeGreaterThanOrEqual(byK[i][m])),
      );
  });

  it('loses answers that short passages cut in two, and says so', () => {
    const short = view({ size: 10, overlap: 0 });
    expect(fates(short)).toContain('cut');
    expect(recalls(short)[0]).toBeLessThan(recalls(view({}))[0]);
    const whole = view({ size: 80 });
    expect(fates(whole)).not.toContain('cut');
  });

  it('rank otherwise when k₁ and b are moved', () => {
    expect(view({ k1: 0, b: 0 }).methods[0].mrr).not.toBe(view({}).methods[0].mrr);
  });
});

it('survives every corner of the knobs', () => {
  for (const size of [SIZES.min, SIZES.max])
    for (const overlap of [OVERLAPS.min, OVERLAPS.max])
      for (const k1 of [K1S.min, K1S.max])
        for (const b of [BS.min, BS.max])
          for (const method of ['keywords', 'vectors', 'hybrid'] as const) {
            const { summary, methods } = view({ size, overlap, k1, b, method }, meaning);
            expect(summary).not.toMatch(/NaN|undefined/);
            expect(methods).toHaveLength(3);
          }
});

it('refuses values out of range', () => {
  const { problems } = decodeState(schema, new URLSearchParams({ k: '0', b: '2', k1: 'NaN' }));
  expect(problems.map(({ name }) => name)).toEqual(['k', 'k1', 'b']);
});

it('asks which method finds most, and knows', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const now = recalls(view({}));
  expect(now[guess.answer]).toBe(Math.max(...now));
  expect(new Set(now).size, 'no tie').toBe(3);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(MeasureIt, {})).toMatchFileSnapshot('snapshots/measure-it.html');
});
