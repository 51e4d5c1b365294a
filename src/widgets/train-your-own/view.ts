/** View-model of TrainYourOwn: one or two trainings as curves, with what they write at a step. */
import { count, fixed, significant } from '#chart/format.ts';
import recorded from '#data/mote/train-your-own.json';
import { perplexity } from '#math/perplexity.ts';
import type { Runs } from '#model/page-training/kept-runs.ts';
import type { CourseFacts } from '#model/page-training/page-training-protocol.ts';
import type { Settings } from '#model/page-training/plan.ts';
import { lastStep, type RunRecord, type Stop } from '#model/page-training/run-record.ts';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { problemWords } from '#ui/problem-words.ts';
import { shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { tokenFace } from '#ui/token-face.ts';
import { words } from '#strings/train-your-own.ts';
import type { AskView } from './ask-view.ts';
import { NAMES } from './loss-chart.ts';
import type { State } from './schema.ts';
import type { Source } from './source.ts';

/** A training of the same code at a desk, and its fork: what the figure shows before the reader trains. */
export const recordedRuns = recorded as unknown as Runs<Source>;

const LONGEST_LINE = 120;

/** A run as it stood at the step looked at. */
interface Shown {
  readonly name: string;
  readonly index: number;
  readonly run: RunRecord;
  readonly stop: Stop;
}

/** All but the chart, at the last check-up up to the step wanted; with what the runs were asked, if they were. */
export function trainYourOwnView(
  { course, facts, runs }: Runs<Source>,
  { at: wanted }: Pick<State, 'at'>,
  ask?: AskView,
) {
  const steps = runs.flatMap(({ stops }) => stops.map(({ step }) => step));
  const checked = [...new Set(steps)].sort((a, b) => a - b);
  const at = checked.findLast((step) => step <= wanted) ?? checked[0] ?? 0;
  const shown = runs.flatMap((run, index): Shown[] => {
    const stop = run.stops.findLast(({ step }) => step <= at);
    return stop ? [{ name: NAMES[index], index, run, stop }] : [];
  });
  const { uniform, bigram, fourGram } = facts.baselines;
  const asked = ask !== undefined && ask.rows.length > 0;
  const losses = [
    { key: 'uniform', cells: [words.uniform, '', '', fixed(uniform, 3)] },
    { key: 'bigram', cells: [words.bigram, '', '', fixed(bigram, 3)] },
    { key: 'four-gram', cells: [words.fourGram, '', '', fixed(fourGram, 3)] },
    ...runs.flatMap((run, index) =>
      run.stops.map(({ step, validation }, i) => ({
        key: `run-${index}`,
        cells: [NAMES[index], count(step), trainingLoss(run, i), fixed(validation, 3)],
      })),
    ),
  ];
  return {
    at,
    checked,
    samples: shown.map(({ name, index, run, stop }) => ({
      key: `run-${index}`,
      heading: words.sampleHeading(name, count(stop.step)),
      how: words.settings(...settingWords(run.settings)),
      lines: stop.lines.map(({ text, copied }) => ({
        text: shortText(text, LONGEST_LINE),
        dir: textDirection(text),
        copied,
      })),
    })),
    beginning: facts.beginning.map((part) => ({ face: tokenFace(part) })),
    beginningDir: textDirection(
      facts.beginning.map((part) => ('text' in part ? part.text : '')).join(''),
    ),
    kernels:
      facts.kernels === 'webassembly'
        ? words.kernels.webassembly
        : words.kernels.typescript(facts.whyTypeScript ? problemWords(facts.whyTypeScript) : ''),
    made: words.made(
      course.tokenizer.kind,
      count(facts.vocabularySize),
      count(facts.trainingTokens),
      count(facts.parameters),
    ),
    summary:
      [...shown.map((one) => sentence(one, runs[0], facts)), ask?.summary]
        .filter(Boolean)
        .join(' ') || words.begun,
    named: shown.map(({ index, stop }) => ({
      key: `run-${index}`,
      text: fixed(stop.validation),
    })),
    table: {
      caption: asked ? ask.caption : words.tableCaption,
      columns: asked ? [...words.columns, ask.column] : words.columns,
      rows: asked
        ? [...losses.map(({ key, cells }) => ({ key, cells: [...cells, ''] })), ...ask.rows]
        : losses,
    },
    steps: [...arithmetic({ course, facts, runs }, shown), ...(ask?.steps ?? [])],
  } satisfies FigureView & Record<string, unknown>;
}

/** What a run has come to, against the three ways to predict without a network. */
function sentence({ name, run, stop }: Shown, first: RunRecord, { baselines }: CourseFacts) {
  const step = count(stop.step);
  const whose =
    run === first
      ? words.first(name, step, run.from > 0 && count(run.from))
      : words.fork(name, count(run.from), changed(run, first));
  const { validation } = stop;
  if (!Number.isFinite(validation)) return words.blownUp(whose);
  const { uniform, bigram, fourGram } = baselines;
  const beaten = [
    ...(validation < uniform ? [words.beaten.uniform] : []),
    ...(validation < bigram ? [words.beaten.bigram] : []),
    ...(validation < fourGram ? [words.beaten.fourGram] : []),
  ];
  return words.compared(whose, fixed(validation), beaten);
}

/** The one setting of a fork that is not that of the run it left. */
function changed({ settings }: RunRecord, first: RunRecord): string {
  const [rate, batch, seed] = settingWords(settings);
  if (settings.learningRate !== first.settings.learningRate) return words.changed.rate(rate);
  if (settings.batch !== first.settings.batch) return words.changed.batch(batch);
  if (settings.seed !== first.settings.seed) return words.changed.seed(seed);
  return words.changed.nothing;
}

function settingWords({ learningRate, batch, seed }: Settings): [string, string, string] {
  return [significant(learningRate), count(batch), String(seed)];
}

/** Mean training loss since the stop before. */
function trainingLoss({ stops, losses, from }: RunRecord, i: number): string {
  if (i === 0) return '';
  const some = losses.slice(stops[i - 1].step - from, stops[i].step - from);
  return fixed(some.reduce((sum, loss) => sum + loss, 0) / some.length);
}

function arithmetic({ course, facts, runs }: Runs<Source>, shown: readonly Shown[]): Step[] {
  const { vocabularySize: V, parameters, trainingTokens, baselines } = facts;
  const { width: C, blocks: L, contextLength: T } = course.shape;
  const { batch } = runs[0].settings;
  const { from } = runs[0];
  const steps = lastStep(runs[0]) - from;
  const read = steps * batch * T;
  return [
    { key: 'uniform', says: words.stepUniform, math: `ln ${V} = ${fixed(baselines.uniform, 3)}` },
    {
      says: words.stepParameters,
      math: `${V} · ${C} + ${L} · (12 · ${C}^{2} + 2 · ${C}) + ${C} = ${count(parameters)}`,
    },
    {
      says: words.stepRead(from > 0 && count(from)),
      math: `${count(steps)} · ${batch} · ${T} = ${count(read)} ≈ ${significant(read / trainingTokens)} · ${count(trainingTokens)}`,
    },
    ...shown
      .filter(({ stop }) => Number.isFinite(stop.validation))
      .flatMap(({ name, index, stop: { validation } }) => [
        {
          key: `run-${index}`,
          says: words.stepPerplexity(name),
          math: `e^{${fixed(validation, 3)}} = ${significant(perplexity(validation))}`,
        },
        {
          key: `run-${index}`,
          says: words.stepGap(name),
          math: `${fixed(validation, 3)} − ${fixed(baselines.fourGram, 3)} = ${fixed(validation - baselines.fourGram, 3)}`,
        },
      ]),
  ];
}

/** Asked before the recorded training shows: how far down it comes. */
export function firstGuess(): Guess {
  const { facts, runs } = recordedRuns;
  const { uniform, bigram, fourGram } = facts.baselines;
  const { validation, step } = runs[0].stops[runs[0].stops.length - 1];
  return {
    kind: 'choice',
    id: 'train-your-own.how-far',
    ask: words.ask(count(step), count(facts.parameters)),
    options: words.guesses,
    answer: [fourGram, bigram, uniform].filter((loss) => validation >= loss).length,
    reveal: words.reveal(fixed(validation), fixed(bigram), fixed(fourGram)),
  };
}
