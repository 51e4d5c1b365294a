/** View-model of SamplerBench: a state and what the pipeline made of it in; marks and words out. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { benchWord, CANDIDATES, GENERATED, PROMPT } from '#data/bench-scores.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { words } from '#strings/sampler-bench.ts';
import { benchScales, curveOf, dotsOf, gridLines } from './bench-chart.ts';
import { STRENGTHS, strengthOf, type State, type StepName } from './bench-state.ts';
import { stepsOf } from './bench-steps.ts';
import type { BenchRun, StageDigest } from './run-bench.ts';

/** In SVG user units, phone-first. */
export const BARS = { width: 320, left: 112, row: 24, shown: 8 };
const BAR_SPACE = BARS.width - BARS.left - 70; // the rest is for the label
const FILTERS: readonly StepName[] = ['top-k', 'top-p', 'min-p'];

/** `state` must be the one that `run` was computed for. */
export function samplerBenchView(state: State, run: BenchRun) {
  const { stages, ranks } = run;
  const size = Number(state.size);
  const at = Math.min(state.at, stages.length - 1);
  const stage = stages[at];
  const scales = benchScales(size);
  const best = stage.probs.indexOf(Math.max(...stage.probs));
  const lead = benchWord(ranks[best] - 1) ?? words.ranked(count(ranks[best]));
  const titles = ['', ...state.steps.map((name) => title(state, name))];
  const says = at === 0 ? words.asScored : words.after(titles[at]);

  const lines = stages.map((each, i) => ({
    key: `stage-${i}`,
    title: i === 0 ? words.asScored : `${i}. ${titles[i]}`,
    result: words.stageCut(count(each.kept), each.cut > 0 ? percent(each.cut) : words.nothing),
    shown: i === at,
  }));
  return {
    prompt: readable(PROMPT),
    written: readable(GENERATED),
    at,
    grid: gridLines(scales, size),
    raw: curveOf(run, stages[0], scales),
    curve: curveOf(run, stage, scales),
    dots: dotsOf(run, stage, scales),
    cuts: stages
      .slice(0, at + 1)
      .flatMap(({ lastRank, kept }, i) =>
        i > 0 && FILTERS.includes(state.steps[i - 1]) && kept < stages[i - 1].kept
          ? [{ key: `stage-${i}`, label: String(i), x: scales.x(lastRank) }]
          : [],
      ),
    chartSays: words.chart(says),
    bars: bars(run, stage),
    lines,
    draws: {
      says: words.draws(run.draws.length, state.seed),
      list: run.draws.map((rank) => benchWord(rank - 1) ?? words.ranked(count(rank))).join(', '),
    },
    stageNames: lines.map(({ key, title }, i) => ({ value: String(i), label: title, key })),
    summary: words.summary(
      says,
      count(stage.kept),
      count(size),
      at > 0 && stage.cut > 0 ? words.summaryCut(percent(stage.cut)) : '',
      lead,
      percent(stage.probs[best]),
      stage.outside > 0 ? words.summaryOutside(percent(stage.outside)) : '',
    ),
    named: [
      { key: `stage-${at}`, text: count(stage.kept) },
      { key: `stage-${at}`, text: percent(stage.probs[best]) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: stages.map(({ kept, cut, bits, lastRank, probs }, i) => {
        const top = probs.indexOf(Math.max(...probs));
        return {
          key: `stage-${i}`,
          cells: [
            lines[i].title,
            count(kept),
            percent(cut),
            fixed(bits),
            benchWord(ranks[top] - 1) ?? words.ranked(count(ranks[top])),
            percent(probs[top]),
            count(lastRank),
          ],
        };
      }),
    },
    steps: stepsOf(state, run),
  } satisfies FigureView & Record<string, unknown>;
}

/** A step with its strength: “Top-p 0.90”. */
function title(state: State, name: StepName): string {
  return `${words.steps[name]} ${strengthText(state, name)}`;
}

export function strengthText(state: State, name: StepName): string {
  const { step } = STRENGTHS[name];
  return fixed(strengthOf(state, name), step === 1 ? 0 : step === 0.1 ? 1 : 2);
}

/** The shares of the best candidates, and of everything else together, beside those as scored. */
function bars({ ranks, stages }: BenchRun, stage: StageDigest) {
  const index = CANDIDATES.slice(0, BARS.shown).map((_, id) => ranks.indexOf(id + 1));
  const unshown = CANDIDATES.slice(BARS.shown).map((_, i) => ranks.indexOf(BARS.shown + i + 1));
  const rest = ({ probs, outside }: StageDigest) =>
    unshown.reduce((sum, i) => sum + probs[i], outside);
  const others = stage.kept - index.filter((i) => stage.probs[i] > 0).length;
  const rows = index.map((i, id) => ({
    name: CANDIDATES[id][0],
    share: stage.probs[i],
    scored: stages[0].probs[i],
  }));
  rows.push({ name: words.others(count(others)), share: rest(stage), scored: rest(stages[0]) });
  return rows.map(({ name, share, scored }, i) => ({
    name,
    y: BARS.row * i,
    width: px(BAR_SPACE * share),
    labelX: px(BARS.left + BAR_SPACE * Math.max(share, scored) + 8),
    scoredX: px(BARS.left + BAR_SPACE * scored),
    share: percent(share),
  }));
}

/** Words and marks as a sentence. */
function readable(tokens: readonly string[]): string {
  return tokens.join(' ').replace(/ ([.,])/g, '$1');
}

/** Asked about the first pipeline: what moving its top-p in front of its temperature would keep. */
export function firstGuess(state: State, run: BenchRun, keptSwapped: number): Guess {
  const kept = run.stages[run.stages.length - 1].kept;
  const ratio = keptSwapped / kept;
  return {
    kind: 'choice',
    id: 'sampler-bench.order',
    ask: words.guess(count(Number(state.size)), fixed(state.temperature, 1), percent(state.p, 0)),
    options: words.guessOptions,
    answer: ratio > 1.5 ? 0 : ratio < 1 / 1.5 ? 2 : 1,
    reveal: words.guessReveal(significant(kept, 6), significant(keptSwapped, 6)),
  };
}
