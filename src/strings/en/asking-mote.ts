/** Words for asking Mote for capitals, which several figures use. */
export const asking = {
  form: 'Asked as',
  forms: { question: 'Question', quiz: 'Quiz', statement: 'Sentence' },
  mote: 'Tokens Mote had read',
  tokens: (millions: string) => `${millions} M`,
};
