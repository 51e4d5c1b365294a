import recipe from '#data/speck/recipe.json' with { type: 'json' };
import run from '#data/speck/run.json' with { type: 'json' };
import type { AskMote } from '#model/mote/ask-mote.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { answersOf, FIRST } from '#widgets/three-stages/answers.ts';
import { readManifest } from '../open-mote.ts';

/** Steps of the third stage that one point of its curve stands for. */
const STEPS = 5;
const rounded = (x: number) => Number(x.toPrecision(4));

/** How Speck's three stages went, and what each answers to the figure's first sum. */
export async function record(ask: AskMote) {
  const { base, sft, rl } = run;
  const curve = [];
  for (let step = 0; step < rl.curve.length; step += STEPS) {
    const part = rl.curve.slice(step, step + STEPS);
    const sum = (of: (one: (typeof part)[number]) => number) =>
      part.reduce((total, one) => total + of(one), 0);
    const answers = sum((one) => one.answers);
    curve.push({
      step: step + part.length,
      right: rounded(sum(({ right }) => right) / answers),
      steps: rounded(sum(({ steps }) => steps) / answers),
      tokens: rounded(sum(({ tokens }) => tokens) / answers),
    });
  }
  return {
    bytes: readManifest('speck').weights.reduce((sum, { bytes }) => sum + bytes, 0),
    parameters: parameterCount(recipe.config),
    answers: await answersOf(FIRST, (request) => ask('generate', request)),
    counts: { base: base.counts, sft: sft.counts, rl: rl.counts },
    asDocument: { base: base.asDocument, sft: sft.asDocument, rl: rl.asDocument },
    documents: base.documents,
    demonstrations: sft.demonstrations,
    shown: {
      all: recipe.sft.demonstrations,
      sums: recipe.sft.sumPercent,
      steps: recipe.sft.stepsPercent,
    },
    group: rl.group,
    curve,
  };
}
