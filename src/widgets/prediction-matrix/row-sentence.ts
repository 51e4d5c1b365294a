/** What the figure says of the picked row. */
import { count, fixed, percent } from '#chart/format.ts';
import { shortText } from '#ui/short-text.ts';
import { words } from '#strings/prediction-matrix.ts';
import type { MatrixRow } from './matrix-row.ts';
import { shareOf } from './shares.ts';
import type { CountedRow, Counting, Shares } from './world-rows.ts';

/** The end of a text in whole words, since what comes next hangs on it most. */
export function ending(of: string, most: number): string {
  if (of === '') return words.nothingTyped;
  const last = [...of].slice(-most).join('');
  if (last.length === of.length) return shortText(of, most + 2);
  const wholeWords = /\s$/.test(of.slice(0, -last.length))
    ? last
    : last.replace(/^\S*\s+(?=\S)/, '');
  return shortText(`… ${wholeWords}`, most + 2);
}

export function rowSentence(
  row: MatrixRow,
  table: CountedRow,
  [truth, counted, mote]: readonly Shares[],
  [tableBits, moteBits]: readonly (number | null)[],
  { documents }: Counting,
): string {
  const [{ id, token }] = row.shown;
  const said = ending(row.text, 40);
  const parts = [
    row.truth
      ? words.summaryTruth(said, token, shareOf(truth, id) < 1 ? percent(shareOf(truth, id)) : '')
      : words.summaryNoTruth(said),
    counted.length > 0
      ? (table.met > 0 ? words.summaryCounted : words.summaryHelped)(
          count(documents),
          count(table.met),
          token,
          percent(shareOf(counted, id)),
        )
      : words.summaryEmpty(count(documents)),
    words.summaryMote(percent(shareOf(mote, id)), token),
  ];
  if (moteBits !== null)
    parts.push(
      tableBits === null
        ? words.summaryMoteDistance(fixed(moteBits))
        : words.summaryDistances(fixed(tableBits), fixed(moteBits)),
    );
  return parts.join(' ');
}
