/** View-model of ImitationCeiling: one starting policy, trained by example and by reward, scored alike. */
import { fixed, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { dot } from '#math/dot.ts';
import { LIMITS } from '#model/programs/grade.ts';
import { gradedTask } from '#model/programs/graded-task.ts';
import { programReward } from '#model/programs/program-reward.ts';
import { BOTH_WAYS, EXAMPLES, trainBothWays } from '#model/programs/train-both-ways.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { choice, number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/imitation-ceiling.ts';
import { programs } from '#strings/program-attempts.ts';

const { updates: UPDATES, learningRate: LEARNING_RATE } = BOTH_WAYS;
export const SHARE = { min: 0.1, max: 20, step: 0.1 };
export const GROUP = { min: 2, max: 32, step: 1 };

export const schema = {
  examples: choice('one', ['one', 'ten', 'picked']),
  verifier: choice('all', ['all', 'visible']),
  /** In percent. */
  share: number(6, SHARE),
  group: number(16, GROUP),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const CHART = { width: 320, height: 216, left: 38, right: 302, top: 10, bottom: 176 };

export function imitationCeilingView(state: State) {
  const attempts = gradedTask('fibonacci');
  const best = state.share / 100;
  const examples = EXAMPLES[state.examples];

  const truth = attempts.map(({ visible, hidden }) =>
    programReward([...visible.cases, ...hidden.cases], 'quick', LIMITS.steps),
  );
  const given = attempts.map(({ visible }, i) =>
    state.verifier === 'all' ? truth[i] : programReward(visible.cases, 'quick', LIMITS.steps),
  );
  const { start, imitated, reinforced } = trainBothWays(examples, given, {
    best,
    groupSize: state.group,
    seed: state.seed,
  });

  const x = linearScale([0, UPDATES], [CHART.left, CHART.right]);
  const y = linearScale([0, 1], [CHART.bottom, CHART.top]);
  const curve = (policies: readonly Float64Array[]) =>
    linePath(thinCurve(policies.map((probs, t) => [x(t), y(dot(probs, truth))] as const)));
  const end = { imitated: imitated[UPDATES], reinforced: reinforced[UPDATES] };
  const scores = {
    level: dot(examples, truth),
    imitated: dot(end.imitated, truth),
    reinforced: dot(end.reinforced, truth),
  };
  const top = end.reinforced.indexOf(Math.max(...end.reinforced));
  const names = attempts.map(({ kind }) =>
    kind === 'own' ? programs.own : programs.attempts.fibonacci[kind],
  );
  const shown = examples.indexOf(Math.max(...examples));
  return {
    imitation: curve(imitated),
    reinforcement: curve(reinforced),
    levelY: px(y(scores.level)),
    xTicks: x.ticks(4).map((t) => ({ x: px(x(t)), label: fixed(t, 0) })),
    yTicks: y.ticks(4).map((s) => ({ y: px(y(s)), label: fixed(s, 2) })),
    legend: [
      { key: 'imitation', says: words.legend.imitation, score: fixed(scores.imitated) },
      { key: 'reinforcement', says: words.legend.reinforcement, score: fixed(scores.reinforced) },
      { key: 'examples', says: words.legend.examples, score: fixed(scores.level) },
    ],
    summary: words.summary(
      fixed(scores.imitated),
      fixed(scores.level),
      fixed(scores.reinforced),
      names[top],
      percent(end.reinforced[top]),
    ),
    named: [
      { key: 'imitation', text: fixed(scores.imitated) },
      { key: 'examples', text: fixed(scores.level) },
      { key: 'reinforcement', text: fixed(scores.reinforced) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: attempts.map((_, i) => ({
        cells: [
          `${programs.letters[i]} ${names[i]}`,
          fixed(truth[i]),
          fixed(given[i]),
          percent(start[i]),
          percent(examples[i], 0),
          percent(end.imitated[i]),
          percent(end.reinforced[i]),
        ],
      })),
    },
    steps: [
      { key: 'examples', says: words.steps.level, math: weighted(examples, truth, scores.level) },
      {
        key: 'imitation',
        says: words.steps.imitation(names[shown]),
        math: `${fixed(LEARNING_RATE, 1)} × (${fixed(examples[shown])} − ${fixed(start[shown], 3)}) = ${fixed(LEARNING_RATE * (examples[shown] - start[shown]), 3)}`,
      },
      {
        key: 'imitation',
        says: words.steps.imitated,
        math: weighted(end.imitated, truth, scores.imitated),
      },
      {
        key: 'reinforcement',
        says: words.steps.miss(String(state.group)),
        math: `(1 − ${fixed(best, 3)})^{${state.group}} = ${percent((1 - best) ** state.group)}`,
      },
      {
        key: 'reinforcement',
        says: words.steps.reinforced,
        math: weighted(end.reinforced, truth, scores.reinforced),
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** The terms of a mean that count for something. */
function weighted(shares: ArrayLike<number>, scores: readonly number[], mean: number): string {
  const terms = scores.flatMap((score, i) =>
    score > 0 && shares[i] >= 0.0005 ? [`${fixed(shares[i], 3)} × ${fixed(score, 3)}`] : [],
  );
  return `${terms.join(' + ') || '0'} = ${fixed(mean, 3)}`;
}
