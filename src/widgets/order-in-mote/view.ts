/** View-model of OrderInMote: how far each word's vector moves in four versions of Mote. */
import { percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/order-in-mote.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, seed, text } from '#ui/url-codec.ts';
import { words } from '#strings/order-in-mote.ts';
import { NETWORKS, type Changes } from './changes.ts';

export const LONGEST = 120;
export const BLOCKS = facts.config.blocks;

export const schema = {
  text: text(recorded.wish.text, { maxLength: LONGEST }),
  seed: seed(recorded.wish.seed),
  after: number(BLOCKS, { min: 0, max: BLOCKS, step: 1 }),
};

/** What the figure shows before a reader asks for anything else. */
export const first: Changes = recorded;

/** In SVG user units. */
export const BAR = { width: 60, height: 8 };

export function orderInMoteView(changes: Changes, after: number) {
  const { order, cut } = changes;
  const tokens = changes.words.map((word) => shortText(word, 10));
  const count = tokens.length;
  const stage = changes.changes.map((network) => network[after]);
  const most = Math.max(1, ...stage.flat());
  const noticedBy = (n: number, blocks: number) =>
    changes.changes[n][blocks].filter((change) => change > 0).length;

  const still = order.every((word, place) => changes.words[word] === changes.words[place]);
  return {
    cut,
    newOrder: order.map((word) => tokens[word]).join(' '),
    rows: tokens.map((word, w) => ({
      key: `word-${w}`,
      word,
      moved: words.moved(w + 1, order.indexOf(w) + 1),
      cells: NETWORKS.map(({ key }, n) => ({
        key,
        same: stage[n][w] === 0,
        share: stage[n][w] === 0 ? words.same : percent(stage[n][w], 0),
        width: px((BAR.width * stage[n][w]) / most),
      })),
    })),
    summary:
      count < 3
        ? words.tooShort
        : still
          ? words.oneOrder
          : words.summary(
              after,
              NETWORKS.map(({ key }, n) => ({
                network: words.inText[key],
                count: noticedBy(n, after),
              })),
              count,
            ),
    table: {
      caption: words.tableCaption,
      columns: [...words.columns, ...NETWORKS.map(({ key }) => words.networks[key])],
      rows: Array.from({ length: BLOCKS + 1 }, (_, blocks) => ({
        cells: [
          words.blocks(blocks),
          ...NETWORKS.map((_, n) => words.nOf(noticedBy(n, blocks), count)),
        ],
      })),
    },
    steps: NETWORKS.flatMap(({ key }, n) =>
      count === 0
        ? []
        : [
            {
              key: `word-${count - 1}`,
              says: words.step(words.inText[key], tokens[count - 1]),
              math: `|x′ − x| / |x| = ${significant(stage[n][count - 1])}`,
            },
          ],
    ),
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the sentence that the figure starts with: when the mask alone tells its last word the order. */
export function firstGuess(): Guess {
  const masked = first.changes[NETWORKS.findIndex(({ key }) => key === 'mask')];
  const last = first.words.length - 1;
  const noticed = masked.findIndex((stage) => stage[last] > 0);
  return {
    kind: 'choice',
    id: 'order-in-mote.leak',
    ask: words.guess(first.words[last]),
    options: words.guessOptions(BLOCKS),
    answer: noticed < 0 ? BLOCKS : noticed - 1,
    reveal: words.guessReveal(noticed < 0 ? null : noticed),
  };
}
