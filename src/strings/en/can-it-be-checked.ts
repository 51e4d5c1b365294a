/** Words of the figure that asks which tasks a program can grade. */
const piles = { program: 'A program', part: 'A program, in part', people: 'Only judgement' };

export const words = {
  title: 'Can it be checked?',
  card: 'Task',
  asks: (task: string) => `“${task}” Who can grade the answers?`,
  piles,
  own: 'Your own answer',
  cards: {
    product: {
      name: 'Product',
      task: 'What is 25 × 4?',
      answers: ['100', '104', 'one hundred'],
      why: 'It is compared with the known result. A right answer in words gets 0, so the form has to be agreed on.',
    },
    advice: {
      name: 'Advice',
      task: 'Shall I move abroad for a better job?',
      answers: ['Yes. You will not regret it.', 'What would you miss most at home?'],
      why: 'What is good depends on who asks and on what comes of it, and the text shows neither.',
    },
    sorting: {
      name: 'Sorting',
      task: 'Sort: pear, fig, apple',
      answers: ['apple, fig, pear', 'fig, apple, pear'],
      why: 'Order is easy to check. But this verifier has a gap: earn 1 without sorting the three.',
    },
    verse: {
      name: 'Verse',
      task: 'Write a line of verse on the sea, in seven words',
      answers: [
        'The sea forgets each name we gave.',
        'sea sea sea sea sea sea sea',
        'The sea is wide.',
      ],
      why: 'Words can be counted. Whether they are verse cannot.',
    },
    form: {
      name: 'JSON',
      task: 'Suggest a book, as JSON with title and why',
      answers: [
        '{"title": "Moby-Dick", "why": "You love the sea."}',
        '{"title": "", "why": ""}',
        'Moby-Dick, because you love the sea.',
      ],
      why: 'A parser checks the form. It cannot know whether the book suits you.',
    },
    translation: {
      name: 'Translation',
      task: 'Put into French: It is raining cats and dogs.',
      answers: ['Il pleut des cordes.', 'Il pleut des chats et des chiens.'],
      why: 'A stored translation can be compared with, but there are many good ones, and two may share few words.',
    },
    equation: {
      name: 'Equation',
      task: 'Find an x with x² − 5x + 6 = 0',
      answers: ['2', '3', '4'],
      why: 'The answer is put in. Nobody has to know a solution beforehand.',
    },
    summary: {
      name: 'Summary',
      task: 'Sum up Moby-Dick in at most ten words',
      answers: ['A captain hunts a whale and loses everything.', 'It is a long book.'],
      why: 'Length can be counted. What matters in the book has to be judged.',
    },
  },
  instead:
    'What no program can grade, people compare: they say which of two answers is better, and a reward model learns to predict it. That is reinforcement too, with a learned reward.',
  agrees: 'So says this book.',
  differs: (pile: keyof typeof piles) => `This book says: ${piles[pile].toLowerCase()}.`,
  reward: (reward: number) => `reward ${reward}`,
  ran: (verifier: string) => `Run by ${verifier}, which stands under “The code that ran”.`,
  gamed:
    'You have found the gap: reward 1, though what stands between the commas is not the three items given. Nobody checks what it is.',

  summary: (task: string, rewards: readonly string[]) =>
    rewards.length > 0
      ? `“${task}”: ${rewards.join(', ')}.`
      : `“${task}”: no program gives a reward.`,
  unsorted: (task: string) => `“${task}” waits to be sorted.`,
  progress: (agreed: string, done: string, all: string) =>
    `Sorted: ${done} of ${all} tasks, ${agreed} of them as this book has them.`,
  rewarded: (answer: string, reward: number) => `“${answer}” gets ${reward}`,
  tableCaption: 'Every task, sorted',
  columns: ['Task', 'Graded by', 'Answers and rewards'],
  step: (verifier: string, answer: string) =>
    `${verifier} of “${answer}”, against what earns the reward`,
  stepLearned:
    'How likely people are to prefer one answer, with learned reward A, to another, with B',
};
