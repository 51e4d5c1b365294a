/** Words of the figure that shuffles words and asks whether attention notices. */
export const words = {
  title: 'Does attention notice the order?',
  guess:
    '“dog” and “man” change places; “today” stays last. No information about positions is given. We read off the vector at “today”. In which of these networks does it change?',
  guessOptions: [
    'In none: attention without positions is a heap of words',
    'Only in the causal one with two layers',
    'In both causal ones',
    'In all four',
  ],
  guessReveal: (changed: string) =>
    `It changes here: ${changed}. One layer sees the same heap of words either way. Under a causal mask, though, each earlier word has already gathered what stood before *it*, and that differs; a second layer reads it.`,
  guessNone: 'nowhere',
  text: 'Your words (three to eight; the last stays in place)',
  positions: 'Positions',
  positionsOf: { none: 'None', added: 'Waves, added', rotary: 'Rotary' },
  move: 'Word to move',
  earlier: 'Earlier',
  later: 'Later',
  swap: 'Swap the first two',
  shuffle: 'Shuffle',
  restore: 'Original order',
  wordOf: (place: number, token: string) => `${place}. ${token}`,
  before: 'original',
  after: 'changed',
  orders: 'The words before and after moving',
  cases: {
    'both-1': 'Both ways, 1 layer',
    'both-2': 'Both ways, 2 layers',
    'causal-1': 'Causal, 1 layer',
    'causal-2': 'Causal, 2 layers',
  },
  vectors: (token: string) => `The vector at “${token}”, its eight numbers`,
  legend: 'Outline: original order. Dot: changed order.',
  same: 'unchanged',
  changed: (share: string) => `changed by ${share}`,
  unmoved: 'The words stand in their original order, so there is nothing to notice yet: move one.',
  sameText:
    'Only equal words have changed places, so the sentence reads as before and there is nothing to notice.',
  summary: (token: string, changed: readonly string[], positions: string) =>
    `${positions} At “${token}”, ${
      changed.length === 0
        ? 'none of the four networks notices the new order.'
        : changed.length === 4
          ? 'all four networks notice the new order.'
          : `the new order is noticed by ${changed.length} of 4: ${changed.join('; ')}.`
    }`,
  with: {
    none: 'No positions given.',
    added: 'Waves mark the positions.',
    rotary: 'Queries and keys are turned by their positions.',
  },
  tableCaption: 'How far the last word’s vector moves, of its own length',
  columns: ['Network', 'No positions', 'Waves, added', 'Rotary'],
  stepDistance: (name: string) =>
    `${name}: length of the difference, over the length of the original`,
};
