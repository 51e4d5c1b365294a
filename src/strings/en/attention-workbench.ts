/** Words of the attention workbench. */
export const words = {
  title: 'Attention, on the workbench',
  guess:
    'The four words below have made-up vectors. The *query* of “bank” points the same way as the *key* of “grass”, its best match by far. A causal mask is on, as in GPT-2, Llama and this book’s Mote. From which word does “bank” take most?',
  guessReveal: (token: string, share: string, open: string) =>
    `From “${token}”, with ${share}. “grass” stands later, so for “bank” it does not exist. Without the mask “grass” would take ${open}: try *Both ways*.`,
  tokens: 'Your words (three to five)',
  mask: 'Mask',
  masks: { causal: 'Causal: look back only', both: 'Both ways: no mask' },
  scale: 'Divide scores by √d',
  size: 'Numbers per vector (d)',
  row: 'Whose query asks',
  edit: 'Change the',
  kinds: { query: 'query', key: 'key', value: 'value' },
  at: 'of',
  entry: (kind: string, token: string, place: number) => `${kind} of “${token}”, number ${place}`,
  match: 'Query and keys',
  blend: 'Values and mix',
  mix: 'mix',
  third: 'The planes show the first two numbers of each vector; the third counts in the scores.',
  legend: {
    query: 'query: drag the diamond',
    key: 'keys: drag the dots',
    value: 'values: drag the squares',
    output: 'mix: their average under the weights',
  },
  rowTitle: (token: string) => `“${token}” asks, step by step`,
  rowColumns: { key: 'key', score: 'q · k', scaled: '÷ √d', weight: 'weight' },
  unscaled: 'as is',
  ghost: 'Outlined: the weight without a mask.',
  allTitle: 'Every word asks: a row each, in %',
  masked: 'hidden',
  summaryMask: (count: number, share: string) =>
    count === 0
      ? 'It is the last word, so the mask hides nothing from it.'
      : `The mask hides ${count === 1 ? 'one later word' : `${count} later words`}; without it ${
          count === 1 ? 'that word' : 'they'
        } would take ${share}. What is left is shared out again to 100 %.`,
  summaryOpen: (count: number, share: string) =>
    count === 0
      ? 'It is the last word, so no later ones are left to take from.'
      : `${count === 1 ? 'The one later word takes' : `The ${count} later words take`} ${share} of it: nothing is hidden.`,
  summary: (row: string, top: string, share: string, mix: string) =>
    `“${row}” takes most from “${top}”: ${share} of its mix, which is (${mix}).`,
  summaryTie: (row: string, words: readonly string[], share: string, mix: string) =>
    `“${row}” takes most, ${share} each, from ${new Intl.ListFormat('en-GB').format(words.map((word) => `“${word}”`))}; its mix is (${mix}).`,
  tableCaption: (row: string) => `The row of “${row}”`,
  columns: ['Key of', 'Key', 'q · k', 'Into the softmax', 'Weight', 'Weight without mask', 'Value'],
  stepScore: (row: string, token: string) => `Query of “${row}” with the key of “${token}”`,
  stepMasked: (token: string) => `“${token}” comes later: its score becomes −∞ before the softmax`,
  stepSum: 'The sum of the exponentials',
  stepWeight: (token: string) => `The weight of “${token}”`,
  stepMix: (place: number) => `Number ${place} of the mix: the values, each times its weight`,
};
