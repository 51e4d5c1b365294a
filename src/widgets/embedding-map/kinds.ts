/** Kinds of words that the map can show. */
export const KINDS = [
  'animals',
  'colours',
  'countries',
  'capitals',
  'languages',
  'names',
  'places',
  'food',
  'games',
  'digits',
] as const;
export type Kind = (typeof KINDS)[number];
