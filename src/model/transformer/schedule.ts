/** When the learning rate rises, stays and falls, in steps counted from 1. */
export interface Schedule {
  /** The rate once warm. */
  readonly peak: number;
  /** Steps over which it rises from 0 to the peak. */
  readonly warmUp: number;
  /** The step after which it falls. */
  readonly decayFrom: number;
  /** The last step, at which it has come down to the floor. */
  readonly steps: number;
  readonly floor: number;
}

/**
 * The learning rate of a step: a straight line up, a plateau, and a straight line down.
 *
 *     peak · step / warmUp   up to warmUp,     peak   up to decayFrom,
 *     peak + (floor − peak) · (step − decayFrom) / (steps − decayFrom)   up to steps,     floor after
 *
 * Moments of the optimiser mean little in the first steps, so these are small.
 */
export function learningRate(step: number, schedule: Schedule): number {
  const { peak, warmUp, decayFrom, steps, floor } = schedule;
  if (step < warmUp) return (peak * step) / warmUp;
  if (step <= decayFrom) return peak;
  if (step >= steps) return floor;
  return peak + ((floor - peak) * (step - decayFrom)) / (steps - decayFrom);
}
