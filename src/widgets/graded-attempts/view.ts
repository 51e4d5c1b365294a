/** View-model of GradedAttempts: a task, its attempts and the knobs in; every round of training out. */
import { fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { entropyBits } from '#math/entropy.ts';
import { klPenalty } from '#math/kl-penalty.ts';
import { softmax } from '#math/softmax.ts';
import { LIMITS, type Grade } from '#model/programs/grade.ts';
import {
  gradedAttempt,
  gradedTask,
  STARTING_SHARES,
  TASK_NAMES,
  type GradedAttempt,
} from '#model/programs/graded-task.ts';
import { pieceChances, pieces } from '#model/programs/piece-chances.ts';
import { programReward } from '#model/programs/program-reward.ts';
import { trainPolicy } from '#model/programs/train-policy.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, flag, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/graded-attempts.ts';
import { programs } from '#strings/program-attempts.ts';
import { callOf, caseList } from './case-list.ts';
import { historyChart } from './history-chart.ts';
import { syntaxWords } from './problem-words.ts';
import { updateSteps } from './update-steps.ts';

export const ROUNDS = 60;
export const GROUP = { min: 2, max: 32, step: 1 };
export const RATE = { min: 0.1, max: 2, step: 0.1 };
export const BETA = { min: 0, max: 1, step: 0.05 };
export const OWN = { maxLength: 600 };

export const schema = {
  task: choice('fibonacci', TASK_NAMES),
  own: text('', OWN),
  step: number(0, { min: 0, max: ROUNDS, step: 1 }),
  at: number(3, { min: -1, max: programs.letters.length - 1, step: 1 }),
  group: number(8, GROUP),
  rate: number(0.5, RATE),
  beta: number(0, BETA),
  reward: choice('all', ['all', 'share', 'quick']),
  advantage: choice('spread', ['nothing', 'mean', 'spread']),
  hidden: flag(false),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const BAR = { width: 320, height: 16 };

/** The reader's own attempt starts with this share beside the others. */
const OWN_SHARE = 0.1;

/** The attempts of a state, what each earns, and all rounds of training; the round shown plays no part. */
export function train(state: State) {
  const attempts = [...gradedTask(state.task)];
  if (state.own.trim() !== '') attempts.push(gradedAttempt(state.task, 'own', state.own));
  const refScores = attempts.map((_, i) => Math.log(STARTING_SHARES[i] ?? OWN_SHARE));
  const rewards = attempts.map(({ visible, hidden }) =>
    programReward(
      state.hidden ? [...visible.cases, ...hidden.cases] : visible.cases,
      state.reward,
      LIMITS.steps,
    ),
  );
  const history = trainPolicy(refScores, rewards, {
    turns: ROUNDS + 1,
    seed: state.seed,
    groupSize: state.group,
    learningRate: state.rate,
    beta: state.beta,
    divideByStd: state.advantage === 'spread',
    compareWithGroup: state.advantage !== 'nothing',
  });
  return { attempts, refScores, rewards, history };
}

export function gradedAttemptsView(state: State, trained = train(state)) {
  const { attempts, refScores, rewards, history } = trained;
  const round = state.step;
  const now = history[round];
  const scores = round === 0 ? refScores : history[round - 1].scores;
  const started = history[0].probs;
  const after = softmax(now.scores);
  const open = attempts[state.at] ? state.at : -1;
  const texts = attempts.map(({ source }) => pieces(source));

  const call = callOf(state.task);
  const unread = attempts.find(({ kind }) => kind === 'own')?.visible.problem;
  const rows = attempts.map((attempt, i) => {
    const reward = significant(rewards[i], 2);
    const draws = [...now.actions].filter((action) => action === i).length;
    const advantage = draws > 0 ? plus(now.advantages[now.actions.indexOf(i)]) : '–';
    return {
      key: `attempt-${i}`,
      letter: programs.letters[i],
      name: nameOf(state.task, attempt),
      outcome: attempt.outcome,
      outcomeSays: words.outcome[attempt.outcome],
      open: i === open,
      chance: percent(now.probs[i]),
      barWidth: px(BAR.width * now.probs[i]),
      startX: px(Math.min(BAR.width - 1.5, Math.max(1.5, BAR.width * started[i]))),
      says: words.drawn(draws, reward, advantage),
      tests: words.tests(passed(attempt.visible), passed(attempt.hidden)),
      next: words.next(percent(after[i])),
      draws,
      advantage,
      reward,
      code: i === open ? codePieces(texts, now.probs, after, i) : [],
      cases: i === open ? caseList(attempt, call.name) : [],
    };
  });

  const groupMean = now.rewards.reduce((sum, r) => sum + r, 0) / now.rewards.length;
  const expected = rewards.reduce((sum, r, i) => sum + r * now.probs[i], 0);
  const solved = attempts.reduce(
    (sum, { outcome }, i) => sum + (outcome === 'right' ? now.probs[i] : 0),
    0,
  );
  const top = now.probs.indexOf(Math.max(...now.probs));
  const shown = open >= 0 ? open : top;
  return {
    asks: programs.tasks[state.task].asks,
    rows,
    own: {
      row: gradedTask(state.task).length,
      problem: unread && syntaxWords(unread),
      example: call.example,
    },
    group: [...now.actions].map((action, i) => ({
      key: `attempt-${action}`,
      letter: programs.letters[action],
      outcome: rows[action].outcome,
      rewarded: now.rewards[i] > 0,
      says: words.chip(programs.letters[action], rows[action].reward),
      advantage: plus(now.advantages[i]),
    })),
    groupSays: words.groupDrawn(state.group, significant(groupMean, 2)),
    chart: historyChart(
      history,
      rows.map(({ letter, outcome }, i) => ({ letter, outcome, reward: rewards[i] })),
      round,
    ),
    summary: words.summary(
      words.roundsDone(round),
      rows[top].name,
      rows[top].chance,
      fixed(expected),
      percent(solved),
      fixed(entropyBits(now.probs)),
    ),
    named: [{ key: rows[top].key, text: rows[top].chance }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, letter, name, chance, reward, draws, advantage }, i) => ({
        key,
        cells: [
          `${letter} ${name}`,
          percent(started[i]),
          chance,
          passed(attempts[i].visible),
          passed(attempts[i].hidden),
          reward,
          draws,
          advantage,
          fixed(now.gradScores[i], 3),
          fixed(now.scores[i]),
          percent(after[i]),
        ],
      })),
    },
    steps: updateSteps({
      turn: now,
      rewards,
      advantage: state.advantage,
      beta: state.beta,
      rate: state.rate,
      letter: programs.letters[shown],
      key: rows[shown].key,
      which: shown,
      score: scores[shown],
      after: after[shown],
      pull: klPenalty(scores, refScores).gradScores[shown],
    }),
  } satisfies FigureView & Record<string, unknown>;
}

