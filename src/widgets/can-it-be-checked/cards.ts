/** Who can grade which task, and within which limits what its verifier measures earns the reward. */
export const PILES = ['program', 'part', 'people'] as const;
export type Pile = (typeof PILES)[number];

export interface Card {
  pile: Pile;
  /** The function of model/verifiers.ts that runs. */
  verifier?: 'valueOf' | 'remainder' | 'outOfOrder' | 'textFields' | 'wordCount';
  /** What it has to measure: at least, at most. */
  limits?: readonly [least: number, most: number];
}

export const cards = {
  product: { pile: 'program', verifier: 'valueOf', limits: [25 * 4, 25 * 4] },
  advice: { pile: 'people' },
  sorting: { pile: 'program', verifier: 'outOfOrder', limits: [0, 0] },
  verse: { pile: 'part', verifier: 'wordCount', limits: [7, 7] },
  form: { pile: 'part', verifier: 'textFields', limits: [2, 2] },
  translation: { pile: 'people' },
  equation: { pile: 'program', verifier: 'remainder', limits: [0, 0] },
  summary: { pile: 'part', verifier: 'wordCount', limits: [1, 10] },
} satisfies Record<string, Card>;
