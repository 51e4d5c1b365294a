/** Words of the figure that scrubs through Mote's checkpoints. */
export const words = {
  title: 'The life of Mote',
  ask: (millions: string, often: string, share: string, next: string) =>
    `After ${millions} million tokens, Mote was asked for capitals. Of the ${often} countries that its text names most often it got ${share} right. How much of the next ${next}?`,
  reveal: (share: string, read: string, third: string, last: string) =>
    `*${share}*, although it had read each of these capitals about ${read} times on average. ${later(third, last)}`,
  revealUncounted: (share: string, third: string, last: string) =>
    `*${share}*. ${later(third, last)}`,

  moment: 'Mote, after',
  momentOf: (millions: string) => `${millions} M tokens`,
  heading: (millions: string) => `Mote after ${millions} million tokens writes on:`,
  ended: 'end of the document',
  cut: 'and so on',
  dropped: (tokens: string) =>
    tokens === '1'
      ? 'The first token of the prompt did not fit.'
      : `The first ${tokens} tokens of the prompt did not fit.`,

  bars: 'Loss on fresh text of each skill, beside the least possible',
  barsHead: 'Loss on fresh text, nats per token',
  barsLegend:
    'The upright mark is the least possible for a reader who expects each skill as often as it comes. Whoever expects one too often can stand a little below its mark, and pays elsewhere. Dashed: not read in training so far.',
  facts: 'Capitals answered right over the tokens read, by how often the country is named',
  factsHead: 'Capitals right, over million tokens read',
  ranks: (from: number, to: number) => `Rank ${from}–${to}`,
  read: (times: string) => `read ${times} ×`,
  factsLegend: (answers: string, points: string) =>
    `Rank 1 is the country named most often. “Read”: how often each capital, on average, had been read by then. Dots: the copies of Mote; upright line: the one you look at. Twice as far to the right is four times the tokens. Each share counts ${answers} answers; were they drawn at random, it would be good to ±${points} points (one standard error, at a half).`,
  factsNumbers: 'Capitals in numbers',
  factsColumn: 'Million tokens',

  listed: 'A beginning',
  own: 'Or your own',
  start: '(the start of a document)',
  close: 'Look closely at small losses',
  recorded: (seed: string) =>
    `What the checkpoints write after the listed beginnings, at seed ${seed}, is recorded.`,
  waiting: (kilobytes: string) =>
    `With words or a seed of your own, the checkpoint you look at (${kilobytes} kB) comes into this page and answers.`,

  summary: (millions: string, loss: string, floor: string) =>
    `After ${millions} million tokens, Mote loses ${loss} nats a token on fresh text of all skills; the least possible is ${floor}.`,
  skills: (best: string, bestGap: string, worst: string, worstGap: string) =>
    `It is nearest to its floor in “${best}” (${bestGap}) and farthest from it in “${worst}” (${worstGap}).`,
  above: (gap: string) => `${gap} above`,
  below: (gap: string) => `${gap} below`,
  capitals: (often: string, seldom: string) =>
    `Of the capitals it gets ${often} right in the quarter it reads of most, and ${seldom} in the quarter it reads of least.`,
  halves: (halves: readonly string[]) =>
    `Counted in million tokens, half of the answers were first right after ${halves.join(', ')}.`,
  half: (millions: string, reached: boolean, from: number, to: number) =>
    `${reached ? '' : 'more than '}${millions} (ranks ${from}–${to})`,
  tableCaption: 'Loss in nats per token at each checkpoint',
  whatColumn: 'Fresh text of',
  floorColumn: 'Least possible',
  checkpointColumn: (millions: string) => `${millions} M`,
  finished: (millions: string) => `${millions} M, finished`,
  all: 'all skills',
  stepGap: 'All skills: loss less the least possible',
  stepFactor: 'So many times likelier could each token be made, on average',
  stepWorst: (skill: string) => `The same for “${skill}”, which is farthest from its floor`,
  stepRight: (from: number, to: number) => `Capitals right, ranks ${from} to ${to}`,
};

function later(third: string, last: string): string {
  return `At the end of its training it gets ${third} of them right, and ${last} of the rest. Watch the curves rise, one after another.`;
}
