/** What the reports draw their documents and questions from. Training draws from the seed of its recipe. */
export const EVALUATION_SEEDS = {
  /** Documents that the loss is measured on, see validationSets; those made of what was kept from training too. */
  documents: 987_654_321,
  /** Questions with a right answer, see evaluationSets. */
  items: 7,
} as const;
