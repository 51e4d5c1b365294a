/** Words of the figure in which written principles judge and revise answers. */
export const words = {
  title: 'Judged by principles',
  draft: 'A draft',
  other: 'Another answer to compare it with',
  startDraft: 'That is a stupid question, but basil always dies in the cold!',
  startOther: 'Basil definitely dislikes the cold, so bring it inside before the first frost.',
  principles: {
    insults: 'Do not insult',
    certainty: 'Do not claim more certainty than there is',
    shouting: 'Do not shout',
    length: 'Be brief: at most 25 words',
  },
  ownWords: 'A principle of your own: words to avoid',
  ownName: 'Its name',
  startName: 'My own principle',
  phaseOne: 'Phase one: criticise and revise. The model is fine-tuned on the result.',
  phaseTwo:
    'Phase two: compare two answers. A preference model learns from such labels, then reinforcement follows.',
  finds: (faults: readonly string[]) =>
    faults.length === 0 ? 'no fault' : `finds ${faults.map((fault) => `“${fault}”`).join(', ')}`,
  revision: 'Revised',
  faults: (count: string) => `faults: ${count}`,
  preferred: 'preferred',
  tie: 'No preference: both have equally many faults.',
  answers: { draft: 'The draft', other: 'The other answer' },
  summary: (found: number, label: string) =>
    `${
      found === 0
        ? 'The critic finds no fault in the draft, which stays as it is.'
        : `The critic finds ${found === 1 ? '1 fault' : `${found} faults`} in the draft and revises it.`
    } Of the two answers it prefers ${label}.`,
  labels: { draft: 'the draft', other: 'the other one', tie: 'neither' },
  none: 'Without a principle there is nothing to judge by: the draft stays, and no answer is preferred.',
  tableCaption: 'Principle by principle',
  columns: ['Principle', 'Faults in the draft', 'Faults in the other', 'After its revision'],
  compared: 'Faults of the draft and of the other answer, by the principles in force',
};
