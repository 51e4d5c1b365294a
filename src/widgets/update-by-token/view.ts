/** View-model of UpdateByToken: a group of answers, and one of them token by token, before and after an update. */
import { fixed, inBrackets, probability, significant } from '#chart/format.ts';
import { groupAdvantage } from '#math/group-advantage.ts';
import type { UpdatedAnswer, UpdateWish } from '#model/speck/update-group.ts';
import { sumQuestion } from '#model/speck/sum-question.ts';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { words } from '#strings/update-by-token.ts';
import { first } from './recorded.ts';
import type { State } from './schema.ts';

/** In SVG user units: a change of nothing stands in the middle. */
export const BAR = 60;
/** A token with less was no good guess, whatever came of it. */
const UNLIKELY = 0.1;
/** Changes of ln p below it are not spoken of. */
const SLIGHT = 0.005;

type Token = ReturnType<typeof followed>['tokens'][number];

export function updateByTokenView(
  { answer }: Pick<State, 'answer'>,
  wish: UpdateWish,
  answers: readonly UpdatedAnswer[],
) {
  const { a, b, learningRate, updates } = wish;
  const { group, chosen, tokens } = followed(answers, answer);
  const right = answers.filter(({ reward }) => reward === 1).length;
  const most = largest(tokens);
  const sum = `${a} + ${b}`;
  return {
    question: sumQuestion(a, b),
    group,
    chosen: chosen.at,
    title: words.tokens(chosen.at, chosen.right),
    tokens,
    summary: [words.summary(sum, right, answers.length), ...sentences(wish, chosen, tokens, group)]
      .join(' ')
      .trim(),
    named: [
      { key: chosen.key, text: fixed(chosen.after) },
      { key: most.key, text: most.pAfter },
    ],
    table: {
      caption: words.tableCaption(sum, significant(learningRate), updates),
      columns: words.columns,
      rows: [...group, ...tokens].map((one) => ({
        key: one.key,
        cells: [
          one.label,
          one.withIt[0],
          one.withIt[1],
          signed(one.pull),
          one.pBefore,
          one.pAfter,
          fixed(one.before, 3),
          fixed(one.after, 3),
          signed(one.change, 3),
        ],
      })),
    },
    steps: arithmetic(right / answers.length, right, answers, chosen, most),
  } satisfies FigureView & Record<string, unknown>;
}

/** The answers of a group as wholes, and one of them by its tokens; `answer` counts from 1. */
function followed(answers: readonly UpdatedAnswer[], answer: number) {
  const advantages = groupAdvantage(answers.map(({ reward }) => reward));
  /** What became of a beginning of an answer: its last token, or all of it. */
  const change = (one: UpdatedAnswer, length: number, before: number, after: number) => {
    const same = answers.flatMap(({ tokens }, i) =>
      tokens.length >= length &&
      one.tokens.slice(0, length).every(({ id }, t) => tokens[t].id === id)
        ? [i]
        : [],
    );
    const right = same.filter((i) => answers[i].reward === 1).length;
    return {
      withIt: [right, same.length - right] as const,
      pull: same.reduce((total, i) => total + advantages[i], 0),
      before,
      after,
      change: after - before,
      pBefore: probability(Math.exp(before)),
      pAfter: probability(Math.exp(after)),
    };
  };
  const group = withBars(
    answers.map((one, i) => {
      const made = change(one, one.tokens.length, total(one.before), total(one.after));
      const isRight = one.reward === 1;
      return {
        ...made,
        key: `answer-${i + 1}`,
        at: i + 1,
        right: isRight,
        mark: words.mark(isRight),
        label: words.row(i + 1, isRight),
        option: words.option(words.mark(isRight), i + 1),
        text: one.text,
        says: words.says(isRight),
        advantage: advantages[i],
        graded: words.graded(
          signed(advantages[i]),
          fixed(made.before),
          fixed(made.after),
          signed(made.change),
        ),
      };
    }),
  );
  const chosen = group[Math.min(answer, group.length) - 1];
  const one = answers[chosen.at - 1];
  const tokens = withBars(
    one.tokens.map((token, t) => {
      const made = change(one, t + 1, one.before[t], one.after[t]);
      return {
        ...made,
        key: `token-${t}`,
        face: tokenFace(token),
        label: tokenLabel(token),
        moved: made.pBefore === made.pAfter ? made.pAfter : words.moved(made.pBefore, made.pAfter),
        changed: signed(made.change),
        shared: words.shared(...made.withIt),
        sharedSpoken: words.sharedSpoken(...made.withIt),
      };
    }),
  );
  return { group, chosen, tokens };
}

