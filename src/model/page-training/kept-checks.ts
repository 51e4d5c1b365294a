/** Whether what was kept has the shape of runs, before anything is drawn or trained from it. */
import { isSettings, isShape, isTokenizerChoice, isWholeIn } from './plan-checks.ts';
import { MOST_STEPS } from './portion.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (value ?? {}) as Fields;
const isStep = (value: unknown) => isWholeIn(value, 0, MOST_STEPS);
/** A number as JSON keeps it: what is not finite is null there. */
const isLoss = (value: unknown) => value === null || Number.isFinite(value);
const areAll = (values: unknown, is: (value: unknown) => boolean) =>
  Array.isArray(values) && values.every(is);

/** Whether a header holds one run or two of a course, each with a state to go on from that is `parameters` long. */
export function isKept(
  runs: unknown,
  states: unknown,
  isSource: (source: unknown) => boolean,
): boolean {
  const { course, facts, runs: kept } = fieldsOf(runs);
  const { source, tokenizer, shape } = fieldsOf(course);
  return (
    isSource(source) &&
    isTokenizerChoice(tokenizer) &&
    isShape(shape) &&
    Array.isArray(kept) &&
    Array.isArray(states) &&
    isWholeIn(kept.length, 1, 2) &&
    kept.every((run, i) => isRun(fieldsOf(run), states[i], fieldsOf(facts).parameters))
  );
}

function isRun(run: Fields, state: unknown, parameters: unknown): boolean {
  const { settings, from, losses, stops } = run;
  if (!isSettings(settings) || !isStep(from) || !areAll(losses, isLoss)) return false;
  const last = Number(from) + (losses as unknown[]).length;
  if (!isStep(last) || !areStops(stops, Number(from), last)) return false;
  if (state === null) return last === 0;
  const { step, random, length } = fieldsOf(state);
  const words = areAll(random, (word) => isWholeIn(word, 0, 2 ** 32 - 1));
  return (
    step === last &&
    length === parameters &&
    words &&
    (random as unknown[]).length === 4 &&
    (random as unknown[]).some(Boolean)
  );
}

/** Stops come in the order of their steps, none before the run or after its last step. */
function areStops(stops: unknown, from: number, last: number): boolean {
  if (!areAll(stops, (stop) => isStop(fieldsOf(stop)))) return false;
  const steps = (stops as unknown[]).map((stop) => Number(fieldsOf(stop).step));
  return steps.every((step, i) => step >= from && step <= last && !(step <= steps[i - 1]));
}

function isStop({ step, validation, lines }: Fields): boolean {
  return (
    isStep(step) &&
    isLoss(validation) &&
    areAll(lines, (line) => typeof fieldsOf(line).text === 'string')
  );
}
