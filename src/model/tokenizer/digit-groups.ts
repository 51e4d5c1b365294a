import { CL100K_PATTERN, pretokenize } from '#model/tokenizer/pretokenize.ts';

/** How a number's digits reach a model: in threes from either end, or one by one. */
export const GROUPINGS = ['left', 'right', 'single'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The tokens that a whole number becomes, most significant first, without its commas.
 *
 * From the left: as GPT-4 and GPT-4o cut plain digits. No group of up to three digits is cut further,
 * because all 1,110 of them are in both lists. From the right: as the same encodings cut the number
 * with a comma before every three digits. One by one: as Mote cuts it.
 */
export function digitGroups(digits: string, grouping: Grouping): string[] {
  if (grouping === 'single') return [...digits];
  const written = grouping === 'left' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return pretokenize(written, CL100K_PATTERN).filter((piece) => piece !== ',');
}

/** One step of adding: the tokens above each other, what was carried in, and what is written below. */
export interface AddedColumn {
  a: string;
  b: string;
  carried: number;
  written: string;
}

/**
 * Adds two numbers as a child adds digits, but token by token: the last token under the last. What
 * has more digits than the longer of two tokens is carried to the next ones. It never asks which
 * places a token stands for, so it is right where the tokens of both numbers cover the same places.
 */
export function addByTokens(a: readonly string[], b: readonly string[]) {
  const columns: AddedColumn[] = [];
  let carried = 0;
  for (let i = 1; i <= Math.max(a.length, b.length); i++) {
    const [above, below] = [a.at(-i) ?? '', b.at(-i) ?? ''];
    const width = Math.max(above.length, below.length);
    const total = Number(above) + Number(below) + carried;
    const written = String(total % 10 ** width).padStart(width, '0');
    columns.unshift({ a: above, b: below, carried, written });
    carried = Math.floor(total / 10 ** width);
  }
  const sum = `${carried || ''}${columns.map(({ written }) => written).join('')}`;
  return { columns, carried, sum: sum.replace(/^0+(?=\d)/, '') };
}
