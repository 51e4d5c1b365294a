/** View-model of DpoPairs: judged pairs in; loss, margins and the policy of direct preference optimisation out. */
import { fixed, inBrackets, percent, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { dpo } from '#math/dpo.ts';
import { klDivergence } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
import { fittedTaste, PULL } from '#model/preferences/fitted-taste.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { MADE_UP_VOTES } from '#model/preferences/made-up-votes.ts';
import { FITTED_PAIRS, PAIRS } from '#model/preferences/replies.ts';
import { trainDpo } from '#model/preferences/train-dpo.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { choice, number, numbers, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/dpo-pairs.ts';

export const STEPS = 150;
const LEARNING_RATE = 0.4;
/** The penalties that the slider stops at: those of the reward model's figure, less 0. */
const BETAS = [0.2, 0.5, 0.7, 1, 1.2, 1.5, 2, 3, 5, 10, 20, 50];
export const LEASH = { min: 0, max: BETAS.length - 1, step: 1 };
const SHOWN = 5;

export const schema = {
  votes: numbers(MADE_UP_VOTES, {
    min: 0,
    max: 2,
    step: 1,
    minLength: PAIRS.length,
    maxLength: PAIRS.length,
  }),
  step: number(40, { min: 0, max: STEPS, step: 1 }),
  leash: number(5, LEASH),
  form: choice('features', ['features', 'texts']),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const LOSS = { width: 320, height: 120, left: 38, right: 302, top: 10, bottom: 80 };
export const MARGINS = { width: 320, height: 84, top: 4, bottom: 80 };
export const BAR = { width: 320, height: 10 };

export const betaLabel = (leash: number) => significant(BETAS[leash], 2);

/** The taste that the choices of a state show, and every step of DPO on them; the step shown plays no part. */
export function train(state: State) {
  const taste = fittedTaste(state.votes);
  const { replies, refScores, fitted } = taste;
  const beta = BETAS[state.leash];
  const features =
    state.form === 'features'
      ? taste.features
      : replies.map((_, i) => Float64Array.from(replies, (_, j) => Number(i === j)));
  const history =
    fitted.length === 0
      ? Array.from({ length: STEPS + 1 }, () => ({ loss: Math.LN2, rewards: taste.rewards }))
      : trainDpo(refScores, features, fitted, {
          beta,
          turns: STEPS + 1,
          learningRate: LEARNING_RATE,
          l2: PULL,
        });
  return { taste, beta, history };
}

export function dpoPairsView(state: State, trained = train(state)) {
  const { taste, beta, history } = trained;
  const { replies, refScores, fitted } = taste;
  const none = fitted.length === 0;
  const { loss, rewards } = history[state.step];

  const reference = softmax(refScores);
  const direct = leashedPolicy(refScores, rewards, beta);
  const modelled = leashedPolicy(refScores, taste.rewards, beta);
  const best = (i: number) => Math.max(direct[i], modelled[i]);
  const ranked = replies.map((_, i) => i).sort((a, b) => best(b) - best(a) || a - b);
  const byDirect = replies.map((_, i) => i).sort((a, b) => direct[b] - direct[a] || a - b);
  const top = byDirect[0];

  const margins = fitted.map(({ preferred, rejected }) => rewards[preferred] - rewards[rejected]);
  const m = linearScale(
    [Math.min(0, ...margins), Math.max(1, ...margins)],
    [MARGINS.bottom, MARGINS.top],
  );
  const x = linearScale([0, STEPS], [LOSS.left, LOSS.right]);
  const y = linearScale([0, Math.LN2], [LOSS.bottom, LOSS.top]);
  const right = margins.filter((margin) => margin > 0).length;

  const logOf = (probs: ArrayLike<number>) => {
    const { preferred, rejected } = fitted[0];
    return { preferred: Math.log(probs[preferred]), rejected: Math.log(probs[rejected]) };
  };
  const one = none ? undefined : dpo(logOf(direct), logOf(reference), beta);
  return {
    whose: words.whose(state.votes.join() === MADE_UP_VOTES.join(), String(fitted.length)),
    loss: {
      path: linePath(thinCurve(history.map((turn, t) => [x(t), y(turn.loss)] as const))),
      x: px(x(state.step)),
      y: px(y(loss)),
      says: fixed(loss, 3),
      labels: [0, Math.LN2].map((nats) => ({ y: px(y(nats)), label: fixed(nats, 2) })),
      ticks: x.ticks(4).map((t) => ({ x: px(x(t)), label: fixed(t, 0) })),
    },
    zeroY: px(m(0)),
    margins: margins.map((margin, k) => ({
      key: `pair-${k}`,
      x: px((MARGINS.width / FITTED_PAIRS) * k + 3),
      width: px(MARGINS.width / FITTED_PAIRS - 6),
      y: px(Math.min(m(0), m(margin))),
      height: px(Math.max(1, Math.abs(m(margin) - m(0)))),
      quantity: margin < 0 ? 'q-logit-negative' : 'q-reward',
    })),
    policy: ranked.slice(0, SHOWN).map((i) => ({
      key: `reply-${i}`,
      text: replies[i],
      dpo: percent(direct[i]),
      model: percent(modelled[i]),
      dpoWidth: px(BAR.width * direct[i]),
      modelWidth: px(Math.max(0, BAR.width * modelled[i] - 2)),
    })),
    apart: words.apart(fixed(klDivergence(direct, modelled), 4)),
    summary: none
      ? words.none
      : words.summary(
          words.stepsDone(state.step),
          fixed(loss, 3),
          words.of(right, margins.length),
          replies[top],
          percent(direct[top]),
          percent(modelled[top]),
        ),
    named: none ? [] : [{ key: `reply-${top}`, text: percent(direct[top]) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: byDirect.map((i) => ({
        key: ranked.indexOf(i) < SHOWN ? `reply-${i}` : undefined,
        cells: [
          replies[i],
          percent(reference[i], 2),
          percent(direct[i]),
          percent(modelled[i]),
          fixed(rewards[i]),
          fixed(taste.rewards[i]),
        ],
      })),
    },
    steps: [
      { says: words.arithmetic.start, math: `−ln σ(0) = −ln ½ = ${fixed(Math.LN2, 4)}` },
      ...(one
        ? [
            {
              key: 'pair-0',
              says: words.arithmetic.rewards,
              math: `${fixed(one.rewards.preferred, 4)} ; ${fixed(one.rewards.rejected, 4)}`,
            },
            {
              key: 'pair-0',
              says: words.arithmetic.margin,
              math: `${fixed(one.rewards.preferred, 4)} − ${inBrackets(fixed(one.rewards.rejected, 4))} ≈ ${fixed(one.margin, 3)}`,
            },
            {
              key: 'pair-0',
              says: words.arithmetic.loss,
              math: `ln(1 + e^{${fixed(-one.margin, 3)}}) = ${fixed(one.loss, 3)}`,
            },
            {
              key: 'pair-0',
              says: words.arithmetic.slope,
              math: `${betaLabel(state.leash)} × σ(${fixed(-one.margin, 3)}) = ${significant(one.gradLogProbs.rejected)}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}
