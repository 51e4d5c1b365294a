import { headElsewhere } from '#widgets/mote-heads/head-elsewhere.ts';
import { natsWithout, readHead } from '#widgets/mote-heads/head-reading.ts';
import { texts } from '#widgets/mote-heads/texts.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const [TEXT] = texts;

/** As many digits as the figure shows, and one more where it subtracts. */
const short = (probability: number) => Number(probability.toPrecision(3));
const rounded = (value: number, decimals = 4) => Number(value.toFixed(decimals));

/** The head without which the favourite at the end of the text falls furthest. */
export async function record(ask: AskMote) {
  const { config, vocabulary } = await ask('load', {});
  const without = await natsWithout(ask, TEXT, config);
  const last = without.map((heads) => heads.map((nats) => nats[nats.length - 1]));
  const dearest = Math.max(...last.flat());
  const block = last.findIndex((heads) => heads.includes(dearest));
  const head = last[block].indexOf(dearest);
  const wish = { text: TEXT, block, head, mask: true, drop: false };
  const { weights, nats, changedNats, next, ...reading } = await readHead(ask, wish, vocabulary);
  return {
    reading: {
      ...reading,
      weights: weights.map((row) => row.map((weight) => rounded(weight))),
      nats: nats.map((price) => rounded(price)),
      changedNats: changedNats.map((price) => rounded(price)),
      next: next.map((each) =>
        each.map(({ label, probability, changed }) => ({
          label,
          probability: short(probability),
          changed: short(changed),
        })),
      ),
    },
    without: without.map((heads) => heads.map((prices) => prices.map((price) => rounded(price)))),
    elsewhere: (await headElsewhere(ask, wish)).map((agreements) =>
      Object.fromEntries(
        Object.entries(agreements).map(([rule, found]) => [
          rule,
          found && { ...found, share: rounded(found.share, 3), even: rounded(found.even, 3) },
        ]),
      ),
    ),
  };
}
