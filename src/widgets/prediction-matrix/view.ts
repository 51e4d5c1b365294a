/** View-model of PredictionMatrix: rows in truth, counted and by Mote, as a matrix and one row in numbers. */
import { count, fixed, percent } from '#chart/format.ts';
import { roundNumber } from '#chart/one-two-five.ts';
import { px } from '#chart/round.ts';
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/prediction-matrix.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, flag, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/prediction-matrix.ts';
import type { MatrixRow } from './matrix-row.ts';
import { rowSentence, rowText } from './row-sentence.ts';
import { distanceSteps, sizeSteps } from './row-steps.ts';
import { bitsOff, othersOf, shareOf } from './shares.ts';
import type { CountedRow, Counting, Counts, Shares } from './world-rows.ts';

export const LONGEST = 300;
/** Steps of the slider of documents, from 10 to 10,000. */
export const DOCUMENTS = { min: 3, max: 12, step: 1 };
export const LENGTHS = { min: 1, max: 8, step: 1 };

const rows = recorded.rows as unknown as readonly MatrixRow[];
const given = rows.slice(0, -1);
const [ownFirst] = rows.slice(-1);
const ROWS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const schema = {
  row: choice('1', ROWS),
  own: text(ownFirst.text, { maxLength: LONGEST }),
  documents: number(9, DOCUMENTS),
  length: number(recorded.how.length, LENGTHS),
  smooth: flag(recorded.how.smooth),
  seed: seed(recorded.how.seed),
};
export type State = StateOf<typeof schema>;

/** What is to be counted: how, and which row is the reader's. */
export interface CountWish extends Counting {
  own: string;
}

export const countWish = (of: State, own: string): CountWish => ({
  documents: roundNumber(of.documents),
  seed: of.seed,
  length: of.length,
  smooth: of.smooth,
  own,
});

export const textsOf = ({ own }: CountWish): string[] => [...given.map((row) => row.text), own];

export const firstOwn = ownFirst;
export const firstCounts = {
  wish: { ...recorded.how, own: ownFirst.text },
  result: recorded.counts as unknown as Counts,
};

/** In SVG user units. */
export const WIDTH = 320;
/** The columns end here: their slanted names need room on the right. */
const PLOT = 292;
export const HEAD = 80;
const ROW = { height: 62, caption: 16, bars: 36 };
export const BAR = { width: 5, gap: 1 };
export const SOURCES = ['truth', 'counted', 'mote'] as const;
/** Columns that a row brings into the picture. */
const PER_ROW = 2;

export interface Shown {
  own: MatrixRow;
  counted: { wish: CountWish; result: Counts };
}

export function predictionMatrixView(state: State, { own, counted }: Shown) {
  const all = [...given, own];
  const at = Math.min(ROWS.indexOf(state.row), all.length - 1);
  const sources = (row: MatrixRow, i: number) => {
    const late = i === given.length && counted.wish.own !== own.text;
    const table: CountedRow = late ? { met: 0, shares: [] } : counted.result.rows[i];
    return { row, table, late, shares: [row.truth ?? [], table.shares, row.mote] };
  };

  const columns = columnsOf(all);
  const step = PLOT / columns.length;
  const matrix = all.map((row, i) => {
    const top = HEAD + ROW.height * i;
    const { shares } = sources(row, i);
    const floor = top + ROW.caption + ROW.bars;
    return {
      key: `row-${i}`,
      picked: i === at,
      top,
      captionY: top + ROW.caption - 4,
      caption: `${i + 1}  ${rowText(row.text, 38)}`,
      floor,
      cells: columns.map(({ id }, j) => ({
        x: px(step * (j + 0.5) - 1.5 * BAR.width - BAR.gap),
        bars: shares
          .map((of, source) => {
            const height = px(ROW.bars * Math.min(1, shareOf(of, id)));
            return {
              source: SOURCES[source],
              x: source * (BAR.width + BAR.gap),
              y: px(floor - height),
              height,
            };
          })
          .filter(({ height }) => height > 0),
      })),
    };
  });

  const { row, table, late, shares } = sources(all[at], at);
  const detail = [
    ...row.shown.map(({ id, token }, i) => ({
      key: `token-${i}`,
      token,
      shares: shares.map((of) => shareOf(of, id)),
    })),
    {
      key: 'others',
      token: words.others,
      shares: [...shares.slice(0, 2).map((of) => othersOf(of, row.shown)), row.moteOthers],
    },
  ].map(({ key, token, shares: of }) => ({
    key,
    token,
    cells: of.map((share, source) => ({
      share: isSilent(source, row, table) ? words.none : percent(share),
      width: px(BAR_ROOM * share),
    })),
  }));
  const distances = [1, 2].map((source) =>
    row.truth && !isSilent(source, row, table) ? bitsOff(row.truth, shares[source]) : null,
  );

  return {
    columns: columns.map(({ id, token }, j) => ({
      id,
      token: shortText(token, 9),
      x: px(step * (j + 0.5)),
    })),
    moreColumns: words.moreColumns(count(facts.config.vocabularySize - columns.length)),
    matrix,
    rowHeight: ROW.height - 4,
    height: HEAD + ROW.height * all.length,
    at,
    names: all.map((one, i) => ({
      value: ROWS[i],
      label: words.rowName(i + 1, rowText(one.text, 60)),
    })),
    detail,
    distances: distances.map((bits) => (bits === null ? words.none : words.bits(fixed(bits)))),
    summary: rowSentence(row, late ? null : table, shares, distances, counted.wish),
    named: [{ key: 'token-0', text: `“${detail[0].token}”` }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: detail.map(({ key, token, cells }) => ({
        key,
        cells: [token, ...cells.map(({ share }) => share)],
      })),
    },
    steps: [
      ...sizeSteps(counted),
      ...(row.truth && distances[0] !== null
        ? distanceSteps(row, row.truth, shares[1], words.counted)
        : []),
      ...(row.truth ? distanceSteps(row, row.truth, shares[2], words.mote) : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Room of a bar of the row in numbers, in its own units. */
export const BAR_ROOM = 60;

/** Whether a source has nothing to say of a row: no truth, or a row that was never met. */
function isSilent(source: number, row: MatrixRow, table: CountedRow): boolean {
  return (source === 0 && !row.truth) || (source === 1 && table.shares.length === 0);
}

/** The columns drawn: the likeliest few tokens of every row. */
function columnsOf(all: readonly MatrixRow[]) {
  const columns = new Map<number, string>();
  for (const { shown } of all) {
    for (const { id, token } of shown.slice(0, PER_ROW)) columns.set(id, token);
  }
  return Array.from(columns, ([id, token]) => ({ id, token }));
}

/** Asked about the passage with names that no text has, in the state the figure starts in. */
export function firstGuess(): Guess {
  const i = given.length - 1;
  const { text: passage, truth, mote, shown } = given[i];
  const { met, shares } = firstCounts.result.rows[i];
  const [{ id, token }] = shown;
  const knows = (of: Shares) => shareOf(of, id) > 0.5;
  const order = ['both', 'counted', 'mote', 'neither'] as const;
  const right = knows(shares)
    ? knows(mote)
      ? 'both'
      : 'counted'
    : knows(mote)
      ? 'mote'
      : 'neither';
  return {
    kind: 'choice',
    id: 'prediction-matrix.new-names',
    ask: words.guess(count(recorded.how.documents), recorded.how.length, passage),
    options: order.map((name) => words.options[name]),
    answer: order.indexOf(right),
    reveal: words.reveal(
      count(met),
      token,
      percent(shareOf(truth!, id), 0),
      percent(shareOf(mote, id)),
    ),
  };
}
