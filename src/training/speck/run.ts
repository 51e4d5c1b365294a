import type { StageCounts } from '#model/speck/stage.ts';
import type { Demonstration } from './demonstrations.ts';
import type { StepCounts } from './reinforce-answers.ts';

/** What is recorded of a stage. */
interface StageRecord {
  /** Tokens that counted in its loss; tokens of all answers, for the last stage. */
  readonly tokens: number;
  /** What it answers to the sums that no training shows, with the weights as the site ships them. */
  readonly counts: StageCounts;
  /** The same sums again, begun as a document begins them. */
  readonly asDocument: StageCounts;
}

/** Of the first group that had both right and wrong answers. */
export interface ExampleGroup {
  readonly sum: readonly [number, number];
  readonly attempts: readonly { readonly text: string; readonly reward: number }[];
}

/** The three stages as they went, with samples of what each was trained on. */
export interface SpeckRun {
  readonly base: StageRecord & {
    readonly documents: readonly string[];
  };
  readonly sft: StageRecord & {
    readonly demonstrations: readonly Demonstration[];
  };
  readonly rl: StageRecord & {
    readonly group: ExampleGroup;
    readonly curve: readonly StepCounts[];
  };
}
