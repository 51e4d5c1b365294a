/** What a figure expected where its link holds something else: “…” should be … */
const ranged = (least: string, most: string, what: string) =>
  least === most ? `${least} ${what}` : `from ${least} to ${most} ${what}`;

export const expected = {
  number: (least: string, most: string) => `a number from ${least} to ${most}`,
  numbers: (least: string, most: string) => ranged(least, most, 'numbers'),
  flag: '0 or 1',
  choice: (names: readonly string[]) => `one of ${names.join(', ')}`,
  sequence: (names: readonly string[]) => `a list of ${names.join(', ')}, each at most once`,
  text: (most: string) => `at most ${most} characters`,
  texts: (least: string, most: string) => ranged(least, most, 'texts'),
  textsOf: (most: string) => `texts of at most ${most} characters`,
};
