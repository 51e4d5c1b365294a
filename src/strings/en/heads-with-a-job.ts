/** Words of the figure of attention heads built by hand. */
export const words = {
  title: 'Three heads with a job, built by hand',
  guess:
    'The text ends in “Ada”, which has stood there before. An *induction* head now looks back from that last “Ada”. Where does it look?',
  guessOptions: (copy: string, follower: string, before: string) => [
    `At the earlier “${copy}”`,
    `At “${follower}”, which followed the earlier copy`,
    `At “${before}”, the word just before`,
  ],
  guessReveal: (token: string, share: string) =>
    `It puts ${share} of its weight on “${token}”: what came after this word last time is a fair guess at what comes now.`,
  text: 'Your text',
  head: 'Head',
  heads: { previous: 'Previous word', same: 'Same word', induction: 'Induction' },
  place: 'The word that looks',
  placeOf: (token: string, place: number, last: number) => `${place} of ${last}: ${token}`,
  sharpness: 'Score of a match',
  start: '‹start›',
  empty: '(no words)',
  nothing: 'There is no word here to look from: type some.',
  cut: (most: number) => `The first ${most} words are used.`,
  chips: 'Where that word looks',
  looking: 'looks',
  later: 'hidden by the mask',
  mapTitle: 'All words at once: each row looks, and a stronger square is a larger weight',
  weightsTitle: 'The matrices, as we built them',
  matrices: { query: 'Wq', key: 'Wk', value: 'Wv' },
  channels: (words: number, places: number) =>
    `Each row makes one number of the query, key or value. The columns are what a word’s vector holds: which word it is (${words}), where it stands (${places}), and, shaded, which word came before (${words}), written there by the previous-word head. A filled square is a number we set, the rest is zero.`,
  previous: (token: string, target: string, share: string) =>
    `“${token}” looks at “${target}”, the word just before it: ${share} of the weight.`,
  first: (token: string, share: string) =>
    `“${token}” is the first word: only the start mark stands before it and gets ${share} of the weight.`,
  same: (token: string, count: number, share: string) =>
    count === 1
      ? `“${token}” has not stood here before, so it finds only itself: ${share} of the weight.`
      : `“${token}” finds ${count} copies of itself, its own place included: ${share} of the weight together.`,
  found: ((token, followers, share, next, chance) =>
    followers.length === 1
      ? `“${token}” has stood here before. The head looks at what followed, “${followers[0]}” (${share} of the weight), copies it, and gives “${next}” ${chance} as the next word.`
      : `“${token}” has stood here before. The head looks at what followed: ${followers.map((word) => `“${word}”`).join(', ')} (${share} of the weight together), copies them, and gives “${next}” ${chance} as the next word.`) satisfies Following,
  tooWeak: ((token, followers, share, next, chance) =>
    `“${token}” has stood here before. What followed, ${followers.map((word) => `“${word}”`).join(', ')}, gets ${share} of the weight${followers.length === 1 ? '' : ' together'}: the match is too weak for a copy, and the likeliest next word is “${next}”, with ${chance}.`) satisfies Following,
  alike: (token: string, share: string) =>
    `A match scores 0, no more than anything else, so “${token}” looks everywhere alike: each place it can see gets ${share} of the weight.`,
  resting: (token: string, share: string) =>
    `“${token}” is new here: there is nothing to copy, and the head rests on the start mark with ${share} of its weight.`,
  tableCaption: (head: string, token: string) => `${head} head: where “${token}” looks`,
  columns: ['Place', 'Word', 'Score', 'Weight'],
  stepScore: (token: string) =>
    `The score of “${token}”, best of all: query times key, divided by √d`,
  stepSum: 'The sum of the exponentials of all scores it can see',
  stepWeight: (token: string) => `The weight of “${token}”`,
  stepCopy: 'The values are the words themselves, so the mix says which word was looked at',
};

/** Says of a word that has stood before what the head makes of those that followed it. */
type Following = (
  token: string,
  followers: readonly string[],
  share: string,
  next: string,
  chance: string,
) => string;
