/** Words of the figure in which Mote calls a program and goes on with what it is given. */
export const words = {
  title: 'Mote asks a tool',
  guess: (question: string) =>
    `Mote is asked “${question}” Nothing that it has read says anything of that name. What does it write first?`,
  options: {
    answer: 'A drink, made up',
    ignorance: '“I do not know.”',
    call: 'A call for a program that can look things up',
  },
  reveal: (token: string, share: string) =>
    `It wrote ${token}, which it gave ${share}. To Mote this is a token like any other: its texts had it after questions such as this one. That something is looked up is the work of the program around it.`,

  question: 'A question',
  own: 'Or your own, such as “What is 12 + 30?” or “What does Anna have?”',
  writer: 'Who writes the result',
  writers: { program: 'The program', reader: 'You', mote: 'No program: Mote writes on' },
  reply: 'Your result',
  facts: 'The program’s list, made up: a sentence a line',
  note: 'Mote copies numbers of up to three digits, words of its own texts and most names, such as Mirako, Kelbin or Sarah. Many longer numbers, some other names and letters with accents it gets wrong, in the call as in the answer.',
  player: 'How far',

  stages: {
    question: 'You ask',
    first: 'Mote writes',
    result: {
      program: 'The program puts in',
      reader: 'You put in',
      mote: 'Mote writes the result itself',
    },
    answer: 'Mote goes on',
  },
  chips: 'Tokens that Mote wrote, with the probability of each',
  works: {
    'worked out': (sum: string) => `It worked out ${sum}.`,
    found: () => 'It found this in its list:',
    'not found': () => 'It found nothing in its list:',
    unreadable: () => 'It could not read the call.',
  },
  list: 'The program’s list',
  found: 'found',
  control: (name: string) => `‹${name}›`,
  waits: 'Here the program stops it: what follows ‹result› is not for Mote to write.',
  dropped: 'This is longer than Mote’s context: it does not see the beginning.',
  quoted: (text: string) => (text ? `“${text}”` : 'nothing'),

  asked: (question: string) =>
    /[.?!]”$/.test(question) ? `You ask ${question}` : `You ask ${question}.`,
  atOnce: (text: string) => ` Mote answers at once, ${text}, and calls no program.`,
  unfinished: (text: string) =>
    ` Mote writes ${text} and never comes to ‹result›, so that no program is asked.`,
  called: (token: string, share: string, text: string) =>
    ` Mote begins with ${token}, which it gave ${share}, writes ${text} and then ‹result›.`,
  otherWords: ' These words are not in your question.',
  replied: {
    'worked out': (call: string, text: string) =>
      ` The program stops it there, works out ${call} and puts in ${text}, which is exact.`,
    found: (call: string, text: string) =>
      ` The program stops it there, looks for ${call} in its list and puts in ${text}.`,
    'not found': (call: string) =>
      ` The program stops it there, looks for ${call} in its list, finds nothing and puts in nothing.`,
    unreadable: (call: string) =>
      ` The program stops it there, cannot read ${call} as a call and puts in nothing.`,
  },
  byReader: (text: string, program: string) =>
    ` The program stops it there, and in its place you put in ${text}; it would have put in ${program}.`,
  byMote: (text: string, share: string, program: string) =>
    ` Nothing stops it there: Mote writes a result itself, ${text}, which it gave ${share} in all. A program would have put in ${program}.`,
  goesOn: (text: string) => ` Mote goes on: ${text}.`,
  repeats: ' Its last word stands in the result.',
  leaves: ' Its last word does not stand in the result.',
  madeUp: ' No result says so: Mote made it up.',

  tableCaption: 'The text token by token, and who wrote it',
  columns: ['Token', 'Written by', 'Probability from Mote'],
  by: { mote: 'Mote', program: 'the program', reader: 'you' },
  unseen: 'not computed',
  stepFirst: (token: string) => `The probability that Mote writes ${token} first`,
  stepCall: 'The probability of the rest of the call, token by token',
  stepStop: 'The probability of ‹result›, after which a program’s answer is due',
  stepSum: 'What the program works out',
  stepSearch: (n: number) => `Sentences that hold the words looked for, of ${n} in the list`,
  stepResult: 'The probability of this result, had Mote to write it itself',
  stepAnswer: 'The probability of what Mote goes on with',
};
