import { Random } from '#math/random.ts';
import type { Settings } from './plan.ts';
import type { RunState } from './run-state.ts';
import type { TrainedSteps } from './train-steps.ts';
import type { SampleLine } from './write-sample.ts';

/** What is measured of a model between two steps. */
export interface CheckUp {
  /** Validation loss, in nats per token. */
  readonly validation: number;
  readonly lines: readonly SampleLine[];
}

/** A step at which the model was checked; with its state, a run can go back to it. */
export interface Stop extends CheckUp {
  readonly step: number;
  readonly state?: RunState;
}

/** A training so far: plain data that every change makes anew. */
export interface RunRecord {
  readonly settings: Settings;
  /** The step it was forked or opened at, 0 for a run from the start. */
  readonly from: number;
  /** Training loss of steps from + 1, from + 2, … */
  readonly losses: readonly number[];
  /** In the order of their steps. */
  readonly stops: readonly Stop[];
  /** Where it goes on; null before its first step, and for a run that cannot go on. */
  readonly state: RunState | null;
}

/** The one thing that a fork does otherwise. */
export type Change =
  { readonly learningRate: number } | { readonly batch: number } | { readonly seed: number };

/** Stops of a run that keep their state: the memory of a run is bounded. */
const KEPT_STATES = 16;

/** A run before its first step, or before the first after weights that were opened. */
export function beginRun(settings: Settings, from = 0): RunRecord {
  return { settings, from, losses: [], stops: [], state: null };
}

/** The last step that was trained. */
export function lastStep({ from, losses }: RunRecord): number {
  return from + losses.length;
}

/** The run after more steps, and after a check-up where there was one. */
export function extendRun(
  record: RunRecord,
  { losses, state, check }: TrainedSteps & { check?: CheckUp },
): RunRecord {
  const stops = check ? [...record.stops, { step: state.step, ...check, state }] : record.stops;
  return {
    ...record,
    losses: [...record.losses, ...losses],
    stops: thinStates(stops),
    state,
  };
}

/** The last stop at or before a step that the run can go back to. */
export function stopToReturnTo({ stops }: RunRecord, step: number): Stop | undefined {
  return stops.findLast((stop) => stop.step <= step && stop.state !== undefined);
}

/** The model as it stood at a step: the last state kept up to there, and the newest from the last stop on. */
export function stateAt(record: RunRecord, step: number): RunState | null {
  const last = record.stops.at(-1);
  if (!last || step >= last.step) return record.state;
  return stopToReturnTo(record, step)?.state ?? null;
}

/** The run as it stood at one of its stops: what came after is forgotten, and would come again. */
export function rewindRun(record: RunRecord, { step, state }: Stop): RunRecord {
  return {
    ...record,
    losses: record.losses.slice(0, step - record.from),
    stops: record.stops.filter((stop) => stop.step <= step),
    state: state ?? null,
  };
}

/** A second run from one of the stops, with one thing changed. */
export function forkRun(record: RunRecord, stop: Stop, change: Change): RunRecord {
  if (!stop.state) throw new RangeError(`the state at step ${stop.step} was not kept`);
  const random = 'seed' in change ? new Random(change.seed).state() : stop.state.random;
  const state = { ...stop.state, random };
  return {
    settings: { ...record.settings, ...change },
    from: stop.step,
    losses: [],
    stops: [{ ...stop, state }],
    state,
  };
}

/** Lets go of every second state, but not of the first and the last, while there are too many. */
function thinStates(stops: readonly Stop[]): readonly Stop[] {
  const kept = stops.filter(({ state }) => state !== undefined);
  if (kept.length <= KEPT_STATES) return stops;
  const drop = new Set(kept.filter((_, i) => i % 2 === 1 && i < kept.length - 1));
  return stops.map((stop) => (drop.has(stop) ? { ...stop, state: undefined } : stop));
}
