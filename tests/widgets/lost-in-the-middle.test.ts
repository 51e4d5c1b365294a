import { describe, expect, it } from 'vitest';
import measured from '#data/mote/fact-places.json';
import recorded from '#data/mote/lost-in-the-middle.json';
import { decodeState, startState } from '#ui/url-codec.ts';
import LostInTheMiddle from '#widgets/lost-in-the-middle/LostInTheMiddle.svelte';
import {
  ASIDES,
  extremes,
  firstGuess,
  lostInTheMiddleView,
  PEOPLE,
  schema,
  type State,
} from '#widgets/lost-in-the-middle/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const settings = PEOPLE.flatMap((people) => ASIDES.map((asides) => ({ ...start, people, asides })));
const viewOf = (changes: Partial<State> = {}) => lostInTheMiddleView({ ...start, ...changes });

describe('the measurement', () => {
  it('has every place of every setting, and a recorded answer there', () => {
    expect(measured.settings).toHaveLength(settings.length);
    for (const { people, right, probability } of measured.settings) {
      for (const list of [right, probability]) expect(list).toHaveLength(people);
      for (const n of right) expect(Number.isInteger(n) && n <= measured.passages).toBe(true);
      for (const p of probability) expect(p >= 0 && p <= 1).toBe(true);
    }
    for (const { people, asides } of settings) {
      const answers: Record<string, unknown> = recorded.answers;
      expect(answers[`${people}-${asides}`]).toHaveLength(Number(people));
    }
  });

  it('stands in the sentence and the table, an interval around each share', () => {
    const [{ people, asides, right }] = measured.settings;
    const { summary, table } = viewOf({
      people: String(people),
      asides: String(asides),
      place: people,
    });
    const share = ((100 * right[people - 1]) / measured.passages).toFixed(1);
    expect(summary).toContain(`place ${people} of ${people}`);
    expect(table.rows).toHaveLength(people);
    expect(table.rows[people - 1].cells[1]).toBe(`${share}\u00a0%`);
    for (const { full, interval } of viewOf().places) {
      expect(interval.high).toBeLessThanOrEqual(full.cy);
      expect(interval.low).toBeGreaterThanOrEqual(full.cy);
    }
  });

  it('answers the guess: places differ where the intervals of worst and best do not meet', () => {
    const { places } = viewOf();
    const worst = places.reduce((a, b) => (b.full.cy > a.full.cy ? b : a));
    const best = places.reduce((a, b) => (b.full.cy < a.full.cy ? b : a));
    const at = places.indexOf(worst);
    const where = at === 0 ? 0 : at === places.length - 1 ? 2 : 1;
    expect(firstGuess().answer).toBe(worst.interval.high > best.interval.low ? where : 3);
  });
});

describe('the passage', () => {
  it('has the asked fact in each place, the other sentences in their order', () => {
    const { facts, asides } = recorded.passage;
    facts.forEach((_, i) => {
      const { sentences } = viewOf({ place: i + 1 });
      expect(sentences.findIndex(({ asked }) => asked)).toBe(i);
      expect(sentences[i].text).toBe(facts[0]);
      const others = sentences.filter(({ asked }) => !asked).map(({ text }) => text);
      expect(others).toEqual([...facts.slice(1), ...asides]);
    });
  });

  it('is answered as recorded, and rightly where Mote says the fact', () => {
    const answers: Record<string, readonly ({ said: string } | null)[]> = recorded.answers;
    for (const state of settings)
      answers[`${state.people}-${state.asides}`].forEach((answer, i) => {
        const { now, summary } = viewOf({ ...state, place: i + 1 });
        expect(now.verdict).toBe(answer?.said === recorded.passage.facts[0] ? 'right' : 'wrong');
        expect(summary).toContain(answer ? `“${answer.said}”` : 'no answer is likely enough');
      });
  });

  it('has a place for every link: one beyond its people is the last', () => {
    const [few] = settings;
    expect(viewOf({ ...few, place: 6 }).summary).toBe(
      viewOf({ ...few, place: Number(few.people) }).summary,
    );
    for (const state of settings)
      expect(JSON.stringify(viewOf(state))).not.toMatch(/NaN|null|undefined/);
  });
});

it('falls back where a link asks for what was not measured', () => {
  const { state, problems } = decodeState(
    schema,
    new URLSearchParams('people=5&asides=-1&place=99'),
  );
  expect(state).toEqual(start);
  expect(problems).toHaveLength(3);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(LostInTheMiddle, {})).toMatchFileSnapshot('snapshots/lost-in-the-middle.html');
});

it.each([
  [[0.5, 0.9, 0.9], 'first'],
  [[0.9, 0.5, 0.9], 'middle'],
  [[0.9, 0.9, 0.5], 'last'],
  [[0.9, 0.92, 0.91], 'same'],
] as const)('of shares %j the worst place is: %s', (shares, verdict) => {
  const places = shares.map((share) => ({ share, low: share - 0.03, high: share + 0.03 }));
  expect(extremes({ places }).verdict).toBe(verdict);
});
