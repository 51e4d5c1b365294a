/** The texts that the tokenization chapter shows before a reader types one of their own. */

/** Openings of the tokenizer figure; the first has a word of another script, a number, an emoji of four. */
export const SENTENCES = [
  'The axolotl said नमस्ते to 12345 uncharacteristically quiet families 👨‍👩‍👧‍👦.',
  'hello world, Hello World, HELLO WORLD, helloworld',
  'LLMs are powerful tools for natural language understanding.',
  'A cat, the Cat, cats: cat.',
  '3,847 × 291 = 1,119,477 and 12345678 − 1234567',
  'def area(r):\n    return 3.14159 * r ** 2\n',
  'They typed <|endoftext|> and nothing ended.',
  'Ask SolidGoldMagikarp about it.',
];

/** Words of the merge player. */
export const WATCHED = ['strawberry', ' strawberry', 'unbelievable', 'Hi', '12345', 'नमस्ते'];

/** Words of the spelling figure. */
export const SPELLED = ['strawberry', 'ubiquitous', 'unbelievable', 'Mississippi', 'banana'];

/** Numbers of the id figure: text tokens here and there, a control token, an unused one. */
export const LOOKED_UP = [3290, 17250, 3963, 3466, 220, 200, 50256, 100257, 100264, 173781];

/** Texts whose ids or counts the chapter's prose and questions quote. */
export const QUOTED = [
  'Hi',
  'Hello world',
  'hello world',
  'helloworld',
  'Tokenization',
  ' cat',
  ' Cat',
  'cat',
  'Cat',
  'king',
  ' king',
  'ubiquitous',
  ' ubiquitous',
  'strawberry',
  ' strawberry',
  'unbelievable',
  ' unbelievable',
  'lollipop',
  ' lollipop',
  'l o l l i p o p',
  '12345',
  '1234567',
  '20262027',
  '你好世界',
  '👨‍👩‍👧‍👦',
  '<|endoftext|>',
  ' SolidGoldMagikarp',
  'LLMs are powerful tools for natural language understanding.',
  "The animal didn't cross the street because it was too tired",
];
