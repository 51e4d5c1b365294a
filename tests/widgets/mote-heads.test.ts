import { describe, expect, test } from 'vitest';
import { percent } from '#chart/format.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ATTENTION_RULES } from '#math/attention-rules.ts';
import { headElsewhere } from '#widgets/mote-heads/head-elsewhere.ts';
import { natsWithout, readHead, type HeadReading } from '#widgets/mote-heads/head-reading.ts';
import MoteHeads from '#widgets/mote-heads/MoteHeads.svelte';
import { first, moteHeadsView, schema, wishOf, type Made } from '#widgets/mote-heads/view.ts';
import { texts } from '#widgets/mote-heads/texts.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const ask = openMote();
const label = 'previous';
const wish = { ...first.reading.wish, text: 'One day' };

const made = (changes: Partial<HeadReading> = {}): Made => ({
  reading: {
    wish: { text: 'b', block: 0, head: 1, mask: true, drop: false },
    dropped: 0,
    tokens: [
      { id: 9, control: 'document' },
      { id: 1, text: ' b' },
    ],
    weights: [
      [1, 0],
      [0.25, 0.75],
    ],
    nats: [2 * Math.LN2, 0.5 * Math.LN2],
    changedNats: [3 * Math.LN2, 4 * Math.LN2],
    next: [
      [{ label: '␣b', probability: 0.25, changed: 0.125 }],
      [
        { label: 'x', probability: 0.7, changed: 0.1 },
        { label: 'y', probability: 0.2, changed: 0.8 },
      ],
    ],
    ...changes,
  },
  without: [
    [
      [2 * Math.LN2, 0.5 * Math.LN2],
      [3 * Math.LN2, 4 * Math.LN2],
    ],
  ],
  elsewhere: texts.map((_, i) => ({
    previous: { share: i / 10, even: 0.1, count: 9 },
    self: null,
    first: null,
    same: null,
    induction: i === 2 ? { share: 0.25, even: 0.125, count: 4 } : null,
    evenly: { share: 0.5, even: 1, count: 9 },
  })),
});

test('the figure starts with the head whose loss is felt most at the end of the text', () => {
  const { reading, without } = first;
  const last = without.map((heads) => heads.map((nats) => nats.at(-1)!));
  expect(last[reading.wish.block][reading.wish.head]).toBe(Math.max(...last.flat()));
  expect(wishOf(startState(schema))).toEqual(reading.wish);
});

test('every row of the recorded weights is one whole, and none looks ahead', () => {
  first.reading.weights.forEach((row, t) => {
    expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2);
    expect(row.slice(t + 1).every((weight) => weight === 0)).toBe(true);
  });
});

describe('asking Mote', () => {
  test('without a change both models agree', async () => {
    const { vocabulary } = await ask('load', {});
    const { nats, changedNats, next } = await readHead(ask, wish, vocabulary);
    expect(changedNats).toEqual(nats);
    expect(next.flat().every(({ probability, changed }) => probability === changed)).toBe(true);
  });

  test('removing a head gives what it would be worth in the table', async () => {
    const { vocabulary, config } = await ask('load', {});
    const without = await natsWithout(ask, wish.text, config);
    for (const [block, head] of [
      [0, 0],
      [config.blocks - 1, config.heads - 1],
    ]) {
      const { changedNats } = await readHead(ask, { ...wish, block, head, drop: true }, vocabulary);
      changedNats.forEach((price, t) => expect(price).toBeCloseTo(without[block][head][t], 4));
    }
  });

  test('without the mask an earlier token sees a later one', async () => {
    const { vocabulary } = await ask('load', {});
    const { weights } = await readHead(ask, { ...wish, mask: false }, vocabulary);
    expect(weights[0][1]).toBeGreaterThan(0);
    const masked = await readHead(ask, wish, vocabulary);
    expect(masked.weights[0].slice(1).every((weight) => weight === 0)).toBe(true);
  });

  test('no text at all is the start of a document', async () => {
    const { vocabulary, config } = await ask('load', {});
    const reading = await readHead(ask, { ...wish, text: '', drop: true }, vocabulary);
    const view = moteHeadsView(
      { reading, without: await natsWithout(ask, '', config), elsewhere: made().elsewhere },
      { at: 127, label },
    );
    expect(view.at).toBe(0);
    expect(JSON.stringify(view)).not.toContain('NaN');
    expect(view.summary).not.toContain('loss of the text'); // nothing in it was predicted
    expect(view.steps).toHaveLength(2);
  });
});

test('says where a token looks, and what follows by the whole model', () => {
  const { summary, next } = moteHeadsView(made(), { at: 1, label });
  expect(summary).toContain('In block 1, head 2, “␣b” puts the most weight, 75.0\u00a0%, on “␣b”');
  expect(summary).toContain('expects “x”, with 70.0\u00a0%');
  expect(next[0].changedWidth).toBeNull();
});

test('a removed head moves price, favourite and loss, and the sentence says so', () => {
  const wish = { ...made().reading.wish, drop: true };
  const { summary, next, prices, costs } = moteHeadsView(made({ wish }), { at: 1, label });
  expect(summary).toContain('“x” after it goes from 0.50 to 4.00 bits, and the favourite is “y”');
  expect(summary).toContain('The loss of the text goes from 2.00 to 3.00 bits per token');
  expect([next[1].share, next[1].changedShare]).toEqual(['20.0\u00a0%', '80.0\u00a0%']);
  expect(prices[0].below).toBe('2.0 → 3.0');
  expect(costs[0].cells).toEqual([
    { says: '0.00', chosen: false },
    { says: '3.50', chosen: true },
  ]);
});

