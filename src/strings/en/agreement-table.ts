/** Words of the table that holds agreement against truth. */
export const agreementTable = {
  caption: (times: string) =>
    `All countries and as many made-up ones, asked ${times} times each: the most frequent answer, by how often it came`,
  came: 'It came',
  names: (millions: string) => `Names, after ${millions} million tokens`,
  right: 'Of these right',
  band: (from: string, to: string) => (from === to ? `${to} times` : `${from} to ${to} times`),
};
