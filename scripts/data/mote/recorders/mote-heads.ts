import { natsWithout, readHead } from '#widgets/mote-heads/head-reading.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const TEXT = 'Mia: cheese, Tom: honey, Jack: soup, Tom:';

const short = (value: number) => Number(value.toPrecision(5));
const rounded = (value: number) => Number(value.toFixed(4));

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
      weights: weights.map((row) => row.map(rounded)),
      nats: nats.map(short),
      changedNats: changedNats.map(short),
      next: next.map((each) =>
        each.map(({ label, probability, changed }) => ({
          label,
          probability: short(probability),
          changed: short(changed),
        })),
      ),
    },
    without: without.map((heads) => heads.map((prices) => prices.map(short))),
  };
}
