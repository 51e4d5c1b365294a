/** View-model of ThreeStages: what three stages of one training answer to a sum, and how often they are right. */
import { count, fixed, percent } from '#chart/format.ts';
import { groupAdvantage } from '#math/group-advantage.ts';
import { STAGES, type StageCounts, type StageName } from '#model/speck/stage.ts';
import { lastNumber, sumQuestion, verifySum } from '#model/speck/sum-question.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/three-stages.ts';
import { maySum } from '#world/skills/addition.ts';
import { FIRST, type Answers, type AnswersWish } from './answers.ts';
import { rlCurve } from './curve.ts';
import { stages } from './stages.ts';

export const NUMBERS = { min: 10, max: 99, step: 1 };

export const schema = {
  a: number(FIRST.a, NUMBERS),
  b: number(FIRST.b, NUMBERS),
  stage: choice('all', ['all', ...STAGES]),
  seed: seed(FIRST.seed),
};
export type State = StateOf<typeof schema>;

/** The answers that a state asks for. */
export const wishOf = ({ a, b, seed: from }: State): AnswersWish => ({ a, b, seed: from });

export const first = { wish: FIRST, result: stages.answers };

export function threeStagesView({ stage }: State, wish: AnswersWish, answers: Answers) {
  const { a, b } = wish;
  const panels = STAGES.map((name) => panel(name, wish, answers));
  const rightOf = (name: StageName) => share(stages.counts[name], 'right');
  return {
    question: sumQuestion(a, b),
    shown: panels.filter(({ name }) => stage === 'all' || stage === name),
    known: maySum(a, b, 'held-out') ? words.heldOut : words.mayBeKnown,
    rates: words.rates(count(stages.counts.base.sums)),
    curve: stage === 'all' || stage === 'rl' ? rlCurve(stages.curve) : undefined,
    summary: words.summary(
      `${a} + ${b}`,
      panels.map(({ name, right, draws }) => words.rightOfDraws(name, right, draws.length)),
      count(stages.counts.base.sums),
      STAGES.map((name) => percent(rightOf(name), 0)),
    ),
    named: STAGES.map((name) => ({ key: `stage-${name}`, text: percent(rightOf(name), 0) })),
    table: {
      caption: words.tableCaption(count(stages.counts.base.sums)),
      columns: words.columns,
      rows: STAGES.map((name) => {
        const counts = stages.counts[name];
        const straight = counts.sums - counts.steps;
        return {
          key: `stage-${name}`,
          cells: [
            words.stages[name],
            percent(rightOf(name), 1),
            percent(share(counts, 'none'), 1),
            percent(share(counts, 'steps'), 1),
            ratio(counts.rightSteps, counts.steps),
            ratio(counts.right - counts.rightSteps, straight),
            fixed(counts.tokens / counts.sums, 1),
            percent(share(stages.asDocument[name], 'right'), 1),
          ],
        };
      }),
    },
    steps: arithmetic(wish, answers.sft[0].text),
  } satisfies FigureView & Record<string, unknown>;
}

function panel(name: StageName, { a, b }: AnswersWish, answers: Answers) {
  const counts = stages.counts[name];
  const draws = answers[name].map(({ text, ended }, i) => {
    const verdict = verifySum(text, a, b);
    return {
      key: `${name}-${i}`,
      text: ended ? text : `${text} …`,
      verdict,
      mark: words.marks[verdict],
      says: words.verdicts[verdict],
    };
  });
  const bar = (key: string, label: string, of: 'right' | 'steps') => ({
    key,
    label,
    share: percent(share(counts, of), 0),
    width: BAR * share(counts, of),
  });
  return {
    name,
    key: `stage-${name}`,
    title: words.stages[name],
    trained: words.trained[name],
    draws,
    right: draws.filter(({ verdict }) => verdict === 'right').length,
    bars: [bar('right', words.rightBar, 'right'), bar('steps', words.stepsBar[name], 'steps')],
    length: words.length(fixed(counts.tokens / counts.sums, 1)),
    samples: samplesOf(name),
  };
}

/** In SVG user units. */
export const BAR = 200;

/** What a stage was trained on: as it reads, and what counts in the loss or what it earned. */
function samplesOf(name: StageName) {
  if (name === 'base') return stages.documents.map((text) => ({ given: '', text, says: '' }));
  if (name === 'sft')
    return stages.demonstrations.map(({ prompt, answer }) => ({
      given: prompt,
      text: answer,
      says: '',
    }));
  const { sum, attempts } = stages.group;
  const advantages = groupAdvantage(attempts.map(({ reward }) => reward));
  return attempts.map(({ text, reward }, i) => ({
    given: i === 0 ? sumQuestion(sum[0], sum[1]) : '',
    text,
    says: words.graded(reward, signed(advantages[i])),
  }));
}

function arithmetic({ a, b }: AnswersWish, answer: string) {
  const { rl, sft } = stages.counts;
  const { attempts, sum } = stages.group;
  const rewards = attempts.map(({ reward }) => reward);
  const right = rewards.filter((reward) => reward === 1).length;
  const mean = right / rewards.length;
  const deviation = Math.sqrt(mean * (1 - mean));
  const advantages = groupAdvantage(rewards);
  const advantageOf = (reward: number) => signed(advantages[rewards.indexOf(reward)]);
  const last = lastNumber(answer);
  return [
    {
      says: words.stepVerify,
      math: `${last ?? words.noNumber} ${last === a + b ? '=' : '≠'} ${a} + ${b} = ${a + b}`,
    },
    {
      key: 'stage-rl',
      says: words.stepMean(`${sum[0]} + ${sum[1]}`),
      math: `${right} / ${rewards.length} = ${fixed(mean, 3)}`,
    },
    {
      key: 'stage-rl',
      says: words.stepDeviation,
      math: `√(${fixed(mean, 3)} · (1 − ${fixed(mean, 3)})) = ${fixed(deviation, 4)}`,
    },
    {
      key: 'stage-rl',
      says: words.stepRight,
      math: `(1 − ${fixed(mean, 3)}) / ${fixed(deviation, 4)} = ${advantageOf(1)}`,
    },
    {
      key: 'stage-rl',
      says: words.stepWrong,
      math: `(0 − ${fixed(mean, 3)}) / ${fixed(deviation, 4)} = ${advantageOf(0)}`,
    },
    {
      key: 'stage-sft',
      says: words.stepShare(words.stages.sft),
      math: `${sft.steps} / ${sft.sums} = ${percent(share(sft, 'steps'))}`,
    },
    {
      key: 'stage-rl',
      says: words.stepShare(words.stages.rl),
      math: `${rl.steps} / ${rl.sums} = ${percent(share(rl, 'steps'))}`,
    },
  ];
}

const share = (counts: StageCounts, of: 'right' | 'none' | 'steps') => counts[of] / counts.sums;
const ratio = (part: number, whole: number) => (whole === 0 ? words.none : words.of(part, whole));
const signed = (value: number) => `${value > 0 ? '+' : ''}${fixed(value)}`;

/** Asked before the picture shows: how often steps are written once only right answers were paid. */
export function firstGuess(): Guess {
  const { sft, rl } = stages.counts;
  return {
    kind: 'number',
    id: 'three-stages.steps',
    ask: words.ask(percent(share(sft, 'steps'), 0)),
    min: 0,
    max: 100,
    step: 5,
    unit: '%',
    answer: 100 * share(rl, 'steps'),
    tolerance: 10,
    reveal: words.reveal(
      percent(share(rl, 'steps'), 0),
      percent(share(sft, 'right'), 0),
      percent(share(rl, 'right'), 0),
    ),
  };
}
