/** The recorded training of Speck, Mote's small sibling: three stages, one after another. */
import recorded from '#data/mote/three-stages.json';
import type { StageCounts, StageName } from '#model/speck/stage.ts';
import type { Answers } from './answers.ts';

export interface Stages {
  /** Bytes of the three files together. */
  readonly bytes: number;
  readonly parameters: number;
  /** What each stage answers to what the figure starts with. */
  readonly answers: Answers;
  readonly counts: Readonly<Record<StageName, StageCounts>>;
  /** The same sums, begun as the documents begin them. */
  readonly asDocument: Readonly<Record<StageName, StageCounts>>;
  readonly documents: readonly string[];
  readonly demonstrations: readonly { readonly prompt: string; readonly answer: string }[];
  /** How many demonstrations there are; in a hundred, those of sums, and those of sums in steps. */
  readonly shown: { readonly all: number; readonly sums: number; readonly steps: number };
  /** The first group of the third stage with both right and wrong answers. */
  readonly group: {
    readonly sum: readonly number[];
    readonly attempts: readonly { readonly text: string; readonly reward: number }[];
  };
  /** Means over some steps of the third stage: shares right and in steps, and tokens of an answer. */
  readonly curve: readonly {
    readonly step: number;
    readonly right: number;
    readonly steps: number;
    readonly tokens: number;
  }[];
}

export const stages: Stages = recorded;
