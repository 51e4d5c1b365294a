/** How this language writes numbers; digits and powers of ten are the same in all. */
export const numbers = {
  decimal: '.',
  thousands: ',',
  /** Between numbers in a row, which may have decimals. */
  between: ', ',
  percent: (number: string) => `${number}\u00a0%`,
  /** What is no number, such as 0 ÷ 0. */
  none: 'not a number',
};

export const size = {
  /** Each a thousand of the one before. */
  units: ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'],
};
