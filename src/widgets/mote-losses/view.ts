/** View-model of MoteLosses: what each token of a text costs Mote, the running mean, and the true price. */
import { count, fixed, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/mote-losses.json';
import { bitsPerByte, bitsPerToken, perplexity } from '#math/perplexity.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, text, type StateOf } from '#ui/url-codec.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/mote-losses.ts';
import type { PricedText } from './priced-text.ts';

export const LONGEST = 1000;
/** A guess offers at most so many tokens. */
const OFFERED = 5;

const readings = recorded as readonly PricedText[];
export const texts = readings.map((reading) => reading.text);
export const first = readings[0];

export const schema = {
  text: text(first.text, { maxLength: LONGEST }),
  unit: choice('bits', ['bits', 'nats']),
};
export type State = StateOf<typeof schema>;

/** The reading recorded for one of the texts; an empty text needs no model. */
export function recordedFor(of: string): PricedText | undefined {
  if (of === '') return { text: '', dropped: 0, tokens: [], nats: [], trueNats: null };
  return readings.find((reading) => reading.text === of);
}

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 24;
const HEAD = 8;
const BAR = { left: 96, right: 268 };

export function moteLossesView(made: PricedText, unit: State['unit']) {
  const { tokens, nats, trueNats, dropped } = made;
  const per = unit === 'bits' ? Math.LN2 : 1;
  const total = nats.reduce((sum, price) => sum + price, 0);
  const mean = tokens.length === 0 ? 0 : total / tokens.length;
  const bytes = tokens.reduce((sum, token) => sum + bytesOf(token), 0);
  const labels = tokens.map((token) => shortText(tokenLabel(token), 10));
  const means = runningMeans(nats);
  const largest = Math.max(Math.LN2, ...nats, ...(trueNats ?? []));
  const x = (price: number) => px(BAR.left + ((BAR.right - BAR.left) * price) / largest);
  const middle = (i: number) => HEAD + ROW * i + ROW / 2;
  const dearest = nats.indexOf(Math.max(...nats));
  const trueTotal = trueNats?.reduce((sum, price) => sum + price, 0);
  return {
    height: HEAD + ROW * tokens.length + 4,
    barX: BAR.left,
    barHeight: ROW - 8,
    rows: tokens.map((_, i) => ({
      key: `token-${i}`,
      label: labels[i],
      y: middle(i) - (ROW - 8) / 2,
      middle: middle(i),
      width: px(x(nats[i]) - BAR.left),
      price: fixed(nats[i] / per),
      /** Where the true price ends. */
      trueX: trueNats ? x(trueNats[i]) : null,
    })),
    means: tokens.length < 2 ? '' : linePath(means.map((price, i) => [x(price), middle(i)])),
    hasTruth: trueNats !== null,
    legend: words.legend(words.units[unit], trueNats !== null),
    summary:
      tokens.length === 0
        ? words.nothing
        : words.summary(
            count(tokens.length),
            fixed(bitsPerToken(total), 1),
            fixed(bitsPerToken(mean)),
            fixed(mean),
            significant(perplexity(mean)),
            labels[dearest],
            fixed(bitsPerToken(nats[dearest]), 1),
          ) +
          (trueTotal === undefined
            ? words.noTruth
            : words.truth(
                fixed(bitsPerToken(trueTotal), 1),
                fixed(bitsPerToken(trueTotal / tokens.length)),
              )) +
          (dropped > 0 ? model.dropped(count(dropped)) : ''),
    named: tokens.length === 0 ? [] : [{ key: `token-${dearest}`, text: `“${labels[dearest]}”` }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: tokens.map((_, i) => ({
        key: `token-${i}`,
        cells: [
          labels[i],
          probability(nats[i]),
          fixed(bitsPerToken(nats[i])),
          fixed(nats[i], 3),
          fixed(bitsPerToken(means[i])),
          trueNats ? fixed(bitsPerToken(trueNats[i])) : words.unknown,
        ],
      })),
    },
    steps:
      tokens.length === 0
        ? []
        : [
            {
              key: `token-${dearest}`,
              says: words.stepToken(labels[dearest]),
              math: `−ln ${significant(Math.exp(-nats[dearest]), 4)} = ${fixed(nats[dearest], 3)}`,
            },
            {
              key: `token-${dearest}`,
              says: words.stepBits,
              math: `${fixed(nats[dearest], 4)} / ln 2 = ${fixed(bitsPerToken(nats[dearest]), 3)}`,
            },
            {
              says: words.stepMean,
              math: `${fixed(total, 3)} / ${count(tokens.length)} = ${fixed(mean, 3)}`,
            },
            {
              says: words.stepPerplexity,
              math: `e^{${fixed(mean, 3)}} = ${significant(perplexity(mean))}`,
            },
            {
              says: words.stepBytes(count(bytes)),
              math: `${fixed(bitsPerToken(total))} / ${count(bytes)} = ${fixed(bitsPerByte(total, bytes))}`,
            },
          ],
  } satisfies FigureView & Record<string, unknown>;
}

/** After each token, the mean price of all so far. */
function runningMeans(prices: readonly number[]): number[] {
  let sum = 0;
  return prices.map((price, i) => (sum += price) / (i + 1));
}

function bytesOf(token: PricedText['tokens'][number]): number {
  if ('text' in token) return utf8Bytes(token.text).length;
  return 'bytes' in token ? token.bytes.length : 0;
}

/** Asked about the text that the figure starts with: the dearest token, among others of it. */
export function firstGuess(made: PricedText): Guess {
  const { tokens, nats } = made;
  const labels = tokens.map((token) => tokenLabel(token));
  const places = [...labels.keys()].filter(
    (i) => labels.indexOf(labels[i]) === i && /^␣\p{L}+$/u.test(labels[i]),
  );
  const ranked = [...places].sort((a, b) => nats[b] - nats[a]);
  // The dearest and others spread over the rest, in the order of the text.
  const step = (ranked.length - 1) / (OFFERED - 1);
  const offered = Array.from(
    new Set(Array.from({ length: OFFERED }, (_, i) => ranked[Math.round(i * step)])),
  ).sort((a, b) => a - b);
  const answer = offered.indexOf(ranked[0]);
  return {
    kind: 'choice',
    id: 'mote-losses.dearest',
    ask: words.ask(made.text),
    options: offered.map((i) => labels[i]),
    answer,
    reveal: words.reveal(labels[ranked[0]], fixed(bitsPerToken(nats[ranked[0]]), 1)),
  };
}

/** What a token was given; never “1” for a little less, which three digits would make of it. */
function probability(nats: number): string {
  const given = Math.exp(-nats);
  return given > 0.9995 ? `> ${fixed(0.9995, 4)}` : significant(given);
}
