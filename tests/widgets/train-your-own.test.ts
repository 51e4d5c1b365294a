import { expect, test } from 'vitest';
import { lastStep, type RunRecord } from '#model/page-training/run-record.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import { CHART, lossChart } from '#widgets/train-your-own/loss-chart.ts';
import { askView } from '#widgets/train-your-own/ask-view.ts';
import {
  changeOf,
  planOf,
  RECORDED,
  schema,
  startPlan,
  startQuestion,
} from '#widgets/train-your-own/schema.ts';
import { readText } from '#widgets/train-your-own/source.ts';
import { spread } from '#widgets/train-your-own/spread.ts';
import TrainYourOwn from '#widgets/train-your-own/TrainYourOwn.svelte';
import { firstGuess, recordedRuns, trainYourOwnView } from '#widgets/train-your-own/view.ts';
import { askedRuns } from '../support/asked-runs.ts';
import { ssr } from '../support/ssr.ts';

const LAST = { at: schema.at.start };
const [recordedFirst, recordedFork] = recordedRuns.runs;
const first = trainYourOwnView(recordedRuns, LAST);
const chartAt = (at: number, close = false, runs = recordedRuns.runs) =>
  lossChart(runs, recordedRuns.facts.baselines, at, close);
const chart = chartAt(first.at);

test('the recorded runs are the training and the fork that the figure plans', () => {
  const { course, settings } = startPlan('/');
  expect(recordedRuns.course).toEqual(course);
  expect(recordedFirst.settings).toEqual(settings);
  expect(recordedFork.settings).toEqual({ ...settings, learningRate: RECORDED.forkRate });
  expect(recordedFork.from).toBe(RECORDED.forkAt);
  expect(recordedRuns.runs.map(lastStep)).toEqual([RECORDED.steps, RECORDED.steps]);
});

test('the sentence names what each run beats, and only that', () => {
  const { bigram } = recordedRuns.facts.baselines;
  const at = (step: number) => trainYourOwnView(recordedRuns, { at: step }).summary;
  for (const { step, validation } of recordedFirst.stops) {
    const sentence = at(step).split('. B')[0];
    expect(sentence).toContain(`step ${step}`);
    expect(sentence.includes('counted pairs')).toBe(validation < bigram);
  }
  expect(at(0)).toContain('not yet better than an even guess');
  expect(first.summary).toMatch(/B, forked at step 300 with learning rate 0\.001, loses/);
});

test('a step between two stops shows the stop before; a fork is not there before its beginning', () => {
  const view = trainYourOwnView(recordedRuns, { at: 110 });
  expect(view.at).toBe(100);
  expect(view.samples.map(({ heading }) => heading)).toEqual(['A writes, at step 100']);
  expect(chartAt(view.at).curves.map(({ dots }) => dots.length)).toEqual([1, 0]);
  expect(first.samples).toHaveLength(2);
});

test('the chart puts losses above each other as they are, and labels apart', () => {
  const { levels, labels, curves } = chart;
  const [uniform, bigram, fourGram] = levels.map(({ y }) => y);
  expect(uniform).toBeLessThan(bigram);
  expect(bigram).toBeLessThan(fourGram);
  const ys = labels.map(({ y }) => y).sort((a, b) => a - b);
  ys.slice(1).forEach((y, i) => expect(y - ys[i]).toBeGreaterThanOrEqual(15.9));
  for (const { training, validation } of curves)
    expect(training + validation).not.toMatch(/NaN|Inf/);
});

test('looking closely leaves the even guess out, and what is beyond the chart is not labelled into it', () => {
  const close = chartAt(first.at, true);
  expect(close.levels.map(({ key }) => key)).toEqual(['bigram', 'four-gram']);
  const apart = ({ levels }: typeof close) => levels.at(-1)!.y - levels.at(-2)!.y;
  expect(apart(close)).toBeGreaterThan(3 * apart(chart));
});

test('a run that has blown up is said to have, and drawn within the chart', () => {
  const stop = { step: 25, validation: NaN, lines: [] };
  const run = { ...recordedFirst, losses: Array(25).fill(Infinity), stops: [stop] };
  const view = trainYourOwnView({ ...recordedRuns, runs: [run] }, LAST);
  expect(view.summary).toContain('has blown up');
  const drawn = chartAt(view.at, false, [run]);
  expect(JSON.stringify([view, drawn])).not.toMatch(/NaN|Infinity/);
  expect(drawn.labels.at(-1)!.y).toBeLessThanOrEqual(212);
});

test('a run without a check-up yet is a picture all the same', () => {
  const run: RunRecord = { ...recordedFirst, losses: [], stops: [] };
  const view = trainYourOwnView({ ...recordedRuns, runs: [run] }, LAST);
  expect(view.summary).not.toBe('');
  expect(view.samples).toEqual([]);
  for (const close of [true, false])
    expect(() =>
      lossChart([run], { uniform: 0.7, bigram: 0.001, fourGram: 0.001 }, 0, close),
    ).not.toThrow();
});

test('the whole chart holds every baseline, whatever it loses', () => {
  const { levels, labels } = lossChart([], { uniform: 2, bigram: 1.5, fourGram: 5 }, 0, false);
  expect(levels.map(({ key }) => key)).toEqual(['uniform', 'bigram', 'four-gram']);
  expect(labels).toHaveLength(levels.length);
  for (const { y } of levels) {
    expect(y).toBeGreaterThanOrEqual(CHART.top);
    expect(y).toBeLessThanOrEqual(CHART.bottom);
  }
});

