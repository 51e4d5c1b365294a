/** Words of the figure that shows a conversation as the one string a model reads. */
export const words = {
  title: 'A conversation as one string',
  template: 'Template',
  templates: {
    chatml: 'ChatML',
    llama3: 'Llama 3',
    gemma: 'Gemma 3',
    mote: 'Mote’s own',
    none: 'None',
  },
  messages: { system: 'System message', user: 'User', assistant: 'Assistant' },
  start: {
    system: 'Answer briefly.',
    user: 'What is the capital of Australia?',
    assistant: 'Canberra.',
  },
  legend: {
    control: 'boxed: one control token each',
    learned: 'underlined: counted in the loss',
    id: 'small: the number of a token',
  },
  tokenizer: 'Mote’s tokenizer',
  load: 'Cut it into Mote’s tokens',
  pieces: 'pieces',
  tokens: 'tokens',
  summary: (template: string, control: string, learned: string, all: string, units: string) =>
    `With the template “${template}” the string has ${control} control tokens. The loss counts ${learned} of its ${all} ${units}: what the assistant says, and where it stops.`,
  bare: (learned: string, all: string) =>
    `Without a template there are only words, ${all} pieces of them with line ends, of which the loss counts ${learned}. Nothing marks who speaks or where an answer ends.`,
  tableCaption: 'The string, piece by piece',
  columns: ['Piece', 'Kind', 'Number', 'In the loss'],
  kinds: { control: 'control token', text: 'text' },
  yes: 'yes',
  no: 'no',
  unknown: '–',
  masked: 'Each piece counts in the loss with its mask, 1 or 0',
  share: 'Characters of text that teach, of all characters of text',
  shareOfTokens: 'Tokens that teach, of all tokens',
};
