/** View-model of NearestWords: the neighbours of a word in Mote's vectors and in real ones, as two lists. */
import { fixed, inARow, inBrackets } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/nearest-words.json';
import facts from '#data/mote/facts.json';
import type { FigureView } from '#ui/figure-view.ts';
import { textParts } from '#ui/token-face.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/nearest-words.ts';
import { measured, MEASURES, type Measure } from './nearest-tokens.ts';
import type { MoteSide, Neighbour, Piece, RealSide } from './sides.ts';

export const LONGEST = 40;
export const listed = recorded.map(({ word }) => word);

export const schema = {
  word: text(listed[0], { maxLength: LONGEST }),
  measure: choice('cosine', MEASURES),
  /** Which of the tokens of a word that is several. */
  piece: number(0, { min: 0, max: LONGEST * 3, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** What was recorded of a word, if it was. */
export function recordedFor(word: string): { mote: MoteSide; real: RealSide } | undefined {
  return recorded.find((one) => one.word === word);
}

/** In SVG user units. */
export const BAR = { width: 60, height: 12 };
export const ROW = { width: 320, height: 52, middle: 26 };

/** A word as it is shown: what cannot be seen gets a mark. */
const shownWord = (word: string): string =>
  textParts(word.trim())
    .map(({ shown }) => shown)
    .join('') || words.noWord;

export function nearestWordsView(state: State, mote: MoteSide, real: RealSide) {
  const { measure } = state;
  const at = Math.min(state.piece, mote.pieces.length - 1);
  const piece = mote.pieces[at];
  const word = shownWord(state.word);
  const realWord = shownWord(real.word);
  const inMote = list('mote', piece.nearest[measure], measure, piece.length);
  const inReal = list(
    'real',
    real.nearest.map((near) => ({ ...near, length: 1 })),
    measure,
    1,
  );
  const [twin] = piece.nearest[measure];
  const twinRow = piece.twins[measure];
  const most = Math.max(...[...piece.row, ...twinRow].map(Math.abs), 1e-9);
  const tokens = mote.pieces.map(({ token }) => token);
  const several = tokens.length > 1;
  const unknown = realWord === words.noWord ? words.noneTyped : words.unknown(realWord);
  const says = [
    several ? words.several(word, tokens.join(' + ')) : '',
    words.summaryMote(piece.token, inMote[0].token, words.measures[measure], inMote[0].value),
    inReal.length > 0 ? words.summaryReal(realWord, inReal[0].token, inReal[0].value) : unknown,
  ];
  return {
    at,
    word,
    realWord,
    tokens,
    several,
    mote: inMote,
    real: inReal,
    unknown,
    rowsTitle: words.rows(words.measures[measure]),
    rows: [
      { key: 'row-own', label: piece.token, d: bars(piece.row, most) },
      { key: 'mote-0', label: twin.token, d: bars(twinRow, most) },
    ],
    summary: says.filter(Boolean).join(' '),
    named: [
      { key: 'mote-0', text: inMote[0].value },
      { key: 'real-0', text: inReal[0]?.value ?? '' },
    ],
    table: {
      caption: words.tableCaption(words.measures[measure]),
      columns: words.columns,
      rows: inMote.map(({ key, token, value, length }, i) => ({
        key,
        cells: [
          String(i + 1),
          token,
          length,
          value,
          inReal[i]?.token ?? '',
          inReal[i]?.value ?? '',
        ],
      })),
    },
    steps: steps(piece, twin, measure),
  } satisfies FigureView & Record<string, unknown>;
}

function list(side: string, nearest: readonly Neighbour[], measure: Measure, length: number) {
  const values = nearest.map((near) => measured(measure, near.cosine, length, near.length));
  const longest = measure === 'cosine' ? 1 : Math.max(...values.map(Math.abs), 1e-9);
  return nearest.map(({ token, length: own }, i) => ({
    key: `${side}-${i}`,
    token,
    length: fixed(own),
    value: fixed(values[i]),
    width: px((BAR.width * Math.max(0, values[i])) / longest),
  }));
}

/** A row of the matrix as upright lines, up for numbers above zero; `most` is drawn in full. */
function bars(row: readonly number[], most: number): string {
  const step = ROW.width / row.length;
  return row
    .map((value, c) => {
      const height = px((-value / most) * (ROW.middle - 2));
      return `M${px((c + 0.5) * step)},${ROW.middle}v${height}`;
    })
    .join('');
}

function steps(piece: Piece, twin: Neighbour, measure: Measure) {
  const { length } = piece;
  const product = twin.cosine * length * twin.length;
  return [
    {
      key: 'row-own',
      says: words.stepLookUp(piece.token, String(facts.config.width)),
      math: `(${inARow([...Array.from(piece.row.slice(0, 4), (x) => fixed(x)), '…'])})`,
    },
    {
      key: 'mote-0',
      says: words.stepCosine(piece.token, twin.token),
      math: `${fixed(product, 4)} ÷ (${fixed(length, 4)} × ${fixed(twin.length, 4)}) = ${fixed(twin.cosine, 3)}`,
    },
    ...(measure === 'distance'
      ? [
          {
            key: 'mote-0',
            says: words.stepDistance,
            math: `√(${fixed(length, 4)}^{2} + ${fixed(twin.length, 4)}^{2} − 2 × ${inBrackets(fixed(product, 4))}) = ${fixed(measured('distance', twin.cosine, length, twin.length), 3)}`,
          },
        ]
      : []),
  ];
}
