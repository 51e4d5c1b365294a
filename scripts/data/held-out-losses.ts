/**
 * Measures what counted models of order 1 to 5 pay for the text that they have counted and for text that was
 * kept out: the last tenth of the book's text. Their word list and byte pairs come from the counted part alone.
 *
 *     npx node scripts/data/held-out-losses.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnMerges } from '#model/ngram/learn-merges.ts';
import { surprisals } from '#model/ngram/surprisals.ts';
import type { TextModel } from '#model/ngram/text-model.ts';
import { trainBytePairModel } from '#model/ngram/train-byte-pair-model.ts';
import { trainWordModel } from '#model/ngram/train-word-model.ts';

const root = join(import.meta.dirname, '../..');
const KEPT = 0.1;
const ORDERS = [1, 2, 3, 4, 5];
const STRENGTHS = [0, 0.5, 1, 2, 4, 8];

/** The text in two, between two paragraphs: what is counted, and what is kept out. */
export function cutInTwo(text: string): { counted: string; kept: string } {
  const at = text.lastIndexOf('\n\n', text.length * (1 - KEPT));
  return { counted: text.slice(0, at), kept: text.slice(at + 2) };
}

/** The mean price of a text in bits per token, to three decimals; null where it is infinite. */
function meanBits(nats: Float64Array): number | null {
  const mean = nats.reduce((sum, price) => sum + price, 0) / nats.length / Math.LN2;
  return mean === Infinity ? null : Number(mean.toFixed(3));
}

/** What one model pays at each strength, and how many kept tokens it holds impossible without smoothing. */
export function priceOf(
  { table, split }: TextModel,
  { counted, kept }: ReturnType<typeof cutInTwo>,
  strengths: readonly number[] = STRENGTHS,
) {
  const prices = (text: string) => {
    const { ids } = split(text);
    return strengths.map((strength) => surprisals(table, ids, strength));
  };
  const unsmoothed = surprisals(table, split(kept).ids, 0);
  return {
    kept: prices(kept).map(meanBits),
    counted: prices(counted).map(meanBits),
    impossible: unsmoothed.filter((price) => price === Infinity).length,
  };
}

if (import.meta.main) {
  const parts = cutInTwo(readFileSync(join(root, 'public/data/moby-dick.txt'), 'utf8'));
  const merges = await learnMerges(parts.counted);
  const trained = {
    word: (order: number) => trainWordModel(parts.counted, order),
    'byte-pair': (order: number) => trainBytePairModel(parts.counted, merges, order),
    byte: (order: number) => trainBytePairModel(parts.counted, [], order),
  };
  const units = Object.entries(trained).map(([unit, train]) => {
    const tokens = train(1).split(parts.kept).ids.length;
    return [unit, { tokens, orders: ORDERS.map((order) => priceOf(train(order), parts)) }];
  });
  const made = { strengths: STRENGTHS, units: Object.fromEntries(units) };
  writeFileSync(join(root, 'src/data/held-out-losses.json'), JSON.stringify(made) + '\n');
}
