/** What figures say of the model that answers in them. */
export const model = {
  mote: 'Mote',
  waiting: (name: string, kilobytes: string) =>
    `Worked out in advance by ${name}. Change something, and ${name} itself (${kilobytes} kB) comes into this page and answers.`,
  onWebAssembly: (name: string) => `${name} runs in this page, on WebAssembly.`,
  onTypeScript: (name: string, why: string) =>
    `${name} runs in this page, on TypeScript${why && `, because ${why}`}.`,
  dropped: (n: string) =>
    ` Mote reads only the end of so long a text: ${n === '1' ? '1 token of its beginning is' : `${n} tokens of its beginning are`} left out.`,
};
