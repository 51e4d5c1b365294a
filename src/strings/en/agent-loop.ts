/** Words of the figure in which an agent runs an errand in a small warehouse. */
const sides = ['North', 'east', 'south', 'west'];

export const words = {
  title: 'One errand, four ways to go about it',
  guess: (rounds: number, log: string) =>
    `An agent looks around after each step. Its errand takes ${rounds} rounds, and its log ends at ${log} words. A language model in its place would read the log from the beginning in every round. How much would it read in all?`,
  options: (times: number) =>
    times === 1 ? 'As much as the log, once' : `About ${times} times the log`,
  reveal: (read: string, log: string, times: string) =>
    `${read} words for a log of ${log}: ${times} times as many. Each round reads all that came before, so twice the rounds cost about four times the reading.`,

  floor: 'A floor with shelves, seen from above, and the way of the agent on it',
  // Letters and numbers of the places, as on a chessboard.
  columns: 'ABCDEFG',
  marks: { start: 'S', parcel: 'P', door: 'D' },
  legend:
    'S start, P parcel, D door, ● the agent. Dots: the way that it means to go. Filled: a shelf. Dashed: the agent’s map is still wrong here, and has a shelf where none is, or none where one is. No language model runs here: a few lines of code stand in for one.',
  second:
    ' The second agent is ○, on the dashed line. A place is dashed while either map is wrong there. Words are counted for both together, steps still to go for the nearer one.',
  reading: 'Words to read in each round',
  left: 'Steps still to go, at least',
  most: (n: string) => `most: ${n}`,
  readingChart: 'Bars of the words to read in each round, over bars of the steps still to go',
  compared: (worlds: string) => `Share that arrives, of ${worlds} warehouses with these settings`,
  comparedChart: 'The share that arrives, for each way to go about it, with an interval around it',
  comparedNote:
    'All four go through the same warehouses. Lines: intervals of 95 %. On the right: words read in one errand, on average. Averages are over all errands, also those that fail; two agents are counted together.',
  wordsRead: (n: string) => `${n} words read`,

  design: 'The agent’s way',
  designs: {
    plan: 'Follow the plan',
    look: 'Look after each step',
    try: 'Try in thought first',
    two: 'Two at once',
  },
  explain: {
    plan: 'Plans once, by an old map. Then it steps and never looks.',
    look: 'Thinks, steps, looks around, corrects its map, and thinks again. The loop of thought, action and observation.',
    try: 'Before each step it asks a simulator, which is always right about the shelves, where steps would lead. However many it tries, the log is read once a round.',
    two: 'Two agents look after each step; they prefer other directions where two ways are equally short. There is a parcel for each. The first to arrive ends the errand; both are paid for.',
  },
  player: 'Round',
  slip: 'Chance that a step slips to a side',
  moved: 'Shelves moved since the map was drawn',
  budget: 'Rounds at most',

  task: (start: string, parcel: string, door: string, shelves: readonly string[]) =>
    `You stand at ${start}. Fetch the parcel at ${parcel} and bring it to the door at ${door}. Shelves by an old map: ${shelves.join(', ')}.`,
  directions: ['north', 'east', 'south', 'west'],
  entry: { task: 'Task', thought: 'Thought', action: 'Action', observation: 'Observation' },
  agents: ['First agent', 'Second agent'],
  nothing: 'none',
  planned: (steps: readonly string[]) => `My plan by the map: ${steps.join(', ')}.`,
  goal: { parcel: 'parcel', door: 'door' },
  thinks: (goal: string, place: string, steps: number, direction: string) =>
    `The ${goal} is at ${place}. Steps to it by my map: ${steps}. I go ${direction}.`,
  tried: (places: readonly string[], goal: string, steps: number, direction: string) =>
    `I tried in thought: ${places.join(', ')}. Steps to the ${goal}: ${steps}. I go ${direction}.`,
  action: (direction: string) => `Step ${direction}.`,
  stands: (place: string) => `I am at ${place}.`,
  around: { free: 'free', shelf: 'shelf', wall: 'wall' },
  sees: (place: string, around: readonly string[]) =>
    `I am at ${place}. ${around.map((what, i) => `${sides[i]} ${what}`).join(', ')}.`,

  summaryStart: (design: string, rounds: number) =>
    `${design}: nothing is done yet, of ${rounds} rounds.`,
  summary: (design: string, round: number, rounds: number, places: string[], left: string[]) =>
    places.length > 1
      ? `${design}: after round ${round} of ${rounds} the agents stand at ${places.join(' and ')}, ${left.join(' and ')} steps from the end of the errand.`
      : `${design}: after round ${round} of ${rounds} the agent stands at ${places[0]}, ${left[0]} steps from the end of the errand.`,
  summaryRead: (agents: number, log: string, read: string) =>
    ` ${agents > 1 ? 'Both logs together have' : 'The log has'} ${log} words; a model would have read ${read} so far.`,
  arrived: ' The parcel is at the door.',
  stopped: {
    plan: ' The plan is at its end, and the parcel is not at the door.',
    budget: ' The rounds are used up, and the parcel is not at the door.',
  },
  summaryShare: (worlds: string, share: string, low: string, high: string) =>
    ` Of ${worlds} such errands, ${share} arrive (interval ${low} to ${high}).`,

  tableCaption: (worlds: string) => `Four ways to go about an errand, in ${worlds} warehouses`,
  columnsOfTable: [
    'Way',
    'Arrive',
    'Interval of 95 %',
    'Steps, mean',
    'Thoughts, mean',
    'Words read, mean',
  ],
  interval: (low: string, high: string) => `${low} to ${high}`,
  stepTask: 'Words of the task, for each agent',
  stepContext: (round: number) =>
    `Words to read in round ${round}: the task and the log of the rounds before`,
  stepOnce: 'Words to read in later rounds: none, for the plan is not thought about again',
  stepRead: (round: number) => `Words read in all, up to round ${round}`,
  stepTimes: 'Words read, as a multiple of the task and log at the end of this round',
  stepThoughts:
    'Thoughts up to this round: one a round, one for each place tried, or one for the whole plan',
  stepShare: (design: string) => `Share of the errands that arrive: ${design}`,
};
