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
  /** Check-ups of the training, beside the checkpoints. */
  readonly checks: {
    /** Ten thousands of tokens read since the one before. */
    readonly since: readonly number[];
    /** Capitals right, of each quarter. */
    readonly right: readonly (readonly number[])[];
  };
}

/** A moment at which all capitals were asked. */
export interface Moment {
  readonly tokens: number;
  /** Of each quarter. */
  readonly right: readonly number[];
}

export const life: Life = recorded;

/** Countries of a quarter. */
export const QUARTER = 20;

/** All moments at which capitals were asked, earliest first: the checkpoints, and the check-ups between them. */
export function momentsOf({ checkpoints, checks }: Life): Moment[] {
  let read = 0;
  return [
    ...checkpoints.map(({ tokens, quarters }) => ({
      tokens,
      right: quarters.map(({ right }) => right),
    })),
    ...checks.since.map((tokens, i) => ({
      tokens: 1e4 * (read += tokens),
      right: checks.right.map((of) => of[i]),
    })),
  ].sort((a, b) => a.tokens - b.tokens);
}

/** Tokens that a checkpoint has read, in millions. */
export function millionsOf({ tokens }: Pick<Checkpoint, 'tokens'>, digits = 2): string {
  return significant(tokens / 1e6, digits);
}
