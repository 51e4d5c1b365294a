import { describe, expect, it } from 'vitest';
import { answers as chapter } from '../../src/answers/retrieval.ts';
import { helpPages, questions } from '#data/bike-workshop.ts';
import { imaginedAnswers } from '#data/imagined-answers.ts';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import MeasureIt from '#widgets/measure-it/MeasureIt.svelte';
import { imagined } from '#widgets/measure-it/imagined.ts';
import { cutting, trials } from '#widgets/measure-it/trials.ts';
import {
  BS,
  firstGuess,
  K1S,
  measureView,
  OVERLAPS,
  schema,
  SIZES,
  variationsOf,
} from '#widgets/measure-it/view.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const embedder = sentenceEmbedder(wordVectors);
const at = (state: Partial<typeof start>) => ({ ...start, ...state });
const view = (state: Partial<typeof start>, vectors?: typeof embedder) => {
  const cut = cutting(at(state), vectors, state.hyde ? imagined : undefined);
  const plain = trials(cut, at(state));
  const varied = variationsOf(at(state), cut).length > 0;
  return varied
    ? measureView(at(state), cut, trials(cut, at(state), at(state)), plain)
    : measureView(at(state), cut, plain);
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
      `Keywords: on average over the questions, ${methods[0].recall} of a question’s answers stand in the first 3 passages found, and the mean reciprocal rank is ${methods[0].mrr}.`,
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
    expect(view({ size: 60, method: 'hybrid' }, embedder).kept).toBe('hybrid');
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

describe('a variation', () => {
  const switched = [{ hyde: true }, { linked: true }, { rerank: true }] as const;
  const mrrs = (state: Partial<typeof start>) => view(state).methods.map(({ mrr }) => Number(mrr));

  it('is off at the start, where nothing is held against the plain search', () => {
    expect(variationsOf(start, cutting(start, undefined, imagined))).toEqual([]);
    expect(view({}).methods.every(({ plain }) => plain === undefined)).toBe(true);
    expect(view({}).table.columns).toHaveLength(3);
  });

  it.each(switched)('%o stands beside what the plain search finds', (state) => {
    const { methods, summary, table, steps, note, plainPath } = view(state);
    const plain = view({});
    expect(methods.map((m) => m.plain?.recall)).toEqual(plain.methods.map((m) => m.recall));
    expect(methods.map((m) => m.plain?.mrr)).toEqual(plain.methods.map((m) => m.mrr));
    expect(plainPath).toBe(plain.methods[0].path);
    expect(summary).toContain(`Plain, it is ${plain.methods[0].recall}`);
    expect(table.rows.map(({ cells }) => cells[3])).toEqual(
      plain.table.rows.map(({ cells }) => cells[1]),
    );
    expect([steps.length, plain.steps.length]).toEqual([3, 2]);
    expect(note).toContain('thin line');
  });

  it('is worked out against the plain search from the numbers shown', () => {
    const { methods, steps } = view({ linked: true, method: 'vectors' });
    const [now, before] = [methods[1].recall, methods[1].plain!.recall].map(Number.parseFloat);
    expect(steps[2].math).toContain(
      `${now.toFixed(1)} − ${before.toFixed(1)} = ${(now - before).toFixed(1)}; `,
    );
  });

  it('moves as many questions up and down as the table shows', () => {
    const { summary, table } = view({ linked: true });
    const places = table.rows.map(({ cells }) =>
      [cells[3], cells[1]].map((cell) => (cell === '–' ? Infinity : Number(cell))),
    );
    const up = places.filter(([before, now]) => now < before).length;
    const down = places.filter(([before, now]) => now > before).length;
    expect(summary).toContain(`first answer moves up: ${up}; down: ${down}.`);
    expect(Math.min(up, down), 'helps and harms').toBeGreaterThan(0);
  });

  it('re-ranks only the first ten: what stands among them stays the same', () => {
    const [now, plain] = [view({ rerank: true, k: 10 }), view({ k: 10 })];
    expect(recalls(now)).toEqual(recalls(plain));
    expect(mrrs({ rerank: true })).not.toEqual(mrrs({}));
  });

  it('by links finds passages that hold no word of the question', () => {
    const cut = cutting(start);
    const found = (made: ReturnType<typeof trials>) => made.keywords.flat().length;
    expect(found(trials(cut, start, { linked: true }))).toBeGreaterThan(found(trials(cut, start)));
    expect(cut.links(), 'links are found once for a cut').toBe(cut.links());
  });

  it('searches for an answer imagined to every question, and shows it', () => {
    expect(Object.keys(imaginedAnswers).sort()).toEqual(questions.map(({ ask }) => ask).sort());
    const { rows } = view({ hyde: true }).table;
    rows.forEach(({ cells }, q) => {
      expect(cells[0]).toContain(questions[q].ask);
      expect(cells[0]).toContain(imaginedAnswers[questions[q].ask]);
    });
  });

  it('waits for the imagined answers, and is the plain search until they are there', () => {
    const waiting = at({ hyde: true });
    const cut = cutting(waiting);
    expect(variationsOf(waiting, cut)).toEqual([]);
    expect(trials(cut, waiting, waiting)).toEqual(trials(cut, waiting));
  });

  it('does what the chapter says of it', () => {
    const at = (state: Partial<typeof start>, method: number) => {
      const { recall, mrr, plain } = view(state).methods[method];
      return [plain!.recall, recall, plain!.mrr, mrr].map((text) => Number.parseFloat(text));
    };
    const said = (part: number) => Number((100 * part).toFixed(1));
    const [keywords, vectors, hybrid] = [0, 1, 2];

    const hyde = at({ hyde: true }, keywords);
    expect(hyde.slice(0, 2)).toEqual([chapter.keywordsRecall(), chapter.hydeKeywords()].map(said));
    expect(hyde[1]).toBeGreaterThan(hyde[0]);
    const first = at({ hyde: true, k: 1 }, vectors);
    expect(first.slice(0, 2)).toEqual(
      [chapter.vectorsFirst(), chapter.hydeVectorsFirst()].map(said),
    );
    expect(first[1]).toBeLessThan(first[0]);

    const linked = at({ linked: true }, vectors);
    expect(linked.slice(0, 2)).toEqual(
      [chapter.vectorsRecall(), chapter.linkedVectors()].map(said),
    );
    expect(linked[1]).toBeGreaterThan(linked[0]);
    const ten = at({ linked: true, k: 10 }, hybrid);
    expect(ten.slice(0, 2)).toEqual([chapter.hybridTen(), chapter.linkedHybridTen()].map(said));
    expect(ten[1]).toBeLessThan(ten[0]);

    const [, , before, after] = at({ rerank: true }, hybrid);
    expect(after).toBeCloseTo(chapter.rerankedHybridMrr(), 3);
    expect(after).toBeGreaterThan(before);
    const [, , vectorsBefore, vectorsAfter] = at({ rerank: true }, vectors);
    expect(vectorsAfter).toBeCloseTo(chapter.rerankedVectorsMrr(), 3);
    expect(vectorsAfter).toBeLessThan(vectorsBefore);
  });

  it('is named with the others that are on', () => {
    expect(view({ hyde: true, linked: true, rerank: true, method: 'hybrid' }).summary).toMatch(
      /^Both, fused \(with imagined answers, linked passages and re-ranking\): /,
    );
  });
});

it('survives every corner of the knobs', () => {
  for (const size of [SIZES.min, SIZES.max])
    for (const overlap of [OVERLAPS.min, OVERLAPS.max])
      for (const k1 of [K1S.min, K1S.max])
        for (const b of [BS.min, BS.max])
          for (const method of ['keywords', 'vectors', 'hybrid'] as const) {
            for (const on of [false, true]) {
              const state = { size, overlap, k1, b, method, hyde: on, linked: on, rerank: on };
              const { summary, methods } = view(state, embedder);
              expect(summary).not.toMatch(/NaN|undefined/);
              expect(methods).toHaveLength(3);
            }
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
