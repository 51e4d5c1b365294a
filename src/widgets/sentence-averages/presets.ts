/** Lists of sentences that were compared in advance. */
export const presets = [
  {
    name: 'negation',
    sentences: [
      'We enjoyed the film.',
      'We did not enjoy the film.',
      'The film bored us.',
      'The film was great fun.',
      'Bread is baked in an oven.',
    ],
  },
  {
    name: 'order',
    sentences: [
      'The dog chased the cat.',
      'The cat chased the dog.',
      'The cat helped the dog.',
      'The king drinks tea.',
    ],
  },
  {
    name: 'topics',
    sentences: [
      'The bank raised interest rates.',
      'Investors sold their shares.',
      'The market fell on Monday.',
      'The river bank was wet.',
      'We swam across the lake.',
      'The boat went down the stream.',
    ],
  },
] as const;
