/** Women and men in matching roles, so that what separates queen from king separates all of them. */
export interface Person {
  readonly noun: string;
  readonly his: 'his' | 'her';
  /** The other of the pair. */
  readonly partner: string;
  readonly rank: 'royal' | 'grown' | 'child';
}

const PAIRS = [
  ['king', 'queen', 'royal'],
  ['prince', 'princess', 'royal'],
  ['man', 'woman', 'grown'],
  ['father', 'mother', 'grown'],
  ['uncle', 'aunt', 'grown'],
  ['boy', 'girl', 'child'],
  ['brother', 'sister', 'child'],
  ['son', 'daughter', 'child'],
] as const;

export const PEOPLE: readonly Person[] = PAIRS.flatMap(([he, she, rank]) => [
  { noun: he, his: 'his', partner: she, rank },
  { noun: she, his: 'her', partner: he, rank },
]);
