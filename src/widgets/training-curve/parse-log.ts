/** The log of a training run as numbers. */

/** A line of the log after some steps: the running mean of the loss on the text being trained on. */
interface LogStep {
  readonly step: number;
  /** Millions of tokens read. */
  readonly millions: number;
  readonly stage: string;
  readonly loss: number;
  /** Tokens a second, on average since the run was begun or resumed. */
  readonly speed: number;
}

/** A check-up on fresh documents of every skill. */
interface LogCheck {
  readonly step: number;
  readonly millions: number;
  readonly loss: number;
  /** The least possible loss on these documents. */
  readonly floor: number;
  /** Right answers among capitals, in percent, by how often the country is named; none of a check-up that was thorough. */
  readonly capitals: readonly number[];
}

const STEP = /^step (\d+) {2}([\d.]+) M tokens {2}(.+?) {2}loss ([\d.]+) .* (\d+) tokens\/s/;
const CHECK = /^ {2}loss ([\d.]+), at least ([\d.]+);/;
const CAPITALS = /capitals, ranks \d+ to \d+ (\d+)/g;
const RESUMED = /^going on after (\d+) steps/;
const JUDGED_AGAIN = /^judging again after (\d+) steps/;
/** Steps between two check-ups; those at milestones in between do not say their step and are left out. */
const CHECKED_EVERY = 500;

/** What a log says. Where a run was resumed, lines of steps that were then taken again are dropped. */
export function parseLog(text: string): { steps: LogStep[]; checks: LogCheck[]; minutes: number } {
  let steps: LogStep[] = [];
  let checks: LogCheck[] = [];
  /** Before the run was last resumed: seconds at work, and millions of tokens read. */
  let before = { seconds: 0, millions: 0 };
  const seconds = () => {
    const { millions, speed } = steps.at(-1) ?? { ...before, speed: 1 };
    return before.seconds + (1e6 * (millions - before.millions)) / speed;
  };
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, from] = RESUMED.exec(line) ?? [];
    if (from !== undefined) {
      steps = steps.filter(({ step }) => step <= Number(from));
      checks = checks.filter(({ step }) => step <= Number(from));
      before = { seconds: seconds(), millions: steps.at(-1)?.millions ?? 0 };
    }
    const [, again] = JUDGED_AGAIN.exec(line) ?? [];
    if (again !== undefined) checks = checks.filter(({ step }) => step < Number(again));
    const [, step, millions, stage, loss, speed] = STEP.exec(line) ?? [];
    if (step !== undefined)
      steps.push({
        step: Number(step),
        millions: Number(millions),
        stage,
        loss: Number(loss),
        speed: Number(speed),
      });
    const [, checked, floor] = CHECK.exec(line) ?? [];
    const last = steps.at(-1);
    if (checked === undefined || !last || last.step % CHECKED_EVERY !== 0) continue;
    if (checks.at(-1)?.step === last.step) continue; // of a milestone soon after
    const rights = (lines[i + 1] ?? '').matchAll(CAPITALS);
    checks.push({
      step: last.step,
      millions: last.millions,
      loss: Number(checked),
      floor: Number(floor),
      capitals: Array.from(rights, ([, right]) => Number(right)),
    });
  }
  return { steps, checks, minutes: seconds() / 60 };
}

/** Steps about evenly far apart on a logarithmic axis, with the first and last of each stage; at most about `most`. */
export function thinned(steps: readonly LogStep[], most: number): LogStep[] {
  const whole = Math.log(steps[steps.length - 1].millions / steps[0].millions);
  let from = -Infinity;
  return steps.filter(({ millions, stage }, i) => {
    const edge = stage !== steps[i - 1]?.stage || stage !== steps[i + 1]?.stage;
    if (!edge && Math.log(millions) - from < whole / most) return false;
    from = Math.log(millions);
    return true;
  });
}
