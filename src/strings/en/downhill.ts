/** Words of the figure that goes down a surface of loss over two weights. */
export const words = {
  title: 'Downhill, on a map of the loss',
  guess: (rate: string, steps: number, from: string, to: string) =>
    `With a rate of ${rate}, ${steps} steps of plain descent bring this loss from ${from} down to ${to}. The same start, the same number of steps, and twice the rate: where does the loss end?`,
  guessOptions: ['Lower still', 'At about the same', 'Higher than it began'],
  guessReveal: (rate: string, loss: string, steps: number, limit: string) =>
    `With a rate of ${rate} it is at ${loss} after ${steps} steps already. Across the narrow valley each step lands further up the other side than it came from. Here that happens with every rate above ${limit}.`,
  surface: 'What is learned',
  surfaces: { line: 'a line through points', words: 'a word from two signs', layers: 'two layers' },
  notes: {
    line: 'Loss: half the squared error, the mean over four points. The line has the height w₁ and the slope w₂.',
    words:
      'Loss: the cross-entropy of six texts, in nats. The score of “yes” is w₁ where one sign was seen, plus w₂ where another was.',
    layers:
      'Loss: cross-entropy in nats, where “yes” is three quarters of the truth. Its score is w₁ · w₂: a layer of one weight on another.',
  },
  legend: (lowest: string, highest: string) =>
    `Lines join equal losses; the stronger the colour, the higher, from ${lowest} to ${highest}. Ring: the start, to be dragged. Dashed: the next step.`,
  off: 'It has left the map.',
  picture: 'Map of the loss over two weights, with the way taken',
  rule: 'Rule',
  rules: { plain: 'plain', momentum: 'momentum', adam: 'Adam' },
  rate: 'Learning rate',
  steps: 'Steps',
  weights: ['w₁', 'w₂'],
  startOf: ['w₁ at the start', 'w₂ at the start'],
  byRule: { plain: 'plain descent', momentum: 'descent with momentum', adam: 'Adam' },
  summaryStart: (w1: string, w2: string, loss: string) =>
    `At the start, with w₁ = ${w1} and w₂ = ${w2}, the loss is ${loss}.`,
  summary: (rule: string, rate: string, steps: number, loss: string, versus: string) =>
    `After ${steps === 1 ? '1 step' : `${steps} steps`} of ${rule} at a rate of ${rate}, the loss is ${loss}, ${versus}.`,
  versus: {
    lower: (start: string) => `down from ${start} at the start`,
    same: 'as at the start',
    higher: (start: string) => `larger than at the start, where it was ${start}`,
  },
  stopped: (limit: string) => `The run stops here, as the loss has passed ${limit}.`,
  saddle:
    'The slope is almost gone, and yet this is no lowest point: to two sides the ground falls away. It is a saddle.',
  floor: 'The slope is almost gone: this is the floor of a valley.',
  tableCaption: 'The way down: weights, loss, and the slope of the loss in each weight',
  columns: ['Step', 'w₁', 'w₂', 'Loss', 'Slope in w₁', 'Slope in w₂'],
  arithmetic: {
    slope: (weight: string) =>
      `The exact slope in ${weight}: each example’s error times what ${weight} was multiplied by, and their mean`,
    nudge: (size: string, off: string) =>
      `The slope in w₁ by nudging w₁ up and down by ${size}, from two losses: off by ${off}`,
    velocity: (weight: string) => `Momentum for ${weight}: most of the last move, and the slope`,
    mean: (weight: string) => `Adam’s running mean of slopes in ${weight}, made up for its start`,
    square: 'And of their squares',
    step: (weight: string) => `The next step of ${weight}`,
    bend: 'How sharply the ground bends here, where it bends most (from the second derivatives)',
    limit:
      'While it bends like this, steps at a rate above this limit swing ever wider across the bend',
  },
};
