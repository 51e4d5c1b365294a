/** View-model of TeachMote: what Mote answers before a lesson and on the way, what it learns and what it forgets. */
import { count, fixed, inARow, significant } from '#chart/format.ts';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { words } from '#strings/teach-mote.ts';
import { lossCurves } from './curves.ts';
import { MOST, readDemonstrations, STOPS, type Lesson, type Taught } from './lesson.ts';
import { config, first } from './recorded.ts';
import { PRESETS, type Preset, type State } from './schema.ts';

/** Characters of a question or an answer that the sentence quotes. */
const QUOTED = 60;

export const presets = Object.keys(PRESETS) as Preset[];

/** The preset that a text is, if any. */
export const presetOf = (demos: string) => presets.find((name) => PRESETS[name] === demos);

export function teachMoteView(
  { demos, step: place }: Pick<State, 'demos' | 'step'>,
  lesson: Lesson,
  taught: Taught,
) {
  const { losses, old, leftOut } = taught;
  const at = Math.min(place, old.length - 1);
  const step = STOPS[at];
  const asDemonstrated = new Set(lesson.demonstrations.map(({ question }) => question));
  const rows = lesson.questions.map((question, i) => {
    const [was, is] = [taught.answers[i][0], taught.answers[i][at]];
    const changed = itsWords(was) !== itsWords(is);
    return {
      key: `answer-${i}`,
      question,
      shown: asDemonstrated.has(question),
      before: said(was),
      after: said(is),
      changed,
    };
  });
  const { unread } = readDemonstrations(demos);
  const after = words.after(count(step));
  const changed = rows.filter((row) => row.changed);
  const cost = (numbers: readonly number[], i: number) =>
    i in numbers ? fixed(numbers[i]) : words.none;
  const [demosWas, demosIs] = [cost(losses, 0), cost(losses, step)];
  const [oldWas, oldIs] = [cost(old, 0), cost(old, at)];
  return {
    step,
    after,
    rows,
    curves: lossCurves(taught, step),
    notices: [
      ...(unread.length > 0
        ? [
            words.unread(
              inARow(unread.map(count)),
              count(MOST.demonstrations),
              count(MOST.characters),
            ),
          ]
        : []),
      ...(leftOut > 0 ? [words.leftOut(count(leftOut))] : []),
    ],
    summary: sentence(),
    named: losses.length > 0 ? namedLosses() : [],
    table: {
      caption: words.tableCaption,
      columns: [words.question, words.before, after],
      rows: [
        ...rows.map(({ key, question, before, after: now }) => ({
          key,
          cells: [question, before, now],
        })),
        { key: 'demos', cells: [words.demosRow, demosWas, demosIs] },
        { key: 'old', cells: [words.oldRow, oldWas, oldIs] },
      ],
    },
    steps: arithmetic(lesson, taught, step, at),
  } satisfies FigureView & Record<string, unknown>;

  function sentence(): string {
    if (losses.length === 0) return words.unlearned;
    if (step === 0) return words.untaught(demosWas, oldWas);
    const example = changed.find(({ shown }) => !shown) ?? changed[0];
    return [
      words.summary(after, count(changed.length), count(rows.length)),
      example
        ? words.example(
            shortText(example.question, QUOTED),
            shortText(example.before, QUOTED),
            shortText(example.after, QUOTED),
          )
        : '',
      words.losses(demosWas, demosIs, oldWas, oldIs),
    ].join('');
  }

  /** Of those that the sentence ends with. */
  function namedLosses() {
    return [
      { key: 'demos', text: demosIs },
      { key: 'old', text: oldIs },
    ];
  }
}

/** An answer without the mark that it goes on: to have learned to end is no other answer. */
const itsWords = (answer: string | null) => answer?.replace(/ …$/, '');

/** An answer as it is shown. */
function said(answer: string | null): string {
  if (answer === null) return words.tooLong;
  return answer === '' ? words.nothing : answer;
}

function arithmetic({ moves }: Lesson, taught: Taught, step: number, at: number): Step[] {
  const { losses, old, numbers } = taught;
  const { vocabularySize: V, width: C, hidden: F, blocks: L } = config;
  // Four matrices of a block: C × 3C, C × C, C × F, F × C.
  const made =
    moves === 'everything'
      ? `${V} · ${C} + ${L} · (4 · ${C}^{2} + 2 · ${C} · ${F} + 2 · ${C}) + ${C}`
      : `${L} · ${moves} · (${C} + 3 · ${C} + ${C} + ${C} + ${C} + ${F} + ${F} + ${C})`;
  const likely = (when: string, loss: number): Step[] =>
    Number.isFinite(loss)
      ? [
          {
            key: 'demos',
            says: words.stepLikely(when),
            math: `e^{−${fixed(loss, 3)}} = ${significant(Math.exp(-thousandths(loss)))}`,
          },
        ]
      : [];
  const more = thousandths(thousandths(old[at]) - thousandths(old[0]));
  return [
    { says: words.stepNumbers(moves !== 'everything'), math: `${made} = ${count(numbers)}` },
    ...likely(words.before, losses[0]),
    ...likely(words.after(count(step)), losses[step]),
    ...(Number.isFinite(more)
      ? [
          {
            key: 'old',
            says: words.stepForgot,
            math: `${fixed(old[at], 3)} − ${fixed(old[0], 3)} = ${fixed(more, 3)}`,
          },
          {
            key: 'old',
            says: words.stepChoices,
            math: `e^{${fixed(more, 3)}} = ${significant(Math.exp(more))}`,
          },
        ]
      : []),
  ];
}

/** As three decimals print it, so that printed arithmetic comes out. */
const thousandths = (value: number) => Math.round(1000 * value) / 1000;

/** Questions of the guess: which of three answers Mote gives, once it has been taught as the figure shows first. */
const GUESS = {
  question: 'What is the capital of Spain?',
  parroted: 'Rome, my friend.',
  own: 'Madrid, my friend.',
  earlier: STOPS.indexOf(10),
  now: STOPS.indexOf(20),
};

export function firstGuess(): Guess {
  const { demonstrations, questions } = first.wish;
  const answers = first.result.answers[questions.indexOf(GUESS.question)].map(said);
  const options = [itsWords(answers[0])!, GUESS.parroted, GUESS.own];
  const now = answers[GUESS.now];
  return {
    kind: 'choice',
    id: 'teach-mote.spain',
    ask: words.ask(count(STOPS[GUESS.now]), count(demonstrations.length)),
    options,
    answer: options.indexOf(now),
    reveal: words.reveal(now, count(STOPS[GUESS.earlier]), answers[GUESS.earlier]),
  };
}
