/** Words of the figure that shows the course of Mote's training. */
export const words = {
  title: 'The training of Mote',
  picture: 'Loss and learning rate over the tokens read, both in the five stages of the training',
  lossAxis: 'Loss, nats per token',
  rateAxis: (peak: string) => `Learning rate, at most ${peak}`,
  tokensAxis: 'million tokens read',
  stage: (number: number, of: number, name: string) => `Stage ${number} of ${of}: ${name}`,
  legend: {
    training: (loss: string) => `on the text being read: ${loss}`,
    validation: (loss: string, step: string) =>
      `on fresh text of all skills: ${loss} (check-up at step ${step})`,
    unchecked: 'on fresh text of all skills: no check-up yet',
    floor: (loss: string) => `the least possible on that text: ${loss}`,
  },
  moment: 'Look at',
  momentOf: (millions: string) => `${millions} M tokens`,
  close: 'Look closely at small losses',
  summary: (step: string, millions: string, stage: string, loss: string, rate: string) =>
    `At step ${step}, after ${millions} million tokens, Mote is in the stage “${stage}”: the loss on what it reads there is ${loss} nats a token, the learning rate ${rate}.`,
  checked: (loss: string, floor: string, gap: string) =>
    `On fresh text of all skills it loses ${loss}; the least possible is ${floor}, so that ${gap} could still be gained.`,
  unchecked: 'The first check-up on fresh text comes later.',
  tableCaption: 'Check-ups on fresh text of all skills, in nats per token',
  columns: ['Step', 'Million tokens', 'Stage', 'Learning rate', 'Loss', 'Above the least possible'],
  rateParts: {
    warmUp: 'Learning rate: a straight line up to the peak',
    plateau: 'Learning rate: the peak',
    decay: 'Learning rate: a straight line from the peak to the end',
  },
  stepTokens: 'Tokens a step, on average',
  stepGap: 'What is lost beyond the least possible',
  stepRatio: 'The gap as a factor: so many times likelier, on average, could each token be made',
  ask: (first: string, second: string, from: string, to: string, millions: string) =>
    `In its first two stages, “${first}” and “${second}”, Mote’s loss on the text it reads falls from ${from} to ${to} nats a token, within ${millions} million tokens. Meanwhile it is checked on fresh text of all skills. What does that loss do?`,
  guesses: [
    'It falls in the same proportion',
    'It falls by a tenth or more, but less in proportion',
    'It hardly moves, or rises',
  ],
  reveal: (from: string, to: string, most: string) =>
    `It is *${from}* at the start, *${to}* at the end, and as high as ${most} on the way. What Mote reads in these stages is only a part of what it is tested on; getting better at the part does little for the rest.`,
};
