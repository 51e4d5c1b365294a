import { significant, withUnit } from '#chart/format.ts';
import { size } from '#strings/numbers.ts';

/** Bytes in the unit that fits, in steps of 1,000: 32,768,000,000 → “32.8 GB”. */
export function byteSize(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (Number(value.toPrecision(3)) >= 1000 && unit < size.units.length - 1) {
    value /= 1000;
    unit++;
  }
  return withUnit(significant(value), size.units[unit]);
}
