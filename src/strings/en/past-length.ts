/** Words of the figure that shows what Mote loses on texts longer than those it was trained on. */
export const words = {
  title: 'Past the trained length',
  guess: (context: string, most: string, low: string, place: string) =>
    `Mote was trained on texts of at most ${context} tokens, 99 in 100 of them no longer than ${most}. Now it reads a list of words that is said again and again. Around token 80 a token costs it ${low} bits. What does one cost around token ${place}?`,
  guessOptions: (blind: string) => [
    'About the same: distances within the list are short',
    `Several times as much, but less than blind guessing, ${blind} bits`,
    `More than blind guessing, ${blind} bits`,
  ],
  guessReveal: (bits: string, place: string) =>
    `${bits} bits around token ${place}. The token to copy is no farther away than before. But each query now also meets keys at distances that training did not show, and nothing taught it to leave those alone.`,
  text: 'Text',
  texts: { list: 'One list, repeated', documents: 'Documents, one after another' },
  places: 'Places',
  placesOf: { plain: 'As trained', squeezed: 'Squeezed', slower: 'Slower turns' },
  inText: {
    plain: 'with places as trained',
    squeezed: 'with places squeezed',
    slower: 'with slower turns',
  },
  stretch: 'Look at tokens',
  stretchOf: (from: number, to: number) => `${from} to ${to}`,
  picture: 'Bits per token at each place of the text',
  bits: 'bits per token',
  place: 'place in the text',
  blind: 'blind guess',
  alone: 'each document read alone',
  lines: {
    plain: 'Solid: places as trained.',
    squeezed: (factor: string) => `Dashed: every place divided by ${factor}.`,
    slower: (base: string) => `Dashed: base ${base}, so that slow pairs turn more slowly.`,
    alone: 'Dotted: the same documents, each read alone.',
  },
  seen: 'where training’s predictions stood',
  summary: (from: number, to: number, plain: string, blind: string) =>
    `At tokens ${from} to ${to}, a token costs Mote ${plain} bits; guessing blindly among all its tokens costs ${blind}.`,
  summaryOther: (how: string, bits: string) => `It costs ${bits} ${how}.`,
  summaryAlone: (bits: string) => `The same tokens cost ${bits} when each document is read alone.`,
  recipe: (n: string, seed: string) => `Means over ${n} texts of each kind, seed ${seed}.`,
  tableCaption: 'Mean bits per token at each stretch of places',
  columns: ['Tokens', 'As trained', 'Squeezed', 'Slower turns', 'Share of training'],
  columnAlone: 'Read alone',
  stepBits: 'From nats to bits',
  stepBlind: 'A blind guess among all tokens',
  stepSqueeze: 'The last place, squeezed',
  stepBase: 'The base raised so that the slowest pair turns as much more slowly',
};
