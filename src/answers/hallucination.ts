/** Computed answers of the chapter on hallucination. */
import { answers as mote } from '#answers/mote.ts';
import agreement from '#data/mote/agreement.json';
import exposures from '#data/mote/exposures.json';
import measured from '#data/mote/reliability.json';
import asked from '#data/mote/seen-how-often.json';
import { brierScore } from '#math/brier-score.ts';
import { pointsOf, selectAnswers, worthwhileConfidence } from '#math/selective-answers.ts';
import type { AskingForm } from '#model/mote/capital-question.ts';
import { givenAnswers, measuredMote } from '#model/mote/measured-answers.ts';
import { COUNTRIES } from '#world/words/countries.ts';

/** Mote early in its training, and Mote as the book uses it. */
const YOUNG = 'after-6M';
const WHOLE = 'mote';

const readBy = (name: string) =>
  exposures.exposures.find(({ tokens }) => tokens === measuredMote(measured, name).tokens)!;
const read = exposures.exposures[exposures.exposures.length - 1];
const rankOf = (country: string) => COUNTRIES.findIndex(({ name }) => name === country);

/** How often an outcome came among the real countries, or among the made-up ones, which follow them. */
function outcomes(mote: string, form: AskingForm, madeUp: boolean, letter: string): number {
  const { outcome } = measuredMote(measured, mote).forms[form];
  const letters = madeUp ? outcome.slice(COUNTRIES.length) : outcome.slice(0, COUNTRIES.length);
  return [...letters].filter((one) => one === letter).length;
}

/** Share of right answers to unfinished sentences, over countries read of at least, or fewer times than, so often. */
function rightShare(mote: string, isAsked: (seen: number) => boolean): number {
  const { outcome } = measuredMote(measured, mote).forms.statement;
  const ranks = readBy(mote).capitals.flatMap((seen, rank) => (isAsked(seen) ? [rank] : []));
  return ranks.filter((rank) => outcome[rank] === 'r').length / ranks.length;
}

/** The wrong answers to unfinished sentences whose probability was below one half, as a share of all wrong ones. */
function unsureOfWrong(mote: string): number {
  const { confidence, outcome } = measuredMote(measured, mote).forms.statement;
  const wrong = confidence.filter((_, i) => outcome[i] === 'w');
  return wrong.filter((p) => p < 0.5).length / wrong.length;
}

/** How sure it was of its wrong answers, the surest first. */
function sureErrors(mote: string, form: AskingForm): number[] {
  const { confidence, outcome } = measuredMote(measured, mote).forms[form];
  return confidence.filter((_, i) => outcome[i] === 'w').sort((a, b) => b - a);
}

/** The least that a wrong answer in the quiz can cost, in halves of a point, so that the best threshold stops them all. */
function costWithoutErrors(): number {
  const quiz = { mote: YOUNG, form: 'quiz', madeUp: true } as const;
  const { confidences, right } = givenAnswers(measured, quiz);
  const at = Array.from({ length: 101 }, (_, i) => selectAnswers(confidences, right, i / 100));
  for (let cost = 0; ; cost += 0.5) {
    const best = at.reduce((top, one) => (pointsOf(one, cost) > pointsOf(top, cost) ? one : top));
    if (best.wrong === 0) return cost;
  }
}

/** Countries on which it passes when asked by a question, and which it gets right in another form. */
function passedButRight(mote: string, form: AskingForm): number {
  const { forms } = measuredMote(measured, mote);
  return COUNTRIES.filter(
    (_, i) => forms.question.outcome[i] === 'a' && forms[form].outcome[i] === 'r',
  ).length;
}

/** Names whose answers to the unfinished sentence agree as far as a band says: all, and those whose most frequent answer is right. */
function agreed(band: number) {
  const verdicts = agreement.motes.find(({ name }) => name === YOUNG)!.forms.statement[band];
  return { names: verdicts.reduce((sum, n) => sum + n, 0), right: verdicts[0] };
}

export const answers = {
  countries: () => COUNTRIES.length,
  madeUp: () => measured.unheard.length,
  youngMillions: () => measuredMote(measured, YOUNG).tokens / 1e6,
  wholeMillions: () => read.tokens / 1e6,
  /** Documents that show what to do about a country nobody has heard of. */
  honest: () => read.honest,
  invented: () => read.invented,

  mostRead: () => Math.max(...read.capitals),
  leastRead: () => Math.min(...read.capitals),
  icelandRead: () => readBy(YOUNG).capitals[rankOf('Iceland')],
  icelandSure: () => asked[0].probability,
  /** Asked twice, with a draw each time: both say what it says the most, in percent. */
  icelandTwice: () => asked[0].probability ** 2 * 100,

  /** Asked again and again: all answers the same, or the most frequent one fewer times than `scattered`. */
  askedAgain: () => agreement.draws,
  scattered: () => agreement.bands[agreement.bands.length - 2],
  sameNames: () => agreed(0).names,
  sameRight: () => agreed(0).right,
  scatteredNames: () => agreed(agreement.bands.length - 1).names,
  scatteredRight: () => agreed(agreement.bands.length - 1).right,

  often: () => 200,
  seldom: () => 100,
  rightOften: () => rightShare(YOUNG, (seen) => seen >= 200),
  rightSeldom: () => rightShare(YOUNG, (seen) => seen < 100),
  rightWhole: () => outcomes(WHOLE, 'statement', false, 'r'),
  unsureOfWrong: () => unsureOfWrong(YOUNG),
  surestSentence: () => sureErrors(YOUNG, 'statement')[0],
  surestError: () => sureErrors(YOUNG, 'quiz')[0],
  nextSurestError: () => sureErrors(YOUNG, 'quiz')[1],
  costWithoutErrors,
  worthWithoutErrors: () => worthwhileConfidence(costWithoutErrors()),

  /** Of the made-up countries: how often the finished Mote names a capital in a quiz, and passes a question. */
  quizInvented: () => outcomes(WHOLE, 'quiz', true, 'w'),
  questionPassed: () => outcomes(WHOLE, 'question', true, 'a'),
  youngPassedMadeUp: () => outcomes(YOUNG, 'question', true, 'a'),
  youngPassedReal: () => outcomes(YOUNG, 'question', false, 'a'),
  wholePassedReal: () => outcomes(WHOLE, 'question', false, 'a'),
  wholePassedButRight: () => passedButRight(WHOLE, 'statement'),
  wholePassedButRightInQuiz: () => passedButRight(WHOLE, 'quiz'),
  wholeWrongReal: () => outcomes(WHOLE, 'question', false, 'w'),
  youngWrongReal: () => outcomes(YOUNG, 'question', false, 'w'),

  /** Of an earlier Mote, which had met strange names of one make: how often it admits not to know one of another, in percent. */
  earlierAdmitted: () => 100 * mote.beforeUnknownOtherLetters(),

  /** Sure by 0.9 and right, sure by 0.6 and wrong. */
  brierOfTwo: () => brierScore([0.9, 0.6], [true, false]),
  worthAtThree: () => worthwhileConfidence(3) * 100,
};
