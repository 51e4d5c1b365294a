/** What the figure says of the picked row. */
import { count, fixed, percent } from '#chart/format.ts';
import { shortEnd } from '#ui/short-text.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/prediction-matrix.ts';
import type { MatrixRow } from './matrix-row.ts';
import { shareOf } from './shares.ts';
import type { CountedRow, Counting, Shares } from './world-rows.ts';

/** The text of a row, as far as there is room. */
export function rowText(of: string, most: number): string {
  return of === '' ? words.nothingTyped : shortEnd(of, most);
}

/** `table` is null while the row is still to be counted. */
export function rowSentence(
  row: MatrixRow,
  table: CountedRow | null,
  [truth, counted, mote]: readonly Shares[],
  [tableBits, moteBits]: readonly (number | null)[],
  { documents }: Counting,
): string {
  const [{ id, token }] = row.shown;
  const said = rowText(row.text, 40);
  const parts = [
    row.truth
      ? words.summaryTruth(said, token, shareOf(truth, id) < 1 ? percent(shareOf(truth, id)) : '')
      : words.summaryNoTruth(said),
    table === null
      ? words.summaryCounting(count(documents))
      : counted.length > 0
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
  return parts.join(' ') + (row.dropped > 0 ? model.dropped(count(row.dropped)) : '');
}
