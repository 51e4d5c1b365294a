/** Words of the figure that turns a query and a key of Mote by their places. */
export const words = {
  title: 'Turned by its place',
  guess: (query: number, key: number, score: string, by: number) =>
    `At places ${query} and ${key}, this query and key of Mote score ${score}. Both move ${by} places on. What becomes of the score?`,
  guessOptions: ['It fades towards 0', 'It stays the same', 'It becomes another score altogether'],
  guessReveal: (score: string) =>
    `${score}, to the last digit. Every pair of channels has turned further, in query and key alike, and a dot product sees only the angle between the two.`,
  head: 'Head',
  headOf: (block: number, head: number) => `block ${block}, head ${head}`,
  pair: 'Pair of channels',
  pairOf: (pair: number) => `pair ${pair}`,
  query: 'Place of the query',
  key: 'Place of the key',
  shift: 'Move both on by',
  dial: (pair: number) => `Pair ${pair} of query and key, as turned by their places`,
  bars: 'What each pair adds to the score',
  curve: 'Score at every distance between query and key',
  curveTitle: 'Score at every distance',
  distance: 'places apart',
  legend: (query: string, key: string, longest: string) =>
    `The query of “${query}” and the key of “${key}”. Dashed arrows: before turning. Shaded: distances within the longest of many texts drawn as in training, ${longest} tokens.`,
  arrows: { query: 'query', key: 'key' },
  wave: (pair: number, places: string) =>
    `Left, pair ${pair}, which turns once in ${places} places; right, what each pair adds to the score.`,
  ahead: 'The key stands after the query: in a text, the mask would hide it.',
  summary: (query: string, key: string, apart: string, score: string, other: string) =>
    `Query at place ${query}, key at place ${key}: the score is ${score}, and so it is at places ${apart} and ${other}.`,
  tableCaption: 'How far each pair has turned, and what it adds',
  columns: ['Pair', 'Places in a full turn', 'Query, turns', 'Key, turns', 'Adds to the score'],
  stepAngle: (who: string, pair: number) => `The ${who}’s angle of pair ${pair}, in radians`,
  stepPair: (pair: number) => `What pair ${pair} adds: its dot product over √d`,
  stepSum: 'All pairs together',
};
