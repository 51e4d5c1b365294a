/** View-model of CountedModel: what each token of a sentence costs three counted models, and on average. */
import { count, fixed, significant } from '#chart/format.ts';
import { bitsPerByte, bitsPerToken, perplexity } from '#math/perplexity.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/counted-model.ts';
import { byOrderView } from './by-order.ts';
import { UNITS, type Reading, type Unit, type UnitReading, type Wish } from './reading.ts';
import { firstWish } from './first-reading.ts';

export const LONGEST = { text: 400, corpus: 20_000 };
export const ORDERS = ['1', '2', '3', '4', '5'] as const;
export const STRENGTHS = { min: 0, max: 8, step: 0.1 };

export const schema = {
  text: text(firstWish.text, { maxLength: LONGEST.text }),
  corpus: text(firstWish.corpus, { maxLength: LONGEST.corpus }),
  unit: choice('byte-pair', UNITS),
  order: number(firstWish.order, { min: 1, max: ORDERS.length, step: 1 }),
  strength: number(firstWish.strength, STRENGTHS),
};
export type State = StateOf<typeof schema>;

export function wishOf({ text, corpus, order, strength }: State): Wish {
  return { text, corpus, order, strength };
}

/** Shades begin at these numbers of bits; the last one is infinite. */
const LEVELS = [0, 1, 2, 4, 8, 16, Infinity];

/** The shade of a token, from 0 for hardly any surprise to 6 for the impossible. */
export function levelOf(bits: number): number {
  return LEVELS.findLastIndex((from) => bits >= from);
}

function measure({ tokens }: UnitReading, bytes: number) {
  const nats = tokens.reduce((sum, token) => sum + token.nats, 0);
  const mean = tokens.length === 0 ? 0 : nats / tokens.length;
  return {
    tokens: tokens.length,
    bits: bitsPerToken(nats),
    mean,
    meanBits: bitsPerToken(mean),
    perplexity: perplexity(mean),
    perByte: bytes === 0 ? 0 : bitsPerByte(nats, bytes),
  };
}

export function countedModelView(unit: Unit, { wish, bytes, units }: Reading) {
  const shown = units[unit];
  const all = measure(shown, bytes);
  const empty = shown.tokens.length === 0;
  const chips = shown.tokens.map(({ part, nats, unknown }, i) => {
    const bits = bitsPerToken(nats);
    return {
      key: `token-${i}`,
      face: tokenFace(part),
      label: shortText(tokenLabel(part), 24),
      unknown,
      bits: fixed(bits, 1),
      level: levelOf(bits),
      nats,
    };
  });
  const dearest = chips.reduce<(typeof chips)[number] | undefined>(
    (most, chip) => (most && most.nats >= chip.nats ? most : chip),
    undefined,
  );
  const byOrder = byOrderView(unit, wish.order, wish.strength);
  const perByte = unit === 'word' ? words.noBytes : words.perByte(fixed(all.perByte));
  return {
    dir: textDirection(wish.text),
    byOrder,
    chips,
    anyUnknown: chips.some(({ unknown }) => unknown),
    compare: UNITS.map((name) => {
      const { tokens, meanBits, perplexity: choices, perByte: price } = measure(units[name], bytes);
      const nothing = tokens === 0;
      return {
        unit: name,
        chosen: name === unit,
        cells: [
          count(tokens),
          nothing ? words.none : fixed(meanBits),
          nothing ? words.none : significant(choices),
          nothing || name === 'word' ? words.none : fixed(price),
        ],
      };
    }),
    summary: !dearest
      ? words.nothing
      : dearest.nats === Infinity
        ? words.fatal(dearest.label)
        : `${words.summary(
            words.units[unit],
            count(all.tokens),
            fixed(all.bits, 1),
            fixed(all.meanBits),
            fixed(all.mean),
            significant(all.perplexity),
          )} ${perByte}`,
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: chips.map(({ key, label, nats }) => ({
        key,
        cells: [label, significant(Math.exp(-nats)), fixed(bitsPerToken(nats)), fixed(nats, 3)],
      })),
    },
    steps: [
      ...(dearest
        ? [
            {
              key: dearest.key,
              says: words.stepToken(dearest.label),
              math: `−log_{2} ${significant(Math.exp(-dearest.nats), 4)} = ${dearest.bits}`,
            },
          ]
        : []),
      ...(empty
        ? []
        : [
            {
              says: words.stepSum,
              math: `${sumOf(chips.map(({ bits }) => bits))} = ${fixed(all.bits, 1)}`,
            },
            {
              says: words.stepMean,
              math: `${fixed(all.bits)} / ${count(all.tokens)} = ${fixed(all.meanBits)}`,
            },
            {
              says: words.stepPerplexity,
              math: `2^{${fixed(all.meanBits, 4)}} = e^{${fixed(all.mean, 4)}} ≈ ${significant(all.perplexity)}`,
            },
          ]),
      ...(empty || unit === 'word'
        ? []
        : [
            {
              says: words.stepBytes,
              math: `${fixed(all.bits)} / ${count(bytes)} = ${fixed(all.perByte)}`,
            },
          ]),
      ...rowsOfTable(shown, wish.order),
      byOrder.step,
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Long sums keep their ends. */
function sumOf(parts: readonly string[]): string {
  const short = parts.length > 12 ? [...parts.slice(0, 9), '…', ...parts.slice(-2)] : parts;
  return short.join(' + ');
}

/** A count to its last digit, as long as anybody would read it. */
const whole = (rows: number) => (rows < 1e9 ? count(rows) : significant(rows));

/** How large the full prediction table would be, and how little of it has been seen. */
function rowsOfTable({ facts }: UnitReading, order: number) {
  const { vocabularySize, distinct } = facts;
  const could = {
    says: words.stepRows(order),
    math:
      order === 1
        ? '1'
        : `${count(vocabularySize)}${order === 2 ? '' : `^{${order - 1}} = ${whole(vocabularySize ** (order - 1))}`}`,
  };
  if (order === 1) return [could];
  return [could, { says: words.stepSeen(order), math: count(distinct[order - 2]) }];
}

/** Asked about the reading that the figure starts with. */
export function firstGuess({ units }: Reading): Guess {
  const tokens = units['byte-pair'].tokens.map(({ part, nats }) => ({
    label: 'text' in part ? part.text.trim() : '',
    nats,
  }));
  const offered = tokens.filter((_, i) => i % 2 === 1 || i === 0 || i === tokens.length - 1);
  const least = Math.min(...tokens.map(({ nats }) => nats));
  const answer = offered.findIndex(({ nats }) => nats === least);
  const { label, nats } = offered[answer];
  return {
    kind: 'choice',
    id: 'counted-model.least',
    ask: words.ask,
    options: offered.map((token) => token.label),
    answer,
    reveal: words.reveal(label, fixed(bitsPerToken(nats), 1)),
  };
}