test('the table has the baselines and every stop, and once they are asked what each run expects next', () => {
  const stops = recordedRuns.runs.reduce((sum, run) => sum + run.stops.length, 0);
  const ask = askView({ question: startQuestion, answers: askedRuns() });
  const asked = trainYourOwnView(recordedRuns, LAST, ask);
  expect(first.table.rows).toHaveLength(3 + stops);
  expect(asked.table.rows).toHaveLength(3 + stops + 2 * 6);
  for (const { rows, columns } of [first.table, asked.table])
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  expect(asked.summary).toBe(`${first.summary} ${ask.summary}`);
});

test('the bars are as long as the shares, which make up a whole', () => {
  const answers = askedRuns(0.7);
  const question = { ...startQuestion, temperature: 0.7 };
  const { panels, summary } = askView({ question, answers });
  expect(panels.map(({ rows }) => rows.length)).toEqual([6, 6]);
  const all = answers.map(({ said: { next, rest } }) => [
    ...next.map(({ probability }) => probability),
    rest,
  ]);
  const most = Math.max(...all.flat());
  for (const [i, shares] of all.entries())
    for (const [j, { width }] of panels[i].rows.entries())
      expect(width).toBeCloseTo((100 * shares[j]) / most, 1);
  const share = (100 * all[1][0]).toFixed(1);
  expect(summary).toContain(
    `After “Mar”, B expects “i” most, with ${share}\u00a0% at temperature 0.7.`,
  );
});

test('whatever is asked and answered, the view stands', () => {
  const said = { dropped: 3, unknown: true, next: [], rest: 0, logNormaliser: NaN, written: '' };
  const hostile = ['', '\uD83D', '\u0000\u202E', 'שלום', '👩‍👩‍👧'.repeat(60), '<|endoftext|>', 'a\nb'];
  for (const text of hostile) {
    const question = { ...startQuestion, text };
    const blown = askView({ question, answers: [{ index: 0, step: 3, said }], failure: 'no' });
    expect(blown.notes).toHaveLength(3);
    expect(JSON.stringify(blown)).not.toMatch(/NaN|Infinity/);
    const [answer] = askedRuns();
    const written = { ...answer, said: { ...answer.said, written: text } };
    const view = askView({ question, answers: [written] });
    expect(view.summary).toContain(text === '' ? 'start of a line' : 'After');
    expect(view.summary.includes(`A writes on: “${view.panels[0].written}”.`)).toBe(text !== '');
    for (const bad of ['\n', '\u0000', '\u202E']) expect(view.panels[0].written).not.toContain(bad);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  }
  expect(askView({ question: startQuestion, answers: [] }).panels).toEqual([]);
});

test('a run opened from a file says where it began, and counts only what it read since', () => {
  const run: RunRecord = { ...recordedFirst, from: 100, losses: recordedFirst.losses.slice(100) };
  const view = trainYourOwnView({ ...recordedRuns, runs: [run] }, LAST);
  expect(view.summary).toContain('A, opened from a file at step 100, loses');
  expect(view.steps.find(({ says }) => says.includes('opened'))!.math).toMatch(/^300 · 16 · 32 =/);
});

test('the guess is computed from the recorded run', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const { fourGram, bigram, uniform } = recordedRuns.facts.baselines;
  const { validation } = recordedFirst.stops.at(-1)!;
  const bands = [
    [0, fourGram],
    [fourGram, bigram],
    [bigram, uniform],
    [uniform, Infinity],
  ];
  const [low, high] = bands[guess.answer];
  expect(validation >= low && validation < high).toBe(true);
});

test('labels are spread in their order, within bounds', () => {
  expect(spread([10, 50, 90], 16, [0, 100])).toEqual([10, 50, 90]);
  expect(spread([50, 50, 40], 16, [0, 100])).toEqual([56, 72, 40]);
  expect(spread([99, 98], 16, [0, 100])).toEqual([100, 84]);
});

test('every text is lines of its own, the same each time', () => {
  for (const kind of ['names', 'world'] as const) {
    const text = readText({ kind });
    expect(readText({ kind })).toBe(text);
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.every((line) => line === line.trim() && line !== '')).toBe(true);
  }
  const names = readText({ kind: 'names' }).split('\n');
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[A-Z][a-z]+$/.test(name))).toBe(true);
});

test('any link gives a plan and a view', () => {
  for (const bad of ['', '-1', 'NaN', '1e308', '__proto__', ','.repeat(300), '\uD83D']) {
    const params = new URLSearchParams(Object.keys(schema).map((name) => [name, bad]));
    const { state } = decodeState(schema, params, startState(schema));
    expect(planOf(state, '/').settings.learningRate).toBeGreaterThan(0);
    expect(Object.keys(changeOf(state))).toHaveLength(1);
    expect(trainYourOwnView(recordedRuns, state).summary).not.toBe('');
  }
});

test('draws its first state on the server', async () => {
  await expect(ssr(TrainYourOwn, {})).toMatchFileSnapshot('snapshots/train-your-own.html');
});
