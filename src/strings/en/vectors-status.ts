/** What figures say of the real word vectors: where they are, and what they are. */
export const vectors = {
  name: 'the real word vectors',
  waiting: (words: string, kilobytes: string) =>
    `Worked out in advance with ${words} real word vectors. Ask for something else, and they come into this page (${kilobytes} kB).`,
  here: (words: string) => `${words} real word vectors are in this page.`,
};
