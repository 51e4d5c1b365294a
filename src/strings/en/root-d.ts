/** Words of the figure on why scores are divided by √d. */
export const words = {
  title: 'Why divide by √d',
  guess: (d: number, keys: number) =>
    `A query and ${keys} keys, ${d} random numbers each (mean 0, variance 1). The scores q · k go into the softmax as they are. How much weight does the best of the ${keys} keys get on average?`,
  guessReveal: (raw: string, scaled: string) =>
    `About ${raw}, although all the numbers are random and no key is special. Divided by √d first, the best key gets about ${scaled}.`,
  width: 'Numbers per vector (d)',
  plain: 'q · k',
  scaled: 'q · k / √d',
  plainName: 'As they are',
  scaledName: 'Divided by √d',
  weights: 'Weights of one query',
  variance: (value: string) => `variance ${value}`,
  top: (share: string) => `top weight ${share}`,
  trace: (value: string) => `Σ p(1 − p) ${value}`,
  note: (queries: number, keys: number) =>
    `${queries} queries against ${keys} keys each; both halves share one axis, each heap is drawn to its own height. Top weight and Σ p(1 − p) are averages over the queries.`,
  summary: (d: number, raw: string, rawTrace: string, scaled: string, scaledTrace: string) =>
    d === 1
      ? `With one number per vector, √d is 1 and both sides are the same: the top weight is ${raw} on average.`
      : `With ${d} numbers per vector, undivided scores give the top key ${raw} on average and leave Σ p(1 − p) at ${rawTrace}; divided by √d, the top key gets ${scaled} and Σ p(1 − p) is ${scaledTrace}.`,
  tableCaption: 'What the softmax sees and does, with and without the division',
  columns: ['Scores', 'Variance', 'Largest score', 'Mean top weight', 'Mean Σ p(1 − p)'],
  stepVariance: 'One product of two such numbers has variance 1; a score is the sum of d of them',
  stepMeasured: 'Measured here over all scores',
  stepRoot: 'Dividing scores by √d divides their variance by d',
  stepBest: 'The best key of the query drawn, undivided and divided',
  stepTrace: 'For that query, how far its weights still react: Σ p(1 − p)',
};
