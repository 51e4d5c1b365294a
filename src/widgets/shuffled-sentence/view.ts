/** View-model of ShuffledSentence: four readings of one set of words, as bars and as token strips. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/shuffled-sentence.json';
import type { FigureView } from '#ui/figure-view.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, seed, text } from '#ui/url-codec.ts';
import { words } from '#strings/shuffled-sentence.ts';
import type { Losses, Reading } from './losses.ts';

export const LONGEST = 600;

export const schema = {
  text: text(recorded.wish.text, { maxLength: LONGEST }),
  seed: seed(recorded.wish.seed),
  positions: choice('on', ['on', 'off']),
};

/** What the figure shows before a reader asks for anything else. */
export const first = recorded as Losses;

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 46;
const BAR = { top: 20, height: 14, right: 236 };

export function shuffledSentenceView({ cut, readings }: Losses, positions: 'on' | 'off') {
  const means = readings.map(mean);
  const largest = Math.max(1e-9, ...means);
  const keyOf = ({ order, positions: at }: Reading) => `${order}-${at}` as const;
  const meanOf = (key: string) => means[readings.findIndex((reading) => keyOf(reading) === key)];
  const length = readings[0].tokens.length;
  const ids = readings.map(({ tokens }) => tokens.map(({ id }) => id).join());
  const alike = ids.every((read) => read === ids[0]);

  return {
    height: ROW * readings.length,
    bar: BAR,
    cut,
    empty: length === 0,
    rows: readings.map((reading, i) => ({
      key: keyOf(reading),
      name: words.row[keyOf(reading)],
      top: ROW * i,
      width: px((BAR.right * means[i]) / largest),
      bits: words.bits(fixed(means[i])),
      /** Dashed where Mote runs without its positions. */
      off: reading.positions === 'off',
    })),
    strips: readings
      .filter((reading) => reading.positions === positions)
      .map((reading) => ({
        order: reading.order,
        label: words.strip[reading.order],
        tokens: reading.tokens.map((token, t) => ({
          face: tokenFace(token),
          below: fixed(reading.bits[t], 1),
        })),
        next: words.next(
          words.orders[reading.order],
          tokenLabel(reading.next.token),
          percent(reading.next.probability),
        ),
      })),
    summary:
      length === 0
        ? words.nothing
        : alike
          ? words.unchanged
          : words.summary(
              fixed(meanOf('original-on')),
              fixed(meanOf('shuffled-on')),
              fixed(meanOf('original-off')),
            ),
    named: (['original-on', 'shuffled-on', 'original-off'] as const).map((key) => ({
      key,
      text: fixed(meanOf(key)),
    })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: readings.map((reading, i) => ({
        key: keyOf(reading),
        cells: [
          words.row[keyOf(reading)],
          count(reading.tokens.length),
          fixed(means[i]),
          tokenLabel(reading.next.token),
          percent(reading.next.probability),
        ],
      })),
    },
    steps:
      length === 0
        ? []
        : [
            ...readings.map((reading, i) => ({
              key: keyOf(reading),
              says: words.stepMean(words.row[keyOf(reading)]),
              math: `${fixed(means[i] * length)} / ${count(length)} = ${fixed(means[i])}`,
            })),
            {
              says: words.stepRatio,
              math: `2^{${fixed(meanOf('shuffled-on'), 4)} − ${fixed(meanOf('original-on'), 4)}} = ${significant(
                2 ** (meanOf('shuffled-on') - meanOf('original-on')),
              )}`,
            },
          ],
  } satisfies FigureView & Record<string, unknown>;
}

function mean({ bits }: Reading): number {
  return bits.reduce((sum, each) => sum + each, 0) / Math.max(1, bits.length);
}