const plus = (value: number) => `${value > 0 ? '+' : ''}${fixed(value)}`;
const passed = ({ cases }: Grade) =>
  words.of(cases.filter((result) => result.passed).length, cases.length);
const nameOf = (task: State['task'], { kind }: GradedAttempt) =>
  kind === 'own' ? programs.own : programs.attempts[task][kind];

/** The program's text; where several attempts go on differently, with the chance of this one's choice. */
function codePieces(
  texts: readonly string[][],
  now: ArrayLike<number>,
  after: ArrayLike<number>,
  which: number,
) {
  const before = pieceChances(texts, now, which);
  const next = pieceChances(texts, after, which);
  return texts[which].map((piece, at) => ({
    piece,
    fork: before[at] < 1 ? `${percent(before[at], 0)} → ${percent(next[at], 0)}` : undefined,
  }));
}

/** Asked about the state the figure starts in: what sixty rounds against five tests lead to. */
export function firstGuess(state: State): Guess {
  const { attempts, history } = train(state);
  const end = history[ROUNDS].probs;
  const winner = end.indexOf(Math.max(...end));
  const right = attempts.reduce(
    (sum, { outcome }, i) => sum + (outcome === 'right' ? end[i] : 0),
    0,
  );
  return {
    kind: 'choice',
    id: 'graded-attempts.first',
    ask: words.guess,
    options: attempts.map((attempt, i) =>
      words.option(nameOf(state.task, attempt), percent(history[0].probs[i], 0)),
    ),
    answer: winner,
    reveal: words.guessReveal(
      nameOf(state.task, attempts[winner]),
      percent(end[winner], 0),
      percent(right, 0),
    ),
  };
}
