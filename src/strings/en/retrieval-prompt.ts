/** Words of the prompts that the figures on retrieval put together. */
export const prompt = {
  wording: {
    instruction:
      'Answer the question from the numbered passages, and say which passage you used. If the answer is not in them, say so.',
    question: 'Question:',
  },
  from: {
    program: 'From the program',
    passage: (number: number) => `Found: passage ${number}`,
    reader: 'From the person who asks',
  },
};
