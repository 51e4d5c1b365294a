/** Words of the figure that compares what one text costs in many languages. */
export const words = {
  title: 'One article, 24 languages',
  guess: (english: string) =>
    `In GPT-2's encoding, article 1 of the Universal Declaration of Human Rights takes ${english} tokens in English. How many times as many does it take in Burmese?`,
  guessUnit: 'times',
  guessReveal: (tokens: string, times: string, bytes: string, now: string) =>
    `It takes ${tokens}, ${times} times as many. Nearly every one of its ${bytes} bytes is a token of its own: GPT-2's encoding learned hardly any Burmese. In GPT-4o's encoding it is down to ${now} times.`,

  encoding: 'Sort and measure by',
  order: 'Order',
  orders: { cost: 'dearest first', list: 'as listed' },
  language: 'Language to look at',
  legend: 'Times as many tokens as English',
  times: (n: string) => `${n} ×`,
  heads: { language: 'Language', plot: 'Tokens, as a multiple of English', times: 'Times' },
  sentence: 'Article 1 of the Universal Declaration of Human Rights',
  loading: 'the texts',

  summary: (label: string, language: string, tokens: string, times: string, english: string) =>
    `In the ${label} encoding, ${language} takes ${tokens} tokens, ${times} times the ${english} of English.`,
  summaryEnglish: (label: string, tokens: string) =>
    `In the ${label} encoding, English takes ${tokens} tokens. All other languages are measured against it.`,
  elsewhere: (label: string, times: string) => ` In ${label}’s it is ${times} times.`,
  length: (characters: string, bytes: string) => `${characters} characters, ${bytes} bytes`,

  tableCaption: 'The same article in 24 languages: its length, and its tokens in three encodings',
  columns: ['Language', 'Characters', 'Bytes'],
  stepTimes: (label: string, language: string) =>
    `${language} by English, in the ${label} encoding`,
  stepPerToken: (label: string, language: string) =>
    `Bytes per token of ${language}, in the ${label} encoding`,
};
