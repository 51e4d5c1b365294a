/** The chart of TrainYourOwn: losses over steps, with the baselines as lines across. */
import { fixed } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import type { Baselines } from '#model/page-training/baselines.ts';
import { CHECK_EVERY } from '#model/page-training/portion.ts';
import { lastStep, type RunRecord } from '#model/page-training/run-record.ts';
import { words } from '#strings/train-your-own.ts';
import { spread } from './spread.ts';

/** In SVG user units; labels stand right of the plot. */
export const CHART = { width: 320, height: 256, left: 34, right: 216, top: 8, bottom: 212 };
const BEYOND = 2 * CHART.height;
const LABELS = { x: 226, gap: 16 };
/** Points of a training curve: more steps are drawn as means of several. */
const POINTS = 60;
/** How far above the uniform loss the chart reaches at least, and above that of pairs where it looks closely. */
const HEADROOM = { whole: 1.1, close: 1.05 };

export const NAMES = ['A', 'B'];

/**
 * The whole chart holds every baseline; `close` leaves the first fall out, with the baselines above it, so that
 * small differences at the end can be seen.
 */
export function lossChart(
  runs: readonly RunRecord[],
  baselines: Baselines,
  at: number,
  close: boolean,
) {
  const { uniform, bigram, fourGram } = baselines;
  const seen = runs.flatMap(({ losses, stops }) => [
    ...losses,
    ...stops.map(({ validation }) => validation),
  ]);
  const least = Math.min(bigram, fourGram, ...seen.filter(Number.isFinite));
  const most = Math.max(CHECK_EVERY, ...runs.map(lastStep));
  const x = linearScale([0, most], [CHART.left, CHART.right]);
  const domain: [number, number] = close
    ? [0.97 * Math.min(least, bigram), HEADROOM.close * Math.max(bigram, least)]
    : [Math.min(0.9 * least, uniform / 2), Math.max(HEADROOM.whole * uniform, bigram, fourGram)];
  const y = linearScale(domain, [CHART.bottom, CHART.top]);
  /** A loss beyond the chart stands above it, where it is cut off. */
  const height = (loss: number) =>
    Math.max(CHART.top - BEYOND, Number.isFinite(loss) ? y(loss) : -Infinity);

  const all = [
    { key: 'uniform', name: words.uniform, loss: uniform },
    { key: 'bigram', name: words.bigram, loss: bigram },
    { key: 'four-gram', name: words.fourGram, loss: fourGram },
  ];
  const levels = all.filter(({ loss }) => loss <= domain[1]);
  const ends = runs.flatMap(({ stops }, i) => {
    const last = stops.at(-1);
    return last
      ? [{ key: `run-${i}`, name: NAMES[i], loss: last.validation, from: last.step }]
      : [];
  });
  const marked = [...levels.map((level) => ({ ...level, from: most })), ...ends];
  const labelYs = spread(
    marked.map(({ loss }) => Math.max(CHART.top, height(loss))),
    LABELS.gap,
    [CHART.top, CHART.bottom],
  );
  return {
    levels: levels.map(({ key, loss }) => ({ key, y: px(height(loss)) })),
    labels: marked.map(({ key, name, loss, from }, i) => ({
      key,
      says: Number.isFinite(loss) ? words.label(name, fixed(loss)) : name,
      x: LABELS.x,
      y: px(labelYs[i]),
      leader: linePath([
        [x(from), Math.max(CHART.top, height(loss))],
        [CHART.right, Math.max(CHART.top, height(loss))],
        [LABELS.x - 2, labelYs[i]],
      ]),
    })),
    curves: runs.map((run, i) => ({
      key: `run-${i}`,
      training: linePath(
        means(run, Math.ceil(most / POINTS)).map(([step, loss]) => [x(step), height(loss)]),
      ),
      validation: linePath(run.stops.map((stop) => [x(stop.step), height(stop.validation)])),
      dots: run.stops
        .filter(({ step }) => step === at)
        .map(({ step, validation }) => ({ x: px(x(step)), y: px(height(validation)) })),
    })),
    atX: px(x(Math.min(at, most))),
    xTicks: x.ticks(4).map((step) => ({ x: px(x(step)), label: fixed(step, 0) })),
    yTicks: y.ticks(5).map((loss) => ({ y: px(y(loss)), label: fixed(loss, close ? 2 : 1) })),
  };
}

/** Training losses as points: each the mean of some neighbours, in the middle of them. */
function means({ from, losses }: RunRecord, size: number): [step: number, loss: number][] {
  return Array.from({ length: Math.ceil(losses.length / size) }, (_, i) => {
    const some = losses.slice(i * size, (i + 1) * size);
    const mean = some.reduce((sum, loss) => sum + loss, 0) / some.length;
    return [from + i * size + (some.length + 1) / 2, mean];
  });
}
