/** Words of the figure that times generation with and without the cache. */
export const words = {
  title: 'The cache, timed on your device',
  tokens: 'Tokens written',
  tokensValue: (n: string) => `${n} tokens`,
  measure: (kilobytes: string) => `Measure on this device (loads Mote, ${kilobytes}\u00a0kB)`,
  again: 'Measure again',
  mote: 'Mote',
  measuring: 'Measuring',
  brokeOff: (reason: string) =>
    `The measurement broke off (${reason}). Mote is in this page all the same: measure again.`,
  countedTitle: 'Counted: million multiplications a token',
  measuredTitle: 'Measured: milliseconds a token',
  nothing: ['Nothing measured yet:', 'press the button.'],
  xAxis: 'length of the text, in tokens',
  withCache: 'with cache',
  without: 'everything anew',
  picture: 'Work and time for each new token, with the cache and without',
  all: (n: string) => `All ${n} tokens`,
  columnCounted: 'Counted, million multiplications',
  columnMeasured: 'Measured, milliseconds',
  ratio: 'Ratio',
  times: (n: string) => `${n} ×`,
  notYet: 'not yet',
  counted: (n: string, cache: string, without: string, ratio: string) =>
    `To write ${n} tokens Mote carries out ${cache} million multiplications with the cache and ${without} million without, ${ratio} times as many.`,
  unmeasured: ' Nothing has been measured on this device yet.',
  measured: (cache: string, without: string, ratio: string) =>
    ` On this device it took ${cache} milliseconds with the cache and ${without} without, ${ratio} times as long.`,
  unmeasurable: ' The clock of this browser is too coarse to see how long it took.',
  note: (kernels: string) =>
    `Measured in this page, with Mote’s ${kernels} code. Every token was computed in both ways and repeated until at least four milliseconds had gone by, because browsers round their clocks.`,
  same: (difference: string) =>
    ` The scores of the next token, computed in the two ways, differed by at most ${difference}.`,
  identical:
    ' The scores of the next token, computed in the two ways, were the same to the last bit.',
  webassembly: 'WebAssembly',
  typescript: 'TypeScript',
  tableCaption: 'Cost of one more token, by the length of the text with it',
  columns: [
    'Length',
    'Multiplications with cache',
    'Everything anew',
    'Milliseconds with cache',
    'Everything anew, ms',
  ],
  stepOne: (length: string) =>
    `The last token with the cache, weights + attention: one row, in a text of ${length}`,
  stepWhole: (length: string) => `The last token without, weights + attention: all ${length} rows`,
  stepCounted: 'All tokens: counted ratio',
  stepMeasured: 'All tokens: measured ratio',
  guess: (n: string) =>
    `Mote writes ${n} tokens. Without the cache it reads the whole text anew for each of them. How many times as many multiplications does that take?`,
  reveal: (n: string, ratio: string) =>
    `${ratio} times as many for ${n} tokens: on average it goes through about half of the final text for every token. Time need not follow the count exactly. Measure it.`,
};
