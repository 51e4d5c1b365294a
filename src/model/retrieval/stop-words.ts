/**
 * Words so common that they say little about what a text is on: the 33 of Apache Lucene's
 * EnglishAnalyzer. BM25 gives them small weights by itself; leaving them out also saves space.
 */
export const stopWords: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'and',
    'are',
    'as',
    'at',
    'be',
    'but',
    'by',
    'for',
    'if',
    'in',
    'into',
    'is',
    'it',
  ],
  ...['no', 'not', 'of', 'on', 'or', 'such', 'that', 'the', 'their', 'then', 'there', 'these'],
  ...['they', 'this', 'to', 'was', 'will', 'with'],
]);
