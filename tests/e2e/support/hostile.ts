/** What a reader, a link or a prankster may put where text or a number is expected. */
interface Hostile {
  name: string;
  text: string;
  /** As it stands in a link, where that is not simply the encoded text. */
  encoded?: string;
}

export const hostile: readonly Hostile[] = [
  { name: 'empty', text: '' },
  { name: '10 kB of words', text: 'so it goes '.repeat(930) },
  { name: '10 kB without a space', text: 'a'.repeat(10_240) },
  { name: 'emoji families', text: '👩‍👩‍👧‍👦👨🏿‍🚀🏳️‍🌈🇺🇳'.repeat(4) },
  { name: 'right to left', text: 'שלום עולם مرحبا بالعالم \u202Eabc' },
  { name: 'lone surrogates', text: '\uD83D x \uDE00\uD83D', encoded: '%ED%A0%BD%20x%20%ED%B8%80' },
  { name: 'NUL', text: 'a\u0000b\u0000' },
  { name: 'broken escapes', text: '%', encoded: '%E0%A4%A&%=%' },
  { name: 'a special token', text: '<|endoftext|>' },
  { name: 'zero', text: '0' },
  { name: 'NaN', text: 'NaN' },
  { name: 'infinity', text: 'Infinity' },
  { name: 'minus one', text: '-1' },
  { name: 'huge', text: '1e308' },
  { name: 'many commas', text: ','.repeat(300) },
  { name: 'prototype', text: '__proto__' },
  { name: 'markup', text: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
];

export const inLink = ({ text, encoded }: Hostile): string => encoded ?? encodeURIComponent(text);
