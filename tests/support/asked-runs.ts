/** What two runs might say to a question, from made-up scores: the five likeliest of eight tokens, and the rest. */
import type { Answer } from '#widgets/train-your-own/ask-view.ts';

const SCORES = [
  [2, 1.5, 1, 0.5, 0, -0.5, -1, -2],
  [-3, -3.25, -4, -4.5, -5, -6, -7, -9],
];

export function askedRuns(temperature = 1): Answer[] {
  return SCORES.map((scores, index) => {
    const weights = scores.map((score) => Math.exp(score / temperature));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const shares = weights.map((weight) => weight / sum);
    return {
      index,
      step: 400,
      said: {
        dropped: 0,
        unknown: false,
        next: [...'idrcg'].map((text, i) => ({
          part: { text },
          logit: scores[i],
          probability: shares[i],
        })),
        rest: shares.slice(5).reduce((total, share) => total + share, 0),
        logNormaliser: Math.log(sum),
        written: '',
      },
    };
  });
}
