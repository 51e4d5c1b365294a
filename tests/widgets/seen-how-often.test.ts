import { describe, expect, it } from 'vitest';
import exposures from '#data/mote/exposures.json';
import measured from '#data/mote/reliability.json';
import { measuredMote } from '#model/mote/measured-answers.ts';
import type { MoteFacts } from '#model/mote/mote-protocol.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { askAgain, TIMES } from '#widgets/seen-how-often/asked-again.ts';
import { FIRST } from '#widgets/seen-how-often/asked.ts';
import { LoadedMotes } from '#widgets/seen-how-often/loaded-motes.svelte.ts';
import { motes, rarestFirst, timesSeen, UNHEARD } from '#widgets/seen-how-often/seen.ts';
import SeenHowOften from '#widgets/seen-how-often/SeenHowOften.svelte';
import {
  firstAnswers,
  firstGuess,
  schema,
  seenHowOftenView,
} from '#widgets/seen-how-often/view.ts';
import { words } from '#strings/seen-how-often.ts';
import { decodeState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const first = seenHowOftenView(FIRST, firstAnswers);
const said = (text: string, probability: number) => ({ text, probability, spelling: [] });
const circles = (path: string) => path.split('M').length - 1;

describe('how often', () => {
  it('is what the replay of the training counted, for each Mote', () => {
    for (const name of motes) {
      const { tokens } = measuredMote(measured, name);
      const counted = exposures.exposures.find((one) => one.tokens === tokens)!;
      expect(counted, `${name}, ${tokens} tokens`).toBeDefined();
      COUNTRIES.forEach((country, i) =>
        expect(timesSeen(country.name, name)).toBe(counted.capitals[i]),
      );
    }
  });

  it('is 0 for what is no country, and grows from the rarest to the most frequent', () => {
    expect(timesSeen(UNHEARD, 'mote')).toBe(0);
    expect(timesSeen('france', 'mote')).toBe(0);
    const order = rarestFirst('mote').map((country) => timesSeen(country, 'mote'));
    expect(order).toHaveLength(COUNTRIES.length + 1);
    order.slice(1).forEach((seen, i) => expect(seen).toBeGreaterThanOrEqual(order[i]));
  });
});

describe('the picture', () => {
  it('puts its ring around the dot of every measured name, also of those never read of', () => {
    const { statement } = measuredMote(measured, FIRST.mote).forms;
    for (const [i, country] of [
      ...COUNTRIES.map(({ name }) => name),
      ...measured.unheard,
    ].entries()) {
      const answers = [said('Rome.', statement.confidence[i])];
      const { here, right, wrong } = seenHowOftenView({ ...FIRST, country }, answers);
      const dot = `M${Number((here.x - 3).toFixed(2))},${here.y}a`;
      expect(right + wrong, country).toContain(dot);
    }
  });

  it('has a dot for every measured answer, each under its verdict', () => {
    for (const mote of motes)
      for (const form of ['question', 'quiz', 'statement'] as const) {
        const { right, wrong, abstained } = seenHowOftenView({ ...FIRST, mote, form }, []);
        expect(circles(right) + circles(wrong) + circles(abstained)).toBe(2 * COUNTRIES.length);
        const { outcome } = measuredMote(measured, mote).forms[form];
        expect(circles(right)).toBe(outcome.split('r').length - 1);
      }
  });

  it('tells the verdicts apart by the shape of their marks', () => {
    const { wrong, abstained } = seenHowOftenView({ ...FIRST, form: 'question' }, []);
    expect(wrong).toMatch(/^(M[\d.,]+a[^M]+)+$/);
    expect(abstained).toMatch(/^(M[\d.,]+l[^Ma]+)+$/);
    const marks = Object.values(words.legend).map(([mark]) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('says all its dots in numbers, by how often the capital had been read', () => {
    for (const mote of motes) {
      const { tokens, forms } = measuredMote(measured, mote);
      const { capitals } = exposures.exposures.find((one) => one.tokens === tokens)!;
      const { rows } = seenHowOftenView({ ...FIRST, mote, form: 'question' }, []).dots;
      const read = [...forms.question.outcome].map((letter, i) => ({
        letter,
        times: String(capitals[i] ?? 0),
      }));
      const inBand = [0, 1, 2, 3, 4, 5].map((digits) =>
        read.filter(({ times }) => (times === '0' ? 0 : times.length) === digits),
      );
      const counted = inBand
        .filter((band) => band.length > 0) // a band without dots has no row
        .map((band) =>
          ['r', 'w', 'a'].map((of) => band.filter(({ letter }) => letter === of).length),
        );
      expect(rows.map(({ cells }) => cells.slice(1, 4))).toEqual(counted);
    }
  });

  it('shows the answers with what is left, together everything', () => {
    const shares = [...first.rows, first.rest].map(({ width }) => width / 200);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  it('says right, wrong or admitted', () => {
    const of = (country: string, text: string) =>
      seenHowOftenView({ ...FIRST, country, form: 'question' }, [said(text, 0.5)]);
    expect(of('Peru', 'The capital of Peru is Lima.').summary).toContain(
      '50.0\u00a0% and is right',
    );
    expect(of('Peru', 'The capital of Peru is Rome.').rows[0].mark).toBe('wrong');
    expect(of(' Peru ', 'I do not know.').rows[0].mark).toBe('admits it');
    expect(of('Zorami', 'The capital of Zorami is Rome.').rows[0].mark).toBe('wrong');
  });

  it('multiplies the tokens of an answer', () => {
    const { spelling } = firstAnswers[0];
    const product = spelling.reduce((p, { probability }) => p * probability, 1);
    expect(product).toBeLessThanOrEqual(firstAnswers[0].probability * 1.001);
    expect(first.steps[0].math.split(' · ')).toHaveLength(spelling.length);
  });
});

describe('asking again and again', () => {
  it('draws each answer as often as its probability says, and always the same from a seed', () => {
    const shares = [0.5, 0.3, 0.05];
    const total = [0, 0, 0, 0];
    for (let seed = 0; seed < 500; seed++) {
      const drawn = askAgain(shares, seed);
      expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(TIMES);
      drawn.forEach((n, i) => (total[i] += n));
    }
    [...shares, 0.15].forEach((p, i) => {
      const draws = 500 * TIMES;
      expect(Math.abs(total[i] - p * draws)).toBeLessThan(4 * Math.sqrt(draws * p * (1 - p)));
    });
    expect(askAgain(shares, 7)).toEqual(askAgain(shares, 7));
  });

  it('draws a sure answer each time, and only others where none is shown', () => {
    expect(askAgain([1], 3)).toEqual([TIMES, 0]);
    expect(askAgain([0.7, 0.3000001], 3).at(-1)).toBe(0);
    expect(askAgain([], 3)).toEqual([TIMES]);
    const none = seenHowOftenView({ ...FIRST }, []);
    expect(none.rest.came).toBe(`came ${TIMES} of ${TIMES} times`);
    expect(none.summary).toContain('none of the answers shown');
  });

  it('says the same draws in picture, table, sentence and arithmetic', () => {
    for (let seed = 0; seed < 150; seed++) {
      const view = seenHowOftenView(FIRST, firstAnswers, seed);
      const came = [...view.rows, view.rest].map((row) => Number(/came (\d+)/.exec(row.came)![1]));
      expect(came.reduce((sum, n) => sum + n, 0)).toBe(TIMES);
      expect(view.table.rows.map(({ cells }) => cells.at(-1))).toEqual(
        [...view.rows, view.rest].map((row) => row.came),
      );
      const most = Math.max(...came.slice(0, -1));
      if (most === 0) continue;
      const { said, mark } = view.rows[came.indexOf(most)];
      const tied = view.rows.filter((_, i) => came[i] === most).length > 1;
      const share = `${((100 * most) / TIMES).toFixed(1)}\u00a0%`;
      expect(view.summary).toContain(
        `it gives “${said}” ${tied ? 'as often as any other' : 'most often'} of the answers shown: an agreement of ${share} (${mark}).`,
      );
      expect(view.steps.at(-1)!.math).toBe(`${most} / ${TIMES} = ${share}`);
    }
  });
});

describe('the Motes that have been asked', () => {
  it('are loaded once each, and none is here while another comes', async () => {
    const motes = new LoadedMotes();
    const loads: string[] = [];
    const use = (weights: string) =>
      motes.use(weights, async () => {
        loads.push(weights);
        await Promise.resolve();
        return { kernels: weights } as unknown as MoteFacts;
      });
    const early = await use('early');
    expect(motes.current).toBe(early);
    const coming = use('late');
    expect(motes.current).toBeUndefined();
    const late = await coming;
    expect(motes.current).toBe(late);
    expect(await use('early')).toBe(early);
    expect(motes.current).toBe(early);
    expect(loads).toEqual(['early', 'late']);
  });
});

describe('what a link may bring', () => {
  it('survives no name, a long one, and names that are no text', () => {
    for (const country of ['', ' ', 'x'.repeat(40), '\uD83D', '\u0000', '<|endoftext|>', 'שלום']) {
      const { summary, table } = seenHowOftenView({ ...FIRST, country }, []);
      expect(summary).toContain('No single answer');
      expect(table.rows).toHaveLength(1);
    }
  });

  it('says no name and no answer so that the words after it turn round', () => {
    const turning = 'Pe\u202Eru';
    const { summary, table, steps } = seenHowOftenView({ ...FIRST, country: turning }, [
      said(`${turning}.`, 0.5),
    ]);
    expect(summary).toContain('“Peru”');
    expect(JSON.stringify([summary, table.caption, steps])).not.toMatch(/[\u202A-\u202E]/);
  });

  it('refuses a Mote or a form that is not there', () => {
    const { problems } = decodeState(
      schema,
      new URLSearchParams({ mote: 'after-9M', form: 'song', country: 'x'.repeat(41) }),
    );
    expect(problems.map(({ name }) => name)).toEqual(['country', 'form', 'mote']);
  });
});

it('asks what it will say, with the truth among the options', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options[guess.answer]).toBe(firstAnswers[0].text);
  expect(guess.options).toContain('Reykjavik.');
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(SeenHowOften, {})).toMatchFileSnapshot('snapshots/seen-how-often.html');
});
