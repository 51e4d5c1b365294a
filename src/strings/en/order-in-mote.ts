/** Words of the figure that shuffles a sentence and looks at which vectors inside Mote notice. */
export const words = {
  title: 'Who notices the order?',
  guess: (last: string) =>
    `We switch Mote’s positions off and leave its mask on. Then we shuffle the words before “${last}”, which stays last. After how many of the blocks does the vector at “${last}” first differ from what it was?`,
  guessOptions: (blocks: number) => [
    ...Array.from({ length: blocks }, (_, i) => `After ${i + 1}`),
    'Never: without positions, the words are a heap',
  ],
  guessReveal: (first: number | null) =>
    first === null
      ? 'It never does, in this sentence.'
      : `After ${first}. The first block sees the same words at the last place, whatever their order. But it also runs at all earlier places, where the mask hides different words in either order. The next block reads those vectors, and so the order.`,
  text: 'Your words (three to eight; the last stays last)',
  after: 'Look after',
  blocks: (n: number) =>
    n === 0 ? 'no block: the embeddings' : n === 1 ? '1 block' : `${n} blocks`,
  heads: { neither: 'None', mask: 'Mask', positions: 'Places', both: 'Both' },
  networks: {
    neither: 'Neither mask nor positions',
    mask: 'Mask only',
    positions: 'Positions only',
    both: 'Both: Mote',
  },
  inText: {
    neither: 'with neither mask nor positions',
    mask: 'with the mask alone',
    positions: 'with positions alone',
    both: 'with both, which is Mote as it is',
  },
  word: 'Word',
  moved: (from: number, to: number) => (from === to ? `place ${from}` : `place ${from} → ${to}`),
  same: 'same',
  picture:
    'How far the vector at each word moves when the words are shuffled, of its own length: with neither mask nor positions, with the mask, with positions (places), with both',
  newOrder: 'New order:',
  cut: 'Only the first words are read: at most eight, as far as they fit into Mote.',
  tooShort: 'With fewer than three words there is nothing to shuffle: type some more.',
  oneOrder:
    'In whatever order these words stand before the last one, they read the same, so there is nothing to notice: change one.',
  summary: (
    after: number,
    noticed: readonly { network: string; count: number }[],
    of: number,
  ): string =>
    `${after === 0 ? 'Before the first block' : `After ${words.blocks(after)}`}, of the vectors at ${of} words the new order has changed ${noticed
      .map(({ network, count }) => `${count === 0 ? 'none' : count} ${network}`)
      .join('; ')}.`,
  tableCaption: 'How many of the words’ vectors differ between the two orders',
  columns: ['After'],
  nOf: (n: number, of: number) => `${n} of ${of}`,
  step: (network: string, last: string) =>
    `At “${last}”, ${network}: length of the difference over length of the vector`,
};
