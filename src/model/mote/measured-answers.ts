import type { AskingForm } from './capital-question.ts';

/** What scripts/data/mote/measure-reliability.ts writes. */
export interface AnswerMeasurement {
  /** Names of made-up countries, asked for after the real ones. */
  readonly unheard: readonly string[];
  readonly motes: readonly MeasuredMote[];
}

export interface MeasuredMote {
  readonly name: string;
  /** Tokens it had read. */
  readonly tokens: number;
  readonly forms: Readonly<Record<AskingForm, MeasuredForm>>;
}

interface MeasuredForm {
  /** Probability of each likeliest answer; 0 where none was likely enough to be looked for. */
  readonly confidence: readonly number[];
  /** A letter an answer: r for right, w for wrong, a for “I do not know.” */
  readonly outcome: string;
}

/** The answers of one Mote to one form of asking, without those that say “I do not know.” */
export interface GivenAnswers {
  readonly confidences: readonly number[];
  readonly right: readonly boolean[];
  /** How many were asked for, and how many of these it did not know. */
  readonly asked: number;
  readonly abstained: number;
}

/** Names of the measured Motes, in the order of training. */
export function measuredNames({ motes }: AnswerMeasurement): string[] {
  return motes.toSorted((a, b) => a.tokens - b.tokens).map(({ name }) => name);
}

/** The measured Mote of a name. Throws RangeError when it was not measured. */
export function measuredMote({ motes }: AnswerMeasurement, name: string): MeasuredMote {
  const found = motes.find((one) => one.name === name);
  if (!found) throw new RangeError(`no Mote named ${name} was measured`);
  return found;
}

/** Of the real countries alone, or of the made-up ones as well. */
export function givenAnswers(
  measurement: AnswerMeasurement,
  { mote, form, madeUp }: { mote: string; form: AskingForm; madeUp: boolean },
): GivenAnswers {
  const { confidence, outcome } = measuredMote(measurement, mote).forms[form];
  const asked = confidence.length - (madeUp ? 0 : measurement.unheard.length);
  const given = Array.from({ length: asked }, (_, i) => i).filter((i) => outcome[i] !== 'a');
  return {
    confidences: given.map((i) => confidence[i]),
    right: given.map((i) => outcome[i] === 'r'),
    asked,
    abstained: asked - given.length,
  };
}
