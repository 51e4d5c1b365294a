/** Words of the figure in which one update on a group of answers is followed token by token. */
const rightOrWrong = (right: boolean) => (right ? 'right' : 'wrong');
const nth = (answer: number) => `Answer ${answer}`;

export const words = {
  title: 'One update, token by token',
  ask: (all: number, sum: string, answer: string, tokens: number) =>
    `Of ${all} answers to ${sum} this one is right: \`${answer}\` One update is to make it likelier, and each of its ${tokens} tokens counts with the same advantage. Which of them rises most?`,
  /** Tokens of that answer. */
  options: [
    'The first, 7',
    'The + after it, where it goes on in steps',
    'The 5 of 15, where others wrote 6',
    'The last digit, the 5 of 85',
  ],
  reveal: (plus: readonly [string, string], first: readonly [number, number], last: string) =>
    `*The +*, from ${plus[0]} to ${plus[1]}. The 7 was in ${first[0]} right and ${first[1]} wrong answers, which pull both ways. The last digit had ${last} already: it followed from all before it. Where Speck was in doubt and right answers parted from wrong ones, there is something to move.`,

  a: 'First number',
  b: 'Second number',
  updates: 'Updates on this one group',
  rate: 'Learning rate',
  answer: 'Answer to look into',
  mark: (right: boolean) => (right ? '✓' : '✗'),
  option: (mark: string, answer: number) => `${mark} ${answer}`,
  speck: 'Speck',
  waiting: (kilobytes: string) =>
    `Worked out in advance. Change a number, and Speck as its demonstrations left it (${kilobytes} kB) comes into this page, writes a group of its own and learns from it.`,
  asked: 'Given:',
  group: 'The group',
  says: (right: boolean) => `, ${rightOrWrong(right)}`,
  graded: (advantage: string, before: string, after: string, change: string) =>
    `advantage ${advantage}, ln p ${before} → ${after}: ${change}`,
  tokens: (answer: number, right: boolean) => `${nth(answer)}, ${rightOrWrong(right)}`,
  legend:
    'Below each token: its probability before → after, the change of its ln p, and how many right (✓) and wrong (✗) answers wrote it after the same beginning.',
  moved: (before: string, after: string) => `${before} → ${after}`,
  shared: (right: number, wrong: number) => `✓${right} ✗${wrong}`,
  sharedSpoken: (right: number, wrong: number) => `in ${right} right and ${wrong} wrong answers`,

  summary: (sum: string, right: number, all: number) =>
    `Of ${all} answers to ${sum}, ${right} ${right === 1 ? 'is' : 'are'} right.`,
  still: 'So all earned the same, every advantage is 0, and nothing moves.',
  whole: (updates: number, answer: number, right: boolean, before: string, after: string) =>
    `After ${updates} update${updates === 1 ? '' : 's'}, ln p of answer ${answer}, a ${rightOrWrong(right)} one, goes from ${before} to ${after}.`,
  most: (token: string, before: string, after: string) =>
    `Its token ${token} moves most, from ${before} to ${after}.`,
  bothWays: (token: string, right: number, wrong: number, before: string, after: string) =>
    `${token} stands in ${right} right and ${wrong} wrong ones, which pull both ways: ${before} → ${after}.`,
  clumsy: (token: string) => `Unlikely as ${token} was, it rises with the rest.`,
  against: (answer: number, right: boolean) =>
    right
      ? `Answer ${answer} became rarer, though it is right.`
      : `Answer ${answer} became likelier, though it is wrong.`,

  tableCaption: (sum: string, rate: string, updates: number) =>
    `Answers to ${sum} and the tokens of one, before and after ${updates} update${updates === 1 ? '' : 's'} at a learning rate of ${rate}`,
  columns: [
    'Answer or token',
    'Right answers with it',
    'Wrong answers with it',
    'Advantages together',
    'p before',
    'p after',
    'ln p before',
    'ln p after',
    'Change of ln p',
  ],
  row: (answer: number, right: boolean) => `${nth(answer)}, ${rightOrWrong(right)}`,
  stepMean: 'Mean reward: right answers of all',
  stepDeviation: 'Its standard deviation, since every reward is 0 or 1',
  stepRight: 'Advantage of each token in a right answer',
  stepWrong: 'Advantage of each token in a wrong one',
  stepPull: (token: string) =>
    `All that pulls at ${token} itself: the advantages of right and wrong answers that wrote it there`,
  stepToken: (token: string) => `Change of ln p of ${token}: after, less before`,
  stepWhole: (answer: number) => `Change of ln p of the whole answer ${answer}`,
  stepFactor: 'So many times as likely as before',
  stepEqual: 'All rewards equal their mean, so every advantage is 0',
};
