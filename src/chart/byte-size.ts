import { significant } from '#chart/format.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in the unit that fits, in steps of 1,000: 32,768,000,000 → “32.8 GB”. */
export function byteSize(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (Number(value.toPrecision(3)) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${significant(value)}\u00a0${UNITS[unit]}`;
}
