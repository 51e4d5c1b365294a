import type { Random } from '#math/random.ts';

/** Kinds of random text: each is a way to draw one unit, most of them a character. */
const WORDS =
  "the model learned King queen ubiquitous strawberry naïve token ization LLM GPT don't we'll I'M THEY'RE hello World 12345 3.14 foo_bar fooBar HTTPServer".split(
    ' ',
  );
const GAPS = [' ', ' ', '  ', '\n', '-', ', ', '. '];
const SPACES = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '    ',
  'a',
  ';',
  '\u00a0',
  '\u2003',
  '\u3000',
];
const CODE = [
  'def ',
  'if(',
  '){',
  '}\n',
  '    ',
  'return ',
  '===',
  '//',
  '"',
  "'",
  '0x1F',
  '</div>',
];
const MARKS = [
  'e\u0301',
  'n\u0303',
  '\u200d',
  '\u200b',
  'ﬁ',
  'Å',
  'ｆｕｌｌ',
  '①',
  '½',
  'Ⅷ',
  '\u0300',
];
const EMOJI = ['👨‍👩‍👧‍👦', '👍🏽', '🇫🇷', '❤️', ' '];

const pick = <Item>(rng: Random, items: readonly Item[]) => items[rng.int(items.length)];
const char = (rng: Random, low: number, high: number) =>
  String.fromCodePoint(low + rng.int(high - low + 1));

const KINDS: ((rng: Random) => string)[] = [
  (rng) => char(rng, 0x20, 0x7e),
  (rng) => pick(rng, WORDS) + pick(rng, GAPS),
  (rng) => char(rng, 0xa0, 0x24f),
  (rng) => pick(rng, [char(rng, 0x400, 0x4ff), ' ']),
  (rng) =>
    pick(rng, [char(rng, 0x4e00, 0x9fff), char(rng, 0x3041, 0x30ff), char(rng, 0xac00, 0xd7a3)]),
  (rng) =>
    pick(rng, [char(rng, 0x900, 0x97f), char(rng, 0xb80, 0xbff), char(rng, 0x600, 0x6ff), ' ']),
  (rng) => pick(rng, [char(rng, 0x1f300, 0x1f64f), ...EMOJI]),
  (rng) => pick(rng, SPACES),
  (rng) => pick(rng, CODE),
  (rng) => pick(rng, MARKS),
  (rng) => char(rng, 0x20, 0x2fff),
  (rng) => char(rng, 0xd7f0, 0xe010), // mostly lone surrogates
];

/** `count` texts of 1 to 30 units, each of one kind, the kinds in turn. */
export function randomTexts(rng: Random, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 1 + rng.int(30) }, () => KINDS[i % KINDS.length](rng)).join(''),
  );
}
