/** Computed answers of the tokenization chapter's guesses, questions and prose. */
import costs from '#data/article-costs.json';
import lookedUp from '#data/id-lookup-first-state.json';
import moteMerges from '#data/mote-merges.json' with { type: 'json' };
import examples from '#data/tokenization-examples.json';
import training from '#data/train-bpe-first-state.json';
import { CONTROLS } from '#model/mote/control.ts';
import { addByTokens, digitGroups } from '#model/tokenizer/digit-groups.ts';
import { ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { GPT2_PATTERN } from '#model/tokenizer/pretokenize.ts';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';

type Example = keyof typeof examples;

/** Tokens of an example, stored as id, length, id, length, … by scripts/data/first-states.ts. */
const ids = (text: Example, name: EncodingName) =>
  examples[text][name].filter((_, place) => place % 2 === 0);
const tokens = (text: Example, name: EncodingName) => ids(text, name).length;

const EIGHT_WORDS = 'LLMs are powerful tools for natural language understanding.';
const FAMILY = '👨‍👩‍👧‍👦';
const article = (code: string) => costs.languages.find((language) => language.code === code)!;
const times = (code: string, name: EncodingName) =>
  article(code).tokens[name] / article('en').tokens[name];

/** Adds 1234567 and each of these by tokens that are cut from the left. */
const SECOND = ['89', '890', '8901', '89012'];
const sumsFromLeft = SECOND.map(
  (second) => addByTokens(digitGroups('1234567', 'left'), digitGroups(second, 'left')).sum,
);

export const answers = {
  eightWords: () => EIGHT_WORDS.split(' ').length,
  eightWordsCharacters: () => EIGHT_WORDS.length,
  eightWordsTokens: () => tokens(EIGHT_WORDS, 'gpt2'),
  /** Which of the opening guess's options, 8, 10, 18 and 59, comes nearest. */
  eightWordsOption: () => {
    const off = [8, 10, 18, 59].map((option) => Math.abs(option - tokens(EIGHT_WORDS, 'gpt2')));
    return off.indexOf(Math.min(...off));
  },

  gpt2Size: () => ENCODINGS.gpt2.size,
  cl100kSize: () => ENCODINGS.cl100k_base.size,
  o200kSize: () => ENCODINGS.o200k_base.size,
  gpt2Merges: () => ENCODINGS.gpt2.textTokens - 256,

  /** Mote's: stored as left, right, left, right, … */
  moteMerges: () => moteMerges.length / 2,
  moteControls: () => CONTROLS.length,
  moteSize: () => 256 + moteMerges.length / 2 + CONTROLS.length,

  /** By the rule of thumb of three quarters of a word for each token. */
  thousandWords: () => 1000 / 0.75,

  cat: () => ids('cat', 'gpt2')[0],
  spaceCat: () => ids(' cat', 'gpt2')[0],
  capitalCat: () => ids('Cat', 'gpt2')[0],
  spaceCapitalCat: () => ids(' Cat', 'gpt2')[0],
  /** “dog” with a space before it, among the numbers that a figure has looked up. */
  spaceDog: () =>
    lookedUp.find(({ bytes }) => String.fromCharCode(...(bytes.gpt2 ?? [])) === ' dog')!.id,
  /** Of the options 1, 2 and 4: how many ways to write “cat” are entries of GPT-2's list. */
  catEntriesOption: () => {
    const single = (['cat', ' cat', 'Cat', ' Cat'] as const).filter(
      (way) => tokens(way, 'gpt2') === 1,
    );
    return [1, 2, 4].indexOf(new Set(single.map((way) => ids(way, 'gpt2')[0])).size);
  },
  hiGpt2: () => ids('Hi', 'gpt2')[0],
  hiCl100k: () => ids('Hi', 'cl100k_base')[0],
  hiO200k: () => ids('Hi', 'o200k_base')[0],
  endOfText: () => ENCODINGS.gpt2.specialTokens['<|endoftext|>'],
  endOfTextTyped: () => tokens('<|endoftext|>', 'gpt2'),
  magikarpGpt2: () => tokens(' SolidGoldMagikarp', 'gpt2'),
  magikarpCl100k: () => tokens(' SolidGoldMagikarp', 'cl100k_base'),

  familyBytes: () => utf8Bytes(FAMILY).length,
  familyCodePoints: () => [...FAMILY].length,
  familyGpt2: () => tokens(FAMILY, 'gpt2'),

  /** Tokens of “mississippi” once it has been trained on alone, until no pair stands twice. */
  mississippi: () => [...trainBpe('mississippi', GPT2_PATTERN)].at(-1)!.tokens,

  chapterMerges: () => training.end.merges,
  chapterPerToken: () => training.end.charactersPerToken,
  publishedPerToken: () => training.charactersPerToken.gpt2,
  newestPerToken: () => training.charactersPerToken.o200k_base,

  burmeseGpt2: () => times('my', 'gpt2'),
  burmeseO200k: () => times('my', 'o200k_base'),
  hindiGpt2: () => times('hi', 'gpt2'),
  hindiO200k: () => times('hi', 'o200k_base'),
  amharicCl100k: () => times('am', 'cl100k_base'),
  amharicO200k: () => times('am', 'o200k_base'),
  /** A message that costs 5 cents in English, in Tamil, by cl100k_base. */
  tamilCents: () => 5 * times('ta', 'cl100k_base'),

  strawberry: () => ids(' strawberry', 'o200k_base')[0],
  lollipopSpelled: () => tokens('l o l l i p o p', 'o200k_base'),
  /** Of 1234567 plus 89, 890, 8901 and 89012: the sum that comes out right. */
  fromLeftOption: () =>
    SECOND.findIndex((second, i) => Number(sumsFromLeft[i]) === 1234567 + Number(second)),
  fromLeftWrong: () => Number(sumsFromLeft[0]),
  eightDigits: () => tokens('20262027', 'cl100k_base'),
};