/** Gives each change a bar: the largest takes half of the width. */
function withBars<Row extends { change: number }>(rows: readonly Row[]) {
  const most = Math.max(...rows.map(({ change }) => Math.abs(change)), SLIGHT);
  return rows.map((row) => {
    const width = ((BAR / 2) * Math.abs(row.change)) / most;
    return {
      ...row,
      rises: row.change > 0,
      bar: { x: BAR / 2 - (row.change > 0 ? 0 : width), width },
    };
  });
}

/** What there is to say of the moment, and only that. */
function sentences(
  { updates }: UpdateWish,
  chosen: ReturnType<typeof followed>['chosen'],
  tokens: readonly Token[],
  group: ReturnType<typeof followed>['group'],
): string[] {
  if (chosen.advantage === 0) return [words.still];
  const most = largest(tokens);
  const both = tokens.find(
    (token) => token !== most && token.withIt.every((n) => n > 0) && token.before < -SLIGHT,
  );
  const clumsy = tokens.find(
    (token) =>
      chosen.right &&
      Math.min(chosen.change, token.change) > SLIGHT &&
      token.before < Math.log(UNLIKELY),
  );
  const against = [chosen, ...group].find(
    ({ right, change }) => (right ? -change : change) > SLIGHT,
  );
  return [
    words.whole(updates, chosen.at, chosen.right, fixed(chosen.before), fixed(chosen.after)),
    words.most(most.label, most.pBefore, most.pAfter),
    both ? words.bothWays(both.label, ...both.withIt, both.pBefore, both.pAfter) : '',
    clumsy ? words.clumsy(clumsy.label) : '',
    against ? words.against(against.at, against.right) : '',
  ].filter(Boolean);
}

function arithmetic(
  mean: number,
  right: number,
  answers: readonly UpdatedAnswer[],
  chosen: ReturnType<typeof followed>['chosen'],
  most: Token,
): Step[] {
  const { length } = answers;
  const average = { says: words.stepMean, math: `${right} / ${length} = ${fixed(mean, 3)}` };
  if (chosen.advantage === 0)
    return [average, { says: words.stepEqual, math: `${fixed(mean, 0)} − ${fixed(mean, 0)} = 0` }];
  const deviation = Math.sqrt(mean * (1 - mean));
  const [good, bad] = [(1 - mean) / deviation, -mean / deviation];
  const [m, s] = [fixed(mean, 3), fixed(deviation, 4)];
  const less = (after: number, before: number) =>
    `${fixed(after, 3)} − ${inBrackets(fixed(before, 3))} = ${signed(after - before, 3)}`;
  const [withRight, withWrong] = most.withIt;
  return [
    average,
    { says: words.stepDeviation, math: `√(${m} · (1 − ${m})) = ${s}` },
    { says: words.stepRight, math: `(1 − ${m}) / ${s} = ${signed(good)}` },
    { says: words.stepWrong, math: `(0 − ${m}) / ${s} = ${signed(bad)}` },
    {
      key: most.key,
      says: words.stepPull(most.label),
      math: `${withRight} · ${fixed(good, 3)} + ${withWrong} · (${fixed(bad, 3)}) = ${signed(most.pull)}`,
    },
    { key: most.key, says: words.stepToken(most.label), math: less(most.after, most.before) },
    { key: chosen.key, says: words.stepWhole(chosen.at), math: less(chosen.after, chosen.before) },
    {
      key: chosen.key,
      says: words.stepFactor,
      math: `e^{${fixed(chosen.change, 3)}} = ${significant(Math.exp(chosen.change))}`,
    },
  ];
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const largest = (tokens: readonly Token[]) =>
  tokens.reduce((most, one) => (Math.abs(one.change) > Math.abs(most.change) ? one : most));

/** With its sign, but for what is printed as nothing. */
function signed(value: number, decimals = 2): string {
  const printed = fixed(value, decimals);
  return value > 0 && printed !== fixed(0, decimals) ? `+${printed}` : printed;
}

/** Of the answer asked about, and in it the tokens that the options name, in their order. */
export const ASKED = { answer: 2, options: [0, 1, 5, 17] };

/** Asked before the picture shows: which token of a right answer rises most. */
export function firstGuess(): Guess {
  const { a, b } = first.wish;
  const { tokens, chosen, group } = followed(first.result, ASKED.answer);
  const [start, plus, , last] = ASKED.options.map((t) => tokens[t]);
  return {
    kind: 'choice',
    id: 'update-by-token.most',
    ask: words.ask(group.length, `${a} + ${b}`, chosen.text.trim(), tokens.length),
    options: words.options,
    answer: ASKED.options.indexOf(tokens.indexOf(largest(tokens))),
    reveal: words.reveal([plus.pBefore, plus.pAfter], start.withIt, last.pBefore),
  };
}
