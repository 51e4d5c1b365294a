/** Words of the part that keeps the book for reading without a network. */
export const words = {
  title: 'Without a network',
  lead: 'The book can stay in this browser: all chapters, Mote and its younger states, vocabularies and word vectors. It then opens where there is no network. “Forget everything” removes it too.',
  ask: 'Keep the book in this browser',
  size: (size: string) => `It takes a download of ${size}.`,
  keep: (size: string) => `Download ${size} and keep it`,
  cancel: 'Cancel',
  progress: 'Share of the book that has come',
  working: 'The book is coming.',
  kept: 'The book is kept in this browser.',
  older:
    'An older version of the book is kept in this browser. You can keep the one of today instead.',
  impossible:
    'This browser keeps no books here: it may need https, or a window that is not private.',
  failed: (why: string) => `The book is not kept: ${why}. Try again, or make room first.`,
};
