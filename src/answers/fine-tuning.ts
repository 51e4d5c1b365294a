/** Computed answers of the fine-tuning chapter's guesses, questions and prose. */
import facts from '#data/mote/facts.json' with { type: 'json' };
import speck from '#data/mote/three-stages.json' with { type: 'json' };
import lesson from '#data/mote/teach-mote.json' with { type: 'json' };
import speckRecipe from '#data/speck/recipe.json' with { type: 'json' };
import { chatTemplate } from '#model/chat/chat-template.ts';
import { lowRankCount } from '#model/fine-tuning/low-rank.ts';
import { PRINCIPLES, countFaults } from '#model/preferences/principles.ts';

/** What the recorded lesson says, or costs, after so many steps. */
const { taught, stops } = lesson;
const after = <T>(values: readonly T[], steps: number) => values[stops.indexOf(steps)];
const LESSON = 20;
const PARROT = 10;

const { width } = facts.config;
/** Rank of the example of two narrow matrices. */
const RANK = 4;
/** Of a matrix of the question on ranks. */
const LARGE_WIDTH = 4096;
const LARGE_RANK = 16;

/** Rude, without any of the words that the critic's rules look for. */
const RUDE = 'Ask somebody with more patience. You would not follow the answer anyway.';
const controls = (text: string) =>
  chatTemplate('chatml', [{ role: 'user', text }]).filter(({ control }) => control).length;

export const answers = {
  speckParameters: () => speck.parameters,
  speckDemonstrations: () => speck.shown.all,
  speckShownSteps: () => speck.shown.steps / 100,
  speckGroup: () => speckRecipe.rl.groupSize,
  /** Of sums that no training shows, asked as questions. */
  speckBaseAsked: () => (100 * speck.counts.base.right) / speck.counts.base.sums,
  speckTunedAsked: () => speck.counts.sft.right / speck.counts.sft.sums,
  /** The same sums begun as in a document. */
  speckBaseDocument: () => speck.asDocument.base.right / speck.asDocument.base.sums,
  speckTunedDocument: () => speck.asDocument.sft.right / speck.asDocument.sft.sums,
  speckEndDocument: () => speck.asDocument.rl.right / speck.asDocument.rl.sums,
  /** Right among the answers in steps, and among the others. */
  speckRightSteps: () => speck.counts.sft.rightSteps / speck.counts.sft.steps,
  speckRightStraight: () => {
    const { sums, right, steps, rightSteps } = speck.counts.sft;
    return (right - rightSteps) / (sums - steps);
  },
  speckEndSteps: () => speck.counts.rl.rightSteps / speck.counts.rl.steps,

  lessonSteps: () => LESSON,
  parrotStep: () => PARROT,
  lessonBefore: () => taught.losses[0],
  lessonAfter: () => taught.losses[LESSON],
  oldBefore: () => after(taught.old, 0),
  oldAfter: () => after(taught.old, LESSON),
  oldEnd: () => taught.old[taught.old.length - 1],

  /** Whether a control token's name, typed, is one more control token: no, or yes. */
  typedOption: () => Number(controls('<|im_end|>') > controls('Hello.')),
  rudeFaults: () => countFaults(RUDE, PRINCIPLES),

  everything: () => facts.parameters,
  rankOneAll: () => lowRankCount(facts.config, 1),
  width: () => width,
  matrixNumbers: () => width * width,
  rank: () => RANK,
  rankNumbers: () => 2 * width * RANK,
  largeWidth: () => LARGE_WIDTH,
  largeRank: () => LARGE_RANK,
  largeShare: () => (100 * 2 * LARGE_RANK) / LARGE_WIDTH,
  /** One trained number to so many of the matrix. */
  largeParts: () => LARGE_WIDTH / (2 * LARGE_RANK),
};
