/** View-model of MoteHeads: a head's weights on a text, and what a change does to loss and prediction. */
import { count, fixed, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/mote-heads.json';
import { ATTENTION_RULES } from '#math/attention-rules.ts';
import { bitsPerToken } from '#math/perplexity.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, flag, number, text, type StateOf } from '#ui/url-codec.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/mote-heads.ts';
import type { Agreements } from './head-elsewhere.ts';
import type { HeadReading, Wish } from './head-reading.ts';
import { labelFit } from './label-fit.ts';
import { drawnWeights, ROWS } from './weights-picture.ts';

export const LONGEST = 600;
/** The last place of any text: the context holds 128 tokens. */
const MOST = 127;
/** A weight recorded as 0 was rounded, but for those that the mask hides. */
const LEAST = 1e-9;

/** A reading, what each token costs without each head, and how labels fit the head on the texts at hand. */
export interface Made {
  reading: HeadReading;
  without: readonly (readonly (readonly number[])[])[];
  elsewhere: readonly Agreements[];
}

export const first = recorded as Made;
const start = first.reading.wish;
export const BLOCKS = first.without.length;
export const HEADS = first.without[0].length;

export const schema = {
  text: text(start.text, { maxLength: LONGEST }),
  block: number(start.block + 1, { min: 1, max: BLOCKS, step: 1 }),
  head: number(start.head + 1, { min: 1, max: HEADS, step: 1 }),
  at: number(MOST, { min: 0, max: MOST, step: 1 }),
  shape: choice('matrix', ['matrix', 'lines']),
  mask: flag(true),
  drop: flag(false),
  label: choice('previous', ATTENTION_RULES),
};
export type State = StateOf<typeof schema>;

/** Of the state, what Mote has to be asked for. */
export function wishOf({ text, block, head, mask, drop }: State): Wish {
  return { text, block: block - 1, head: head - 1, mask, drop };
}

export function moteHeadsView(
  { reading, without, elsewhere }: Made,
  { at: place, label: rule }: Pick<State, 'at' | 'label'>,
) {
  const { tokens, weights, nats, changedNats, next, dropped, wish } = reading;
  const { block, head, mask, drop } = wish;
  const at = Math.min(place, tokens.length - 1);
  const labels = tokens.map((token) => shortText(tokenLabel(token), 10));
  const row = weights[at];
  const top = row.indexOf(Math.max(...row));
  const expected = next[at];
  const favourite = expected.reduce((a, b) => (b.changed > a.changed ? b : a));
  const following = labels[at + 1] ?? expected[0].label;
  const most = Math.max(...expected.flatMap(({ probability, changed }) => [probability, changed]));
  const bar = (share: number) => px(((ROWS.barEnd - ROWS.label) * share) / most);
  const isChanged = drop || !mask;
  const weight = (share: number, t: number) =>
    percent(t <= at || !mask ? Math.max(share, LEAST) : 0, 2);
  const fit = labelFit(reading, elsewhere, rule, at);
  const priced = tokens.length > 1;
  const [before, after] = [nats, changedNats].map((prices) => fixed(meanBits(prices)));
  return {
    at,
    last: tokens.length - 1,
    dir: textDirection(wish.text),
    nameOf: (t: number) => words.atOf(t, labels[t]),
    title: words.weights(block + 1, head + 1),
    picture: drawnWeights(labels, weights, at, fit.named),
    fit,
    isChanged,
    costsTitle: words.costs(following),
    columns: without[0].map((_, h) => words.costColumn(h + 1)),
    costs: without.map((heads, b) => ({
      label: words.costRow(b + 1),
      cells: heads.map((prices, h) => ({
        says: fixed(bitsPerToken(prices[at] - nats[at])),
        chosen: b === block && h === head,
      })),
    })),
    prices: tokens.slice(1).map((token, t) => {
      const [whole, changed] = [nats, changedNats].map((all) => fixed(bitsPerToken(all[t]), 1));
      return {
        key: `place-${t + 1}`,
        face: tokenFace(token),
        below: isChanged ? words.arrow(whole, changed) : whole,
      };
    }),
    nextTitle: words.next(labels[at]),
    next: expected.map(({ label, probability, changed }, i) => ({
      key: `next-${i}`,
      label: shortText(label, 10),
      y: ROWS.next * i,
      width: bar(probability),
      changedWidth: isChanged ? bar(changed) : null,
      share: percent(probability),
      changedShare: isChanged ? percent(changed) : '',
    })),
    summary:
      words.summary(block + 1, head + 1, labels[at], labels[top], percent(row[top])) +
      fit.sentence +
      (isChanged
        ? words.changed(
            mask ? words.without : drop ? words.both : words.unmasked,
            following,
            fixed(bitsPerToken(nats[at])),
            fixed(bitsPerToken(changedNats[at])),
            favourite.label,
          )
        : words.whole(expected[0].label, percent(expected[0].probability))) +
      (priced ? (isChanged ? words.changedLoss(before, after) : words.loss(before)) : '') +
      (dropped > 0 ? model.dropped(count(dropped)) : ''),
    named: fit.summaryParts,
    table: {
      caption: words.tableCaption(labels[at]),
      columns: words.columns,
      rows: labels.map((label, t) => ({
        key: `place-${t}`,
        cells: [
          label,
          t,
          weight(row[t], t),
          fit.agreeing === null
            ? words.noFit
            : fit.named[at].includes(t)
              ? weight(fit.agreeing[t], t)
              : percent(0, 2),
        ],
      })),
    },
    steps: [
      { key: `place-${at}`, says: words.stepRow, math: sumOf(row) },
      ...(fit.agreeing ? [{ says: words.stepAgrees, math: sumOf(fit.agreeing) }] : []),
      ...(fit.step ? [fit.step] : []),
      {
        says: words.stepCost(following),
        math: difference(bitsPerToken(changedNats[at]), bitsPerToken(nats[at])),
      },
      ...(priced
        ? [
            {
              says: words.stepLoss,
              math: difference(meanBits(changedNats), meanBits(nats)),
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Loss of the text in bits per token; the last price is of a token that is not in it. */
function meanBits(nats: readonly number[]): number {
  const paid = nats.slice(0, -1);
  const sum = paid.reduce((total, price) => total + price, 0);
  return paid.length === 0 ? 0 : bitsPerToken(sum / paid.length);
}

/** One price less another, worked out from both as shown. */
function difference(bits: number, less: number): string {
  const [a, b] = [bits, less].map((price) => asShown(price, 4));
  return `${fixed(a, 4)} − ${fixed(b, 4)} = ${fixed(a - b, 4)}`;
}

/** The largest weights written out, the others as one; 0 of none. Their sum is that of the numbers shown. */
function sumOf(row: readonly number[]): string {
  const sorted = row.filter((weight) => weight > 0).sort((a, b) => b - a);
  const rest = sorted.slice(5).reduce((sum, weight) => sum + weight, 0);
  const terms = sorted.length > 5 ? [...sorted.slice(0, 5), rest] : sorted;
  const whole = terms.reduce((sum, weight) => sum + asShown(weight, 4), 0);
  if (terms.length < 2) return fixed(whole, 3);
  return `${terms.map((weight) => fixed(weight, 4)).join(' + ')} = ${fixed(whole, 3)}`;
}

const asShown = (value: number, decimals: number) => Number(value.toFixed(decimals));
