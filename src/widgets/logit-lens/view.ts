/** View-model of LogitLens: what the residual stream would say, recorded or live, as a table of candidates. */
import { count, fixed, probability as chance, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/logit-lens.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/logit-lens.ts';
import { settledAfter, TOP, type LensReading } from './lens-reading.ts';

export const LONGEST = 1000;
export const texts = recorded.map(({ text: opening }) => opening);

export const schema = {
  text: text(texts[0], { maxLength: LONGEST }),
  /** The token looked at; beyond the last, the last. */
  at: number(127, { min: 0, max: 127, step: 1 }),
  top: number(1, { min: 1, max: TOP, step: 1 }),
  show: choice('tokens', ['tokens', 'lengths']),
};
export type State = StateOf<typeof schema>;

/** The reading recorded for one of the texts. */
export function recordedFor(of: string): LensReading | undefined {
  return recorded.find((one) => one.text === of);
}

/** Widths of bars, in SVG user units. */
export const BAR = { width: 100, height: 8 };

export function logitLensView(reading: LensReading, { at, top, show }: Omit<State, 'text'>) {
  const { tokens, candidates, norms, dropped } = reading;
  const chosen = Math.min(at, tokens.length - 1);
  const label = shortText(tokens[chosen], 24);
  const longest = Math.max(...norms.flat());
  const last = norms.length - 1;
  const lengths = norms.map((layer) => layer[chosen]);
  const path = candidates.map((layer) => layer[chosen]);
  const said =
    show === 'lengths'
      ? words.lengths(
          label,
          significant(lengths[0]),
          significant(lengths[last]),
          significant(lengths[last] / lengths[0], 2),
        )
      : words.summary(
          label,
          path
            .map(([{ token, probability }], l) =>
              words.pathStep(words.head(l), `“${shortText(token, 24)}”`, chance(probability, 0)),
            )
            .join(', '),
        );
  return {
    chosen,
    length: tokens.length,
    label: (t: number) => words.tokenAt(tokens[t], t + 1, tokens.length),
    heads: candidates.map((_, l) => ({ key: `layer-${l}`, name: words.column(l) })),
    rows: tokens.map((token, t) => ({
      key: `token-${t}`,
      token: shortText(token, 12),
      chosen: t === chosen,
      cells: candidates.map((layer, l) => {
        const ranks = layer[t].slice(0, top);
        const bar = show === 'lengths' ? norms[l][t] / longest : ranks[0].probability;
        return {
          bar: px(BAR.width * bar),
          length: show === 'lengths' ? significant(norms[l][t]) : undefined,
          ranks:
            show === 'lengths'
              ? []
              : ranks.map(({ token: label, probability }) => ({
                  label: shortText(label, 12),
                  share: chance(probability, 0),
                  hit: label === tokens[t + 1],
                })),
        };
      }),
    })),
    summary: [said, dropped > 0 ? words.dropped(count(dropped)) : ''].filter(Boolean).join(' '),
    named: path.map((_, l) => ({ key: `layer-${l}`, text: words.head(l) })),
    table: {
      caption: words.tableCaption(tokens[chosen]),
      columns: words.columns,
      rows: path.map((ranks, l) => ({
        key: `layer-${l}`,
        cells: [
          words.head(l),
          fixed(lengths[l]),
          ...ranks.map(({ token, probability }) => words.candidate(token, chance(probability))),
        ],
      })),
    },
    steps: [
      ...[0, last].map((l) => ({
        key: `token-${chosen}`,
        says: words.stepLength(words.head(l)),
        math: `√(x_{1}^{2} + x_{2}^{2} + …) = ${significant(lengths[l], 5)}`,
      })),
      {
        key: `token-${chosen}`,
        says: words.stepGrowth,
        math: `${significant(lengths[last], 5)} / ${significant(lengths[0], 5)} = ${significant(lengths[last] / lengths[0])}`,
      },
      {
        key: `token-${chosen}`,
        says: words.stepLens(path[last][0].token),
        math: `${significant(path[last][0].probability, 4)} / ${significant(path[last][1].probability, 4)} = ${significant(path[last][0].probability / path[last][1].probability)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Guess before you look: how early the final prediction stands. */
export function guessFor(reading: LensReading): Guess {
  const last = reading.tokens.length - 1;
  const final = reading.candidates[reading.candidates.length - 1][last][0].token;
  const answer = settledAfter(reading, last);
  return {
    kind: 'choice',
    id: `logit-lens.${texts.indexOf(reading.text)}`,
    ask: words.ask(reading.text, final),
    options: reading.candidates.map((_, l) => words.depth(l)),
    answer,
    reveal: words.reveal(final, words.depth(answer)),
  };
}
