/** Words of the figure that reads the residual stream out after each block. */
export const words = {
  title: 'The logit lens',
  ask: (text: string, final: string) =>
    `Mote reads “${text}” and in the end expects “${final}”. Suppose it had to answer earlier. From where on is “${final}” the likeliest, and stays so?`,
  reveal: (final: string, where: string) =>
    `*${where}*. Before that, the same read-out puts another token above “${final}”.`,
  depth: (blocks: number) => (blocks === 0 ? 'Right at the embedding' : `After block ${blocks}`),
  head: (blocks: number) => (blocks === 0 ? 'embedding' : `block ${blocks}`),
  /** The same above a narrow column, where the long word may break. */
  column: (blocks: number) => (blocks === 0 ? 'embed\u00adding' : `block ${blocks}`),
  token: 'Token',
  picture: 'Each token of the text, and what the stream would say after it, block by block',
  sentence: 'A text',
  own: 'Or your own words',
  chosen: 'Look at the token',
  tokenAt: (label: string, number: number, all: number) => `${label} (${number} of ${all})`,
  show: 'Show',
  shows: { tokens: 'likeliest next tokens', lengths: 'length of the stream' },
  top: 'Candidates in each cell',
  hitSample: '␣token',
  hit: 'the token that follows in this text',
  tableCaption: (token: string) => `The stream at “${token}”, block by block`,
  columns: ['Read out after', 'Length', 'Likeliest', 'Second', 'Third'],
  candidate: (token: string, share: string) => `${token} ${share}`,
  summary: (token: string, path: string) =>
    `At “${token}”, the read-out says: ${path}. The last of these is Mote’s own prediction.`,
  pathStep: (where: string, token: string, share: string) => `${where} ${token} ${share}`,
  lengths: (token: string, first: string, last: string, times: string) =>
    `At “${token}”, the stream starts with length ${first}, the embedding’s, and ends with ${last}: ${times} times as long.`,
  dropped: (n: string) =>
    `This is longer than Mote’s context: the first ${n === '1' ? 'token of this text was' : `${n} of this text’s tokens were`} left out.`,
  stepLength: (where: string) => `Length of the stream, ${where}`,
  stepGrowth: 'How many times longer the stream has become',
  stepLens: (token: string) => `Odds of “${token}” against the second, in the final prediction`,
};
