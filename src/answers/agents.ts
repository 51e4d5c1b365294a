/** Computed answers of the agents chapter's guesses, questions and prose. */
import { trial } from '#data/mailroom.ts';
import habits from '#data/mote/habits.json';
import toolCall from '#data/mote/tool-call.json';
import { chanceAllSucceed, chancePerStep } from '#math/compounding.ts';
import { chanceWithRecovery } from '#math/recovery.ts';
import { letThrough, OFF, type Settings } from '#model/mailroom/let-through.ts';
import { runDesign, thoughtsOf, type Design } from '#model/warehouse/designs.ts';
import { makeWarehouse } from '#model/warehouse/warehouse.ts';

const [threeDigits, fourDigits] = toolCall.calls;

/** What the text's job of 20 steps has: 95 % a step, and later a check with one new try for each step. */
const RIGHT = 0.95;
const STEPS = 20;
const NOTICES = 0.8;

/** The chance that all its steps end right, where new tries repeat the mistake with chance `repeats`. */
function mended(repeats: number): number {
  const step = chanceWithRecovery(RIGHT, { notices: NOTICES, retries: 1, repeats });
  return chanceAllSucceed(step, STEPS);
}

/** As the figure of errands starts: shelves moved, slips, rounds, and the warehouses that it compares. */
const ERRANDS = 100;
const MOVED = 4;
const CONDITIONS = { slip: 0.1, budget: 20 };

/** The runs of one design in all warehouses. */
function errands(design: Design) {
  return Array.from({ length: ERRANDS }, (_, i) => {
    const seed = i + 1;
    return runDesign(makeWarehouse(seed, MOVED), design, { ...CONDITIONS, seed });
  });
}
const arrives = (design: Design) =>
  errands(design).filter((runs) => runs.some(({ arrived }) => arrived)).length / ERRANDS;

/** Thoughts of a design over all errands. */
const thoughts = (design: Design) =>
  errands(design)
    .flat()
    .flatMap(({ rounds }) => thoughtsOf(design, rounds))
    .reduce((a, b) => a + b, 0);

/** What one rule of the mailbox lets through of the example mails and wishes. */
const mailbox = (rule: Partial<Settings>) => letThrough(trial, { ...OFF, ...rule });

/** What was measured of a habit, on one kind of cases. */
function measured(habit: string, model: string, kind: string) {
  const found = habits.trials.find(
    (one) => one.habit === habit && one.model === model && one.kind === kind,
  );
  if (!found) throw new RangeError(`nothing was measured of ${habit}, ${model}, ${kind}`);
  return found;
}
const page = measured('page', 'mote', 'passages');
const speck = measured('steps', 'speck', 'sums-2');
const toolOfThree = measured('tool', 'mote', 'sums-3');
const toolOfFour = measured('tool', 'mote', 'sums-4');

const neededForNine = () => chancePerStep(0.9, STEPS);

export const answers = {
  /** Wrong steps in a thousand with which nine jobs of ten, each of 20 steps, come out right. */
  allowed: () => 1000 * (1 - neededForNine()),
  neededForNine,

  /** Sums that Mote was asked for, and how many came whole into its call, by their digits. */
  callTasks: () => threeDigits.tasks,
  callsOfThree: () => threeDigits.right,
  callsOfFour: () => fourDigits.right,

  /** Words in front of a model over ten rounds: 300 at first, 200 more after each. */
  reread: () => Array.from({ length: 10 }, (_, round) => 300 + 200 * round).reduce((a, b) => a + b),

  tenSteps: () => chanceAllSucceed(RIGHT, 10),
  twentySteps: () => chanceAllSucceed(RIGHT, STEPS),
  hundredSteps: () => chanceAllSucceed(RIGHT, 100),
  ninetyNine: () => chanceAllSucceed(0.99, 100),
  threeNines: () => chanceAllSucceed(0.999, 100),
  /** In per cent, the chance a step with which a hundred are all right half of the time. */
  half: () => 100 * chancePerStep(0.5, 100),
  stepsPerError: () => 1 / (1 - chancePerStep(0.5, 100)),

  errands: () => ERRANDS,
  planArrives: () => arrives('plan'),
  lookArrives: () => arrives('look'),
  tryArrives: () => arrives('try'),
  /** How many times the thoughts of the agent that looks. */
  tryThoughts: () => thoughts('try') / thoughts('look'),

  planted: () => trial.planted.length,
  wishes: () => trial.wishes.length,
  warnedThrough: () => mailbox({ warned: true }).planted.done,
  blindThrough: () => mailbox({ confirm: 'blind' }).planted.done,
  ownThrough: () => mailbox({ ownWords: true }).planted.done,
  ownWishes: () => mailbox({ ownWords: true }).wishes.done,

  notices: () => NOTICES,
  mended: () => mended(0),
  mendedHalf: () => mended(0.5),

  cases: () => habits.cases,
  pageAdmits: () => page.without.admits,
  pageRight: () => page.with.right,
  speckAtOnce: () => speck.without.right / habits.cases,
  speckInSteps: () => speck.with.right / habits.cases,
  speckWrites: () => speck.with.written,
  speckWritesAtOnce: () => speck.without.written,
  headThree: () => toolOfThree.without.right / habits.cases,
  toolThree: () => toolOfThree.with.right / habits.cases,
  toolFour: () => toolOfFour.with.right / habits.cases,
  /** Calls of four-digit sums that Mote finished, and those of them with both numbers as they were asked. */
  fourCalls: () => toolOfFour.with.calls!,
  fourCopied: () => toolOfFour.with.copied!,
};
