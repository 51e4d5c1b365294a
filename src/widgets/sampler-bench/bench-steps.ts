/** The arithmetic of each pipeline step, worked on one word that the text already holds. */
import { fixed, inBrackets, significant } from '#chart/format.ts';
import { benchWord, GENERATED, SEEN_IDS } from '#data/bench-scores.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/sampler-bench.ts';
import { strengthOf, type State, type StepName } from './bench-state.ts';
import type { BenchRun } from './run-bench.ts';

/** The best-scored word of the text so far, and one whose score is below zero. */
const WORKED = [SEEN_IDS[0], SEEN_IDS[SEEN_IDS.length - 4]];

export function stepsOf(state: State, run: BenchRun): Step[] {
  const [first] = WORKED;
  return [
    {
      key: 'stage-0',
      says: words.stepScore(benchWord(first)!),
      math: score(run, 0, first),
    },
    ...state.steps.flatMap((name, i) => stepMath(state, run, name, i + 1)),
  ];
}

function stepMath(state: State, run: BenchRun, name: StepName, at: number): Step[] {
  const value = strengthOf(state, name);
  const key = `stage-${at}`;
  if (name === 'top-k' || name === 'top-p' || name === 'min-p') return [filterMath(run, name, at)];
  return WORKED.map((id) => {
    const word = benchWord(id)!;
    const before = run.stages[at - 1].seenScores[SEEN_IDS.indexOf(id)];
    const after = score(run, at, id);
    if (before === null)
      return { key, says: words.stepPenalty(word, words.steps[name]), math: after };
    const from = significant(before, 4);
    if (name === 'temperature' && value === 0) {
      return { key, says: words.stepGreedy(word), math: after };
    }
    if (name === 'temperature') {
      return {
        key,
        says: words.stepTemperature(word),
        math: `${from} / ${fixed(value)} = ${after}`,
      };
    }
    const says = words.stepPenalty(word, words.steps[name]);
    if (name === 'repetition-penalty') {
      const sign = before > 0 ? '/' : '×';
      return { key, says, math: `${from} ${sign} ${fixed(value)} = ${after}` };
    }
    const written = GENERATED.filter((token) => token.toLowerCase() === word).length;
    const times = name === 'frequency-penalty' ? written : Math.min(1, written);
    return {
      key,
      says,
      math: `${from} − ${times} × ${inBrackets(fixed(value, 1))} = ${after}`,
    };
  });
}

/** What a filter leaves is shared out again: p / all that was kept, with digits enough that it comes out. */
function filterMath(run: BenchRun, name: StepName, at: number): Step {
  const { probs } = run.stages[at];
  const best = probs.indexOf(Math.max(...probs));
  const before = run.stages[at - 1].probs[best];
  const kept = before / probs[best]; // 1 − cut would have lost digits where little is kept
  return {
    key: `stage-${at}`,
    says: words.stepFilter(words.steps[name], benchWord(run.ranks[best] - 1)!),
    math: `${significant(before, 4)} / ${significant(kept, 4)} = ${significant(probs[best])}`,
  };
}

function score(run: BenchRun, at: number, id: number): string {
  const value = run.stages[at].seenScores[SEEN_IDS.indexOf(id)];
  return value === null ? '−∞' : significant(value, 4);
}
