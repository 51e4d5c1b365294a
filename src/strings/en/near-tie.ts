/** Words of the figure in which a near-tie falls differently with the order of addition. */
export const words = {
  title: 'When the best is nearly a tie',
  tokens: ['yes', 'no'],
  guess: (terms: string, ways: string) =>
    `Two tokens score almost the same; each score is a sum of ${terms} products. A computer adds them up in ${ways} different groupings, and greedy decoding takes the larger score every time. Does it take the same token every time?`,
  guessOptions: ['Yes: the numbers are the same, so the sums are', 'No: the winner changes'],
  guessReveal: (first: string, second: string, ways: string) =>
    `Of ${ways} ways to add, greedy takes “yes” in ${first} and “no” in ${second}. Every addition is rounded, so another grouping may end in other last digits.`,
  lead: 'Lead of “yes” aimed for',
  picture: 'How far “yes” leads “no” for each way of adding',
  axisNo: '“no” leads by',
  axisYes: '“yes” leads by',
  lanes: (n: string) => (n === '1' ? '1 sum' : `${n} sums`),
  legend:
    'Full dots: greedy picks “yes”, also in a tie; rings: “no”. Dashed: the lead in double precision. Each row adds the same products in another grouping, in single precision.',
  columns: ['Partial sums', 'Score of “yes”', 'Score of “no”', 'Lead of “yes”', 'Greedy picks'],
  tableCaption: 'The same products, added up in different groupings',
  tie: 'yes, tied',
  summary: (lead: string, yes: string, no: string, ways: string) =>
    `In double precision “yes” leads by ${lead}. In single precision, of ${ways} ways to add, greedy picks “yes” in ${yes} and “no” in ${no}.`,
  stepTerm: 'One product of each sum',
  stepLead: (lanes: string) => `Added as ${lanes}: “yes” less “no”`,
  stepShares: 'What the lead is worth to softmax over the two: the share of “yes”',
};
