/** View-model of TasteAsReward: choices between replies in; a reward model and what obeys it out. */
import { fixed, inBrackets, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { preferenceProbability } from '#math/bradley-terry.ts';
import type { PairOf } from '#math/dpo.ts';
import { softmax } from '#math/softmax.ts';
import { fittedTaste } from '#model/preferences/fitted-taste.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { MADE_UP_VOTES } from '#model/preferences/made-up-votes.ts';
import { FITTED_PAIRS, PAIRS } from '#model/preferences/replies.ts';
import { FEATURES } from '#model/preferences/text-features.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, numbers, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/taste-as-reward.ts';
import { goodhartChart, standing } from './goodhart-chart.ts';

/** The penalties that the slider stops at. */
const BETAS = [0, 0.2, 0.5, 0.7, 1, 1.2, 1.5, 2, 3, 5, 10, 20, 50];
export const LEASH = { min: 0, max: BETAS.length - 1, step: 1 };
export const LAST_PAIR = PAIRS.length - 1;
export const OWN = { maxLength: 300 };
const SHOWN = 5;

export const schema = {
  votes: numbers(MADE_UP_VOTES, {
    min: 0,
    max: 2,
    step: 1,
    minLength: PAIRS.length,
    maxLength: PAIRS.length,
  }),
  pair: number(0, { min: 0, max: LAST_PAIR, step: 1 }),
  leash: number(6, LEASH),
  own: text('', OWN),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WEIGHTS = { width: 320, row: 24, left: 140, middle: 205, right: 270 };
export const BAR = { width: 320, height: 12 };

export const betaLabel = (leash: number) => words.betas(significant(BETAS[leash], 2));

const isMadeUp = (votes: readonly number[]) => votes.join() === MADE_UP_VOTES.join();

/** The votes after choosing in a pair. A reader's first choice clears those that were made up. */
export function voted(votes: readonly number[], pair: number, vote: number): number[] {
  return (isMadeUp(votes) ? votes.map(() => 0) : [...votes]).with(pair, vote);
}

/** What choices and a text of one's own decide: the fitted taste, and where it leads as the penalty is let go. */
export function tasteOf({ votes, own }: Pick<State, 'votes' | 'own'>) {
  const taste = fittedTaste(votes, own);
  return { ...taste, chart: goodhartChart(taste) };
}

export function tasteAsRewardView(state: State, taste = tasteOf(state)) {
  const { replies, refScores, rewards, weights, fitted, unseen } = taste;
  const beta = BETAS[state.leash];
  const none = fitted.length === 0;
  const reference = softmax(refScores);
  const probs = leashedPolicy(refScores, rewards, beta);
  const now = standing(taste, probs);
  /** With digits enough that the penalty comes out as written. */
  const distance = significant(now.kl, 5);
  const madeUp = isMadeUp(state.votes);

  const verdicts = replies.map(() => 'open' as 'won' | 'lost' | 'open');
  for (const { preferred, rejected } of [...fitted, ...unseen]) {
    verdicts[preferred] = 'won';
    verdicts[rejected] = 'lost';
  }
  const says = (i: number) => (madeUp ? words.madeUpVerdicts : words.verdicts)[verdicts[i]];
  const quoted = (i: number) => shortText(replies[i], 120);
  const ranked = replies
    .map((_, i) => i)
    .sort((a, b) => probs[b] - probs[a] || rewards[b] - rewards[a] || a - b);
  const byReward = replies.map((_, i) => i).sort((a, b) => rewards[b] - rewards[a] || a - b);
  const top = ranked[0];

  const widest = Math.max(1, ...weights.map(Math.abs));
  const half = WEIGHTS.middle - WEIGHTS.left;
  const agreed = (pairs: readonly PairOf<number>[]) =>
    words.of(
      pairs.filter(({ preferred, rejected }) => rewards[preferred] > rewards[rejected]).length,
      pairs.length,
    );

  const [first, second] = [2 * state.pair, 2 * state.pair + 1];
  const margin = rewards[first] - rewards[second];
  const vote = state.votes[state.pair];
  const chosenMargin = vote === 2 ? -margin : margin;
  return {
    pair: {
      answers: [first, second].map((i, side) => ({
        vote: side + 1,
        text: replies[i],
        chosen: vote === side + 1,
      })),
      kind: state.pair < FITTED_PAIRS ? words.kinds.fitted : words.kinds.unseen,
      predicted:
        vote > 0 && !none
          ? words.predicted(percent(preferenceProbability(chosenMargin)), Math.sign(chosenMargin))
          : '',
    },
    whose: madeUp
      ? words.whose.madeUp
      : words.whose.yours(
          String(state.votes.filter((made) => made > 0).length),
          String(state.votes.length),
        ),
    weights: FEATURES.map((feature, j) => {
      const reach = px((half * weights[j]) / widest);
      return {
        key: `weight-${feature}`,
        name: words.features[feature],
        x: WEIGHTS.middle + Math.min(0, reach),
        width: Math.abs(reach),
        quantity: weights[j] < 0 ? 'q-logit-negative' : 'q-reward',
        weight: fixed(weights[j]),
      };
    }),
    agreement: words.agreement(agreed(fitted), agreed(unseen)),
    policy: ranked.slice(0, SHOWN).map((i) => ({
      key: `reply-${i}`,
      text: quoted(i),
      chance: percent(probs[i]),
      barWidth: px(BAR.width * probs[i]),
      reward: words.reward(fixed(rewards[i])),
      verdict: verdicts[i],
      verdictSays: says(i),
    })),
    chart: { ...taste.chart, ...taste.chart.at(now) },
    summary: none
      ? words.none
      : [
          words.summary(
            significant(beta, 2),
            quoted(top),
            percent(probs[top]),
            fixed(now.reward),
            percent(now.wins, 0),
            verdicts.includes('open'),
          ),
          ...(verdicts[top] === 'lost' ? [words.rejected] : []),
        ].join(' '),
    named: none ? [] : [{ key: `reply-${top}`, text: percent(probs[top]) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: byReward.map((i) => ({
        key: ranked.indexOf(i) < SHOWN ? `reply-${i}` : undefined,
        cells: [quoted(i), fixed(rewards[i]), percent(reference[i], 2), percent(probs[i]), says(i)],
      })),
    },
    steps: [
      {
        key: `reply-${top}`,
        says: words.steps.reward(quoted(top)),
        math: `${FEATURES.map((_, j) => `${exact(weights[j])} × ${exact(taste.features[top][j])}`).join(' + ')} = ${fixed(rewards[top])}`,
      },
      {
        says: words.steps.margin,
        math: `${fixed(rewards[first])} − ${signed(rewards[second])} ≈ ${fixed(margin)}; 1 ÷ (1 + e^{${fixed(-margin)}}) = ${percent(preferenceProbability(margin))}`,
      },
      {
        key: `reply-${top}`,
        says: beta === 0 ? words.steps.unleashed : words.steps.share,
        math:
          beta === 0
            ? `β = 0 → ${percent(probs[top])}`
            : `${percent(reference[top], 2)} × e^{${fixed(rewards[top])} ÷ ${significant(beta, 2)}} ÷ Σ = ${percent(probs[top])}`,
      },
      { says: words.steps.distance, math: `KL(π ‖ π_{ref}) = ${distance}` },
      {
        says: words.steps.expected,
        math: `${fixed(now.reward, 3)} − ${significant(beta, 2)} × ${distance} = ${fixed(now.reward - beta * now.kl, 3)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const signed = (value: number) => inBrackets(fixed(value));
/** With digits enough that a sum of products comes out as written. */
const exact = (value: number) => inBrackets(fixed(value, 3));
