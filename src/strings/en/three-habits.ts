/** Words of the figure in which three habits of a good user are tried on Mote. */
const tasks: Record<string, string> = {
  passages: 'three sentences on strangers',
  'sums-2': 'two-digit sums',
  'sums-3': 'three-digit sums',
  'sums-4': 'four-digit sums',
  'products-2': 'two-digit products',
};
const models: Record<string, string> = { mote: 'Mote', speck: 'Speck' };
const on = (model: string, kind: string) => `${models[model]}, ${tasks[kind]}`;

export const words = {
  title: 'Three habits, tried on Mote',
  guess: (at2: string, at3: string) =>
    `Asked at once for a sum of two-digit numbers, Mote is right in ${at2} of cases; with three digits, in ${at3}. What helps with three digits?`,
  options: {
    steps: 'Written steps',
    tool: 'A calculator',
    both: 'Both',
    neither: 'Neither',
  },
  reveal: (steps: string, tool: string) =>
    `In steps it is right in ${steps} of cases, with the calculator in ${tool}. The steps that Mote has read were those of two-digit sums, and it goes through the same ones here. For a call it only has to copy the numbers.`,

  habit: 'Habit',
  habits: {
    page: 'Give it the page',
    steps: 'Let it show its work',
    tool: 'Let it use a tool',
  },
  question: 'A question, as “What does Mirako drink?” or “Where does Kolu live?”',
  passage: 'The page: sentences about people nobody told Mote of',
  sum: 'A sum, as “47 + 38”',
  task: 'A sum, a difference or a product, as “34 * 56”',
  model: 'Who adds',
  models: { speck: 'Speck, Mote’s small sibling', mote: 'Mote' },
  names: models,
  note: {
    page: 'Mote knows the questions that its texts ask, such as what somebody drinks, eats, plays, likes or has.',
    steps:
      'Speck is shown as it was after its first training, which had more sums in steps than at once. In both models’ texts, sums at once and in steps were of two-digit numbers only.',
    tool: 'Mote writes the call, a program works it out and puts in the result. This is asked as in a chat, since only there Mote has learned to call. Mote’s texts had calls of numbers of up to three digits; answers at once they had only for sums of two-digit numbers.',
  },

  ways: {
    page: { without: 'Without the page', with: 'With the page' },
    steps: { without: 'At once', with: 'In steps' },
    tool: { without: 'In its head', with: 'With a calculator' },
  },
  verdicts: {
    right: 'right',
    wrong: 'wrong',
    admits: 'admits it',
    unjudged: 'the program cannot judge this',
  },
  control: (name: string) => `‹${name}›`,
  chips: (way: string) => `${way}: tokens of the answer, with the probability of each`,
  byProgram: 'from the program',
  unseen: 'not computed',
  dropped: 'This is longer than the model’s context: it does not see the beginning.',
  cost: (read: string, written: string) => `${read} tokens read, ${written} written`,

  measured: (n: string) => `Right of ${n} cases each`,
  legend: { without: 'without the habit', with: 'with it', interval: 'bars: 95 % intervals' },
  picture: (n: string) =>
    `Share of right answers without the habit and with it, of ${n} cases each`,
  on,
  change: (before: string, after: string) => `${before} → ${after}`,

  quoted: (text: string) => (text ? `“${text}”` : 'nothing'),
  says: {
    right: (way: string, said: string) => `${way} it answers ${said}, which is right.`,
    wrong: (way: string, said: string) => `${way} it answers ${said}, which is wrong.`,
    admits: (way: string, said: string) => `${way} it answers ${said}, which is honest.`,
    unjudged: (way: string, said: string) =>
      `${way} it answers ${said}, which the program cannot judge.`,
  },
  counted: (of: string, n: string, before: string, after: string) =>
    `Measured (${of}; ${n} cases): right in ${before} without the habit, in ${after} with it.`,
  admitted: (n: string) => `Without the page it said “I do not know.” ${n} times.`,
  effects: {
    helps: 'The habit helps.',
    same: 'It makes no difference that could be told from chance.',
    harms: 'The habit does harm here.',
  },
  costs: (before: string, after: string) =>
    `An answer took ${before} written tokens without it and ${after} with it: each of them takes a pass through the model.`,
  unmeasured: 'Cases of this kind were not measured.',

  tableCaption: 'This case, and what was measured on others',
  columns: ['Case', 'Way', 'Right', '95 % interval', 'Tokens read', 'Tokens written'],
  here: 'this case',
  of: (right: string, n: string) => `${right} of ${n}`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  none: '–',
  stepShare: (of: string, way: string) => `${of}, ${way}: the share of right answers`,
  stepProduct: (way: string) =>
    `${way}: the probability of the answer, token by token, as the model wrote it`,
  empty: 'nothing written',
};
