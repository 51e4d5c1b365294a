/**
 * What each training of Mote that came to its end changed, from the reports that the project's history keeps:
 * src/data/mote-run/trials.json. Needs that history, so it is no part of `npm run data:mote`.
 * Run: npm run data:mote-trials
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import longerAllThrough from './trials/longer-all-through.json' with { type: 'json' };
import shortConvolution from './trials/short-convolution.json' with { type: 'json' };
import sixNarrowerBlocks from './trials/six-narrower-blocks.json' with { type: 'json' };

interface Accuracy {
  readonly skill: string;
  readonly condition: string;
  readonly n: number;
  readonly right: number;
}

interface Result {
  readonly steps: number;
  /** Null where nobody wrote it down. */
  readonly tokens: number | null;
  /** Nats above the least possible, and the standard error of that. */
  readonly loss: { readonly gap: number; readonly error: number };
  readonly accuracy: readonly Accuracy[];
  /** Where no report is kept, and all this is only what somebody wrote down. */
  readonly fromNote?: true;
}

interface Trial {
  readonly name: string;
  /** The training that it changed. */
  readonly before?: string;
  /** Where its report was committed, or what is kept of a training whose weights were not shipped. */
  readonly result: string | Result;
}

const of = (skill: string, condition: string, right: number, n: number): Accuracy => ({
  skill,
  condition,
  n,
  right,
});

const TRIALS: readonly Trial[] = [
  { name: 'first', result: '144c8b5' },
  { name: 'otherLetters', before: 'first', result: 'aaad41c' },
  {
    name: 'longerEverything',
    before: 'otherLetters',
    // Its weights were not shipped and its report was not kept: this is from the closing note of that day's work.
    result: {
      fromNote: true,
      steps: 27_500,
      tokens: null,
      loss: { gap: 0.0496, error: 0.002 },
      accuracy: [
        of('facts', 'capitals, ranks 41 to 60', 31, 40),
        of('repetition', '10 words', 471, 500),
        of('passage', '3 names of other letters', 486, 500),
        of('maps', '4 keys, kinds of words never mapped', 412, 500),
        of('closed book', 'unknown country, name of other letters', 426, 500),
      ],
    },
  },
  { name: 'allTextCounts', before: 'otherLetters', result: '968576d' },
  { name: 'moreMapKinds', before: 'allTextCounts', result: '6ba243b' },
  // npm run train -- --steps 44000 --set '{"schedule":{"decayFrom":25000}}'; its losses and shares, from its report.
  { name: 'longerAllThrough', before: 'moreMapKinds', result: longerAllThrough },
  // npm run train -- --set '{"config":{"width":80,"blocks":6,"hidden":320}}'; likewise from its report.
  { name: 'sixNarrowerBlocks', before: 'moreMapKinds', result: sixNarrowerBlocks },
  // At commit ef97fae, which has the convolution: npm run train -- --set '{"config":{"taps":4}}'; likewise.
  { name: 'shortConvolution', before: 'moreMapKinds', result: shortConvolution },
];

/** At most so many changes are told of each kind, the largest first. */
const TOLD = 4;

/**
 * Conditions of which the share of right answers changed by more than twice the standard error of the difference,
 * the largest changes first: those that went up, and those that went down.
 */
export function changes(before: readonly Accuracy[], after: readonly Accuracy[]) {
  const told = after.flatMap(({ skill, condition, n, right }) => {
    const old = before.find((one) => one.skill === skill && one.condition === condition);
    if (!old) return [];
    const [p, q] = [old.right / old.n, right / n];
    const error = Math.sqrt((p * (1 - p)) / old.n + (q * (1 - q)) / n);
    return Math.abs(q - p) > 2 * error ? [{ skill, condition, before: p, after: q }] : [];
  });
  const largest = (sign: number) =>
    told
      .filter((one) => sign * (one.after - one.before) > 0)
      .sort((a, b) => sign * (b.after - b.before - (a.after - a.before)))
      .slice(0, TOLD);
  return { more: largest(1), less: largest(-1) };
}

function resultOf({ result }: Trial): Result {
  if (typeof result !== 'string') return result;
  const read = (file: string) =>
    JSON.parse(
      execFileSync('git', ['show', `${result}:src/data/mote-run/${file}`], { encoding: 'utf8' }),
    );
  const { tokens, loss, floor, gapError, accuracy } = read('report.json');
  const { steps } = read('recipe.json').schedule;
  return { steps, tokens, loss: { gap: loss - floor, error: gapError }, accuracy };
}

if (import.meta.main) {
  const results = new Map(TRIALS.map((trial) => [trial.name, resultOf(trial)]));
  const told = TRIALS.map(({ name, before, result }) => {
    const { fromNote, steps, tokens, loss, accuracy } = results.get(name)!;
    const compared = before ? changes(results.get(before)!.accuracy, accuracy) : null;
    const revision = typeof result === 'string' ? result : null;
    return { name, before, revision, fromNote, steps, tokens, loss, ...compared };
  });
  writeFileSync('src/data/mote-run/trials.json', `${JSON.stringify(told, null, 2)}\n`);
}
