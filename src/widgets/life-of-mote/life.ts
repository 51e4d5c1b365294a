/** The recorded life of Mote. */
import { significant } from '#chart/format.ts';
import recorded from '#data/mote/life-of-mote.json';
import type { Sample } from './sample.ts';

export interface Checkpoint {
  /** Of its weights. */
  readonly name: string;
  /** Read so far. */
  readonly tokens: number;
  /** On fresh text of all skills, and of each. */
  readonly loss: number;
  readonly losses: readonly number[];
  /** Capitals of a quarter of the countries each, those named most often first. */
  readonly quarters: readonly {
    readonly n: number;
    readonly right: number;
    /** Mean number of times that one of these capitals had been read, where it was counted. */
    readonly read: number | null;
  }[];
  /** What it writes after each of the PROMPTS. */
  readonly samples: readonly Sample[];
}

export interface Life {
  readonly floor: number;
  readonly skills: readonly {
    readonly name: string;
    readonly floor: number;
    /** Tokens of training before it is first read. */
    readonly from: number;
  }[];
  readonly checkpoints: readonly Checkpoint[];
}

export const life: Life = recorded;

/** Countries of a quarter. */
export const QUARTER = 20;

/** Tokens that a checkpoint has read, in millions. */
export function millionsOf({ tokens }: Checkpoint): string {
  return significant(tokens / 1e6, 2);
}
