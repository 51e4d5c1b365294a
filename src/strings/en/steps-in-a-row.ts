/** Words of the figure that multiplies the chance of one step along a row of them. */
const stepsOf = (n: string) => (n === '1' ? '1 step' : `${n} steps`);

export const words = {
  title: 'Ninety-five per cent, again and again',
  guess: (right: string, steps: string) =>
    `An agent has a job of ${stepsOf(steps)}. Each step is right with a chance of ${right}. How likely is it that none goes wrong?`,
  guessReveal: (whole: string, right: string, half: [string, string], far: [string, string]) =>
    `${whole}. Every step keeps ${right} of what is left: ${half[1]} after ${stepsOf(half[0])}, and ${far[1]} after ${far[0]}.`,

  picture:
    'The chance that all steps so far are right, against the number of steps, over runs drawn',
  yAxis: 'All steps so far are right',
  xAxis: 'Steps',
  marks: {
    with: 'chance, with new tries',
    without: 'chance, without',
    run: 'a run',
    wrong: 'its first wrong step',
  },

  right: 'Chance that one step is right',
  steps: 'Steps',
  notices: 'Chance that a check notices a wrong step',
  retries: 'New tries allowed per step',
  repeats: 'Chance that a new try makes the same mistake again',
  goal: 'Wanted for the whole',

  allOf: (steps: string) => (steps === '1' ? '1 step is right' : `All ${steps} steps are right`),
  withTries: (steps: string) => `${steps}, with new tries`,
  runs: (runs: string) => `Of ${runs} runs from this seed, without a wrong step`,
  tries: (steps: string) => `Tries on average, for ${stepsOf(steps)}`,
  need: (goal: string) => `For ${goal} in the end, each step needs`,
  needWith: 'With the new tries, its first try needs',
  note: 'Assumed: what one step does says nothing of the next. The check notices each wrong try with the same chance, and never refuses a right one. A new try that does not repeat the mistake is right as often as a first one. All steps are taken, even after a wrong one.',

  summary: (right: string, steps: string, whole: string) =>
    steps === '1'
      ? `1 step is right with a chance of ${whole}.`
      : `Where each step is right with a chance of ${right}, all ${steps} are right with a chance of ${whole}.`,
  unnoticed: 'No mistake is noticed, so none is mended.',
  untried: 'Mistakes are noticed, but no step may be tried again, so none is mended.',
  repeated: (tries: string) =>
    `Every new try makes the same mistake again: with ${tries} tries a step on average, nothing is won.`,
  mended: (whole: string, tries: string) =>
    `With the check and new tries it is ${whole}, for ${tries} tries a step on average.`,
  counted: (straight: string, runs: string) =>
    ` Of ${runs} runs drawn here, ${straight} ${straight === '1' ? 'has' : 'have'} no wrong step.`,

  tableCaption: 'The chance that all steps are right, by their number',
  columns: ['Steps', 'Without new tries', 'With them', 'Tries on average'],

  stepPlain: 'All steps right, none depending on another: one chance, multiplied by itself',
  stepFresh:
    'A new try is right where it is not the same mistake again, and right as a first try is',
  stepAgain: 'After a wrong new try, yet another follows where it is noticed',
  stepTries: 'New tries of a step on average: the first where a wrong step is noticed, and so on',
  stepRight: 'A step ends right: by its first try, or by a new one',
  stepWith: 'All steps right, with new tries',
  stepCost: 'Tries of all steps on average',
  stepNeed: 'Backwards: the chance each step needs, a root',
  stepNeedWith: 'The first try that reaches it with new tries, found by halving an interval',
  stepRuns: 'The same as a count: runs without a wrong step',
};
