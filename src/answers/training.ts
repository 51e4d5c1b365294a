/** Computed answers of the training chapter's guesses, questions and prose. */
import facts from '#data/mote/facts.json' with { type: 'json' };
import life from '#data/mote/life-of-mote.json' with { type: 'json' };
import run from '#data/mote/training-curve.json' with { type: 'json' };
import recipe from '#data/mote-run/recipe.json' with { type: 'json' };
import { learningRate } from '#model/transformer/schedule.ts';
import { UNPREDICTABLE_WEIGHT } from '#world/engine/sample-document.ts';
import { CURRICULUM } from '#world/mix.ts';

const { schedule } = recipe;
const { checkpoints, skills } = life;
const youngest = checkpoints[0];
const finished = checkpoints[checkpoints.length - 1];
const byName = (name: string) => checkpoints.find((one) => one.name === name)!;
const skill = (name: string) => skills.findIndex((one) => one.name === name);
const floorOf = (name: string) => skills[skill(name)].floor;
const share = ({ right, n }: { right: number; n: number }) => right / n;

const evenGuess = Math.log(facts.config.vocabularySize);
const storiesUnread = youngest.losses[skill('story')];

/** Training losses at two moments: the first check-up, and the last one before the third stage. */
const lossAt = (step: number) => run.steps.findLast(([of]) => of <= step)![3];
const early = run.checks[0];
const copied = run.steps.findLast(([, , stage]) => stage < 2)!;
const late = run.checks.findLast(([step]) => step <= copied[0])!;
/** The last moment of the last but one stage, and the end of the run. */
const end = run.steps[run.steps.length - 1];
const beforeEnd = run.steps.findLast(([, , stage]) => stage < end[2])!;
const lastCheck = run.checks[run.checks.length - 1];

/** Three quarters of the way down. */
const ASKED = Math.round(schedule.decayFrom + 0.75 * (schedule.steps - schedule.decayFrom));

/** Operations of a training: six for each parameter and token. */
const operations = (parameters: number, tokens: number) => 6 * parameters * tokens;
/** The part of the loss that Hoffmann et al. ascribe to the number of parameters. */
const sizeLoss = (parameters: number) => 406.4 * parameters ** -0.34;

export const answers = {
  parameters: () => facts.parameters,
  vocabulary: () => facts.config.vocabularySize,
  skills: () => skills.length,
  unreadSkills: () => skills.filter(({ from }) => from >= youngest.tokens).length,
  evenGuess: () => evenGuess,
  storiesUnread: () => storiesUnread,
  /** Lower, about the same (within five in a hundred), higher. */
  storiesOption: () =>
    storiesUnread < 0.95 * evenGuess ? 0 : storiesUnread <= 1.05 * evenGuess ? 1 : 2,
  youngestMillions: () => youngest.tokens / 1e6,

  steps: () => schedule.steps,
  tokensPerStep: () => (1e6 * end[1]) / end[0],
  peak: () => schedule.peak,
  warmUp: () => schedule.warmUp,
  decayFrom: () => schedule.decayFrom,
  lastRate: () => schedule.floor,
  asked: () => ASKED,
  askedMillionths: () => 1e6 * learningRate(ASKED, schedule),

  copyingMillions: () => CURRICULUM[0].tokens / 1e6,
  earlyTraining: () => lossAt(early[0]),
  lateTraining: () => lossAt(late[0]),
  earlyFresh: () => early[2],
  lateFresh: () => late[2],
  mostFresh: () =>
    Math.max(...run.checks.filter(([step]) => step <= late[0]).map(([, , loss]) => loss)),
  weight: () => UNPREDICTABLE_WEIGHT,
  lastWeight: () => CURRICULUM[CURRICULUM.length - 1].leastWeight!,
  beforeEnd: () => beforeEnd[3],
  end: () => end[3],

  floor: () => run.floor,
  lastLoss: () => lastCheck[2],
  lastGap: () => lastCheck[2] - run.floor,
  lastFactor: () => Math.exp(lastCheck[2] - run.floor),
  repetitionFloor: () => floorOf('repetition'),
  dialogueFloor: () => floorOf('dialogue'),
  storyFloor: () => floorOf('story'),
  /** Losses of the model in the question: so much above their floors. */
  repetitionLoss: () => floorOf('repetition') + 0.05,
  storyLoss: () => floorOf('story') + 0.15,

  quarterCountries: () => 20,
  firstQuarterMiddle: () => share(byName('after-3M').quarters[0]),
  secondQuarterMiddle: () => share(byName('after-3M').quarters[1]),
  secondQuarterLater: () => share(byName('after-6M').quarters[1]),
  thirdQuarterLater: () => share(byName('after-6M').quarters[2]),
  thirdQuarterEnd: () => share(finished.quarters[2]),
  lastQuarterEnd: () => share(finished.quarters[3]),
  lastQuarterRead: () => finished.quarters[3].read,

  /** An answer of ten tokens, each right with 80 % or with 95 %. */
  wholeBefore: () => 0.8 ** 10,
  wholeAfter: () => 100 * 0.95 ** 10,

  moteTrillionOperations: () => operations(facts.parameters, 1e6 * end[1]) / 1e12,
  /** That the run worked, by its log. */
  minutes: () => run.minutes,
  /** Llama 3.1 405B, 15.6 trillion tokens; in 10²⁵. */
  llamaOperations: () => operations(405e9, 15.6e12) / 1e25,
  moteTokensPerParameter: () => (1e6 * end[1]) / facts.parameters,
  chinchillaTokensPerParameter: () => 1.4e12 / 70e9,
  llamaTokensPerParameter: () => 15e12 / 8e9,
  kaplanTenfold: () => 1 - 10 ** -0.05,
  firstTenfold: () => sizeLoss(0.7e9) - sizeLoss(7e9),
  secondTenfold: () => sizeLoss(7e9) - sizeLoss(70e9),
};