test('a head on other texts is measured as on the text shown', async () => {
  const { vocabulary } = await ask('load', {});
  const { block, head } = wish;
  const elsewhere = await headElsewhere(ask, { block, head, mask: false });
  expect(elsewhere).toHaveLength(texts.length);
  for (const [i, text] of texts.entries()) {
    const reading = await readHead(ask, { ...wish, text, mask: false }, vocabulary);
    const { fit } = moteHeadsView({ ...first, reading }, { at: 1, label });
    expect(fit.rows[0].share).toBe(percent(elsewhere[i].previous!.share));
    expect(fit.rows).toHaveLength(texts.length); // the text shown, and the others
  }
});

test('the recorded head agrees with the labels as its recorded weights do', () => {
  for (const rule of ATTENTION_RULES) {
    const here = moteHeadsView(first, { at: 0, label: rule }).fit.rows[0];
    const recorded = first.elsewhere[texts.indexOf(first.reading.wish.text)][rule];
    expect(here.count).toBe(String(recorded!.count));
    expect(parseFloat(here.share)).toBeCloseTo(100 * recorded!.share, 0);
  }
});

test('a label is measured on the text shown and on the others, in table, steps and sentence', () => {
  const { fit, table, steps, summary, picture } = moteHeadsView(made(), { at: 1, label });
  expect(fit.rows.map(({ share }) => share)).toEqual([
    ...['25.0', '0.0', '10.0', '20.0', '30.0', '40.0', '50.0', '60.0', '70.0'].map(
      (p) => `${p}\u00a0%`,
    ),
  ]);
  expect(fit.rows[0]).toMatchObject({ width: 25, evenX: 50, count: '1' });
  expect(table.rows.map(({ cells }) => cells[3])).toEqual(['25.00\u00a0%', '0.00\u00a0%']);
  expect(steps.map(({ math }) => math)).toContain('0.250 / 1 = 0.250');
  expect(summary).toContain(
    '25.0\u00a0% of the head’s weight agrees with the label “looks at the token before”; on the other texts the share is 0.0\u00a0% to 70.0\u00a0%.',
  );
  expect(picture.dots).toMatch(/^M\S+ \S+h0$/); // one token has another before it
});

test('a label that names no token says so, and claims no share', () => {
  const { fit, table, steps, summary } = moteHeadsView(made(), { at: 1, label: 'induction' });
  expect(fit.rows[0]).toMatchObject({ share: '–', count: '0' });
  expect(table.rows.map(({ cells }) => cells[3])).toEqual(['–', '–']);
  expect(steps).toHaveLength(3);
  expect(summary).toContain(
    'names no token; on the other texts the share is 25.0\u00a0% to 25.0\u00a0%.',
  );
  const nowhere = moteHeadsView(made(), { at: 1, label: 'same' }).summary;
  expect(nowhere).toContain('the label “looks at the same token earlier” names no token.');
});

test('sums and differences come out as printed, and a row of weights is one whole', async () => {
  const { vocabulary } = await ask('load', {});
  const reading = await readHead(ask, { ...first.reading.wish, drop: true }, vocabulary);
  const numbers = (terms: string) =>
    terms.split(/ [+−] /).map((term) => Number(term.replace('−', '-')));
  for (let at = 0; at < reading.tokens.length; at++) {
    const { steps } = moteHeadsView({ ...first, reading }, { at, label });
    expect(steps[0].math).toMatch(/(^| )1\.000$/);
    for (const { math } of steps) {
      const [terms, result] = math.split(' = ');
      const [a, ...others] = numbers(terms);
      if (terms.includes(' + '))
        expect(others.reduce((sum, term) => sum + term, a).toFixed(3), math).toBe(result);
      if (terms.includes(' − '))
        expect(a - others[0], math).toBeCloseTo(Number(result.replace('−', '-')), 6);
    }
  }
});

test('never explains: no sentence says why or because', () => {
  for (const [mask, drop] of [
    [true, false],
    [true, true],
    [false, true],
    [false, false],
  ]) {
    for (const label of ATTENTION_RULES) {
      const wish = { ...made().reading.wish, mask, drop };
      const view = moteHeadsView(made({ wish }), { at: 0, label });
      const html = JSON.stringify(view).replaceAll(texts[2].slice(0, 40), ''); // which has “because”
      expect(html).not.toMatch(/\b(why|because|explains?|reason)\b/i);
    }
  }
});

test('a place beyond the text is its last token, and many tokens go without labels', () => {
  expect(moteHeadsView(made(), { at: 127, label }).at).toBe(1);
  const size = 128;
  const row = new Array<number>(size).fill(1 / size);
  const long = made({
    dropped: 7,
    tokens: Array.from({ length: size }, (_, id) => ({ id, text: '\ud800\u0000' })),
    weights: row.map(() => row),
    nats: row,
    changedNats: row,
    next: row.map(() => made().reading.next[1]),
  });
  long.without = [[row]];
  const { picture, summary } = moteHeadsView(long, { at: 60, label });
  expect(picture.hasLabels).toBe(false);
  expect(picture.left + picture.width).toBeLessThanOrEqual(320);
  expect(summary).toContain('7 tokens of its beginning');
});

test('draws its first state on the server', async () => {
  await expect(ssr(MoteHeads, {})).toMatchFileSnapshot('snapshots/mote-heads.html');
});
