/** Words of the table that measures tasks at several temperatures. */
export const temperatureTasks = {
  caption: (tasks: string, draws: string) =>
    `Mote’s answers by temperature: ${tasks} tasks of each kind, ${draws} draws for each of them`,
  temperature: 'Temperature',
  kinds: {
    sums: 'Sums at once',
    steps: 'Sums in steps',
    capitals: 'Capitals',
    stories: 'Story, next sentence',
  },
  right: (kind: string) => `${kind}: %\u00a0right`,
  vote: (kind: string, voters: string) => `${kind}: %\u00a0right by vote of ${voters}`,
  fitting: (kind: string) => `${kind}: %\u00a0fit`,
  different: (kind: string, draws: string) => `${kind}: different of ${draws}`,
};
