import { readFile } from 'node:fs/promises';
import recipe from '#data/mote-run/recipe.json' with { type: 'json' };
import { parseLog, thinned } from '#widgets/training-curve/parse-log.ts';

/** With some fifty check-ups beside them, as many points as the picture has room for. */
const POINTS = 130;
const LOG = new URL('../../../../src/data/mote-run/log.txt', import.meta.url);

/** The course of Mote's training, from the log of the run. Mote is not asked. */
export async function record() {
  const { steps, checks, minutes } = parseLog(await readFile(LOG, 'utf8'));
  const stages = [...new Set(steps.map(({ stage }) => stage))];
  return {
    schedule: recipe.schedule,
    tokensPerStep: recipe.tokensPerStep,
    minutes: Math.round(minutes),
    stages,
    floor: checks[checks.length - 1].floor, // always of the same documents
    steps: thinned(steps, POINTS).map(({ step, millions, stage, loss }) => [
      step,
      millions,
      stages.indexOf(stage),
      loss,
    ]),
    checks: checks.map(({ step, millions, loss }) => [step, millions, loss]),
  };
}
