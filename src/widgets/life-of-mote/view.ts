/** View-model of LifeOfMote: one checkpoint's losses, capitals and a sample of what it writes. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { textDirection } from '#ui/text-direction.ts';
import { flag, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/life-of-mote.ts';
import { skillBars } from './bars.ts';
import { factsCurves } from './facts.ts';
import { life, millionsOf, QUARTER, type Life } from './life.ts';
import { FIRST_SEED, PROMPTS, type Sample, type SampleWish } from './sample.ts';

export const LONGEST = 600;

export const schema = {
  /** Index of the checkpoint, youngest first. */
  at: number(0, { min: 0, max: life.checkpoints.length - 1, step: 1 }),
  prompt: text(PROMPTS[0], { maxLength: LONGEST }),
  seed: seed(FIRST_SEED),
  close: flag(false),
};
type State = StateOf<typeof schema>;

/** The sample that a state asks for. */
export const wishOf = ({ at, prompt, seed: from }: State): SampleWish => ({
  name: life.checkpoints[at].name,
  prompt,
  seed: from,
});

/** The sample recorded for a wish, if it is of the listed prompts at the first seed. */
export function recordedSample({ name, prompt, seed: from }: SampleWish): Sample | undefined {
  const checkpoint = life.checkpoints.find((one) => one.name === name);
  return from === FIRST_SEED ? checkpoint?.samples[PROMPTS.indexOf(prompt)] : undefined;
}

/** What the figure starts with: the wish, where it is recorded, or else the very first sample. */
export function firstSample(wish: SampleWish): { wish: SampleWish; result: Sample } {
  const result = recordedSample(wish);
  if (result) return { wish, result };
  const [{ name, samples }] = life.checkpoints;
  return { wish: { name, prompt: PROMPTS[0], seed: FIRST_SEED }, result: samples[0] };
}

export function lifeOfMoteView({ at, close }: State, wish: SampleWish, sample: Sample) {
  const { skills, floor, checkpoints } = life;
  const now = checkpoints[at];
  const writer = checkpoints.find(({ name }) => name === wish.name) ?? now;
  const gaps = skills.map((skill, i) => ({
    key: `skill-${i}`,
    name: skill.name,
    loss: now.losses[i],
    floor: skill.floor,
    gap: now.losses[i] - skill.floor,
  }));
  // Of several equally far from their floors, the first.
  const far = ({ gap }: (typeof gaps)[number]) => Math.abs(gap);
  const best = gaps.reduce((found, one) => (far(one) < far(found) ? one : found));
  const worst = gaps.reduce((found, one) => (far(one) > far(found) ? one : found));
  const quarters = now.quarters.map(({ n, right }, i) => ({
    key: `quarter-${i}`,
    ranks: [QUARTER * i + 1, QUARTER * (i + 1)] as const,
    n,
    right,
    share: percent(right / n, 1),
  }));
  const facts = factsCurves(life, at);
  const halves = facts.rows.filter(({ halfIsNews }) => halfIsNews).map(({ half }) => half);
  return {
    momentOf: (index: number) => words.momentOf(millionsOf(checkpoints[index] ?? now)),
    sample: {
      heading: words.heading(millionsOf(writer)),
      prompt: wish.prompt,
      text: sample.text,
      dir: textDirection(wish.prompt + sample.text),
      end: sample.ended ? words.ended : words.cut,
      dropped: sample.dropped > 0 ? words.dropped(count(sample.dropped)) : '',
    },
    bars: skillBars(life, now, close),
    facts,
    summary: [
      words.summary(millionsOf(now), fixed(now.loss), fixed(floor)),
      words.skills(best.name, asideOf(best.gap), worst.name, asideOf(worst.gap)),
      words.capitals(quarters[0].share, quarters[quarters.length - 1].share),
      ...(halves.length > 0 ? [words.halves(halves)] : []),
    ].join(' '),
    named: [best, worst].map(({ key, name }) => ({ key, text: name })),
    table: tableOf(life),
    steps: [
      {
        says: words.stepGap,
        math: `${fixed(now.loss, 3)} − ${fixed(floor, 3)} = ${fixed(now.loss - floor, 3)}`,
      },
      {
        says: words.stepFactor,
        math: `e^{${fixed(now.loss - floor, 3)}} = ${significant(Math.exp(now.loss - floor))}`,
      },
      {
        key: worst.key,
        says: words.stepWorst(worst.name),
        math: `e^{${fixed(worst.loss, 3)} − ${fixed(worst.floor, 3)}} = ${significant(Math.exp(worst.gap))}`,
      },
      ...quarters.map(({ key, ranks, right, n, share }) => ({
        key,
        says: words.stepRight(...ranks),
        math: `${right} / ${n} = ${share}`,
      })),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** A loss can be below the floor of its skill, which is that of a reader of all skills. */
const asideOf = (gap: number) =>
  gap < 0 ? words.below(fixed(-gap, 3)) : words.above(fixed(gap, 3));

function tableOf({ skills, floor, checkpoints }: Life) {
  const last = checkpoints.length - 1;
  return {
    caption: words.tableCaption,
    columns: [
      words.whatColumn,
      words.floorColumn,
      ...checkpoints.map((one, i) =>
        i === last ? words.finished(millionsOf(one)) : words.checkpointColumn(millionsOf(one)),
      ),
    ],
    rows: [
      { cells: [words.all, fixed(floor, 3), ...checkpoints.map(({ loss }) => fixed(loss, 3))] },
      ...skills.map((skill, i) => ({
        key: `skill-${i}`,
        cells: [
          skill.name,
          fixed(skill.floor, 3),
          ...checkpoints.map(({ losses }) => fixed(losses[i], 3)),
        ],
      })),
    ],
  };
}

/** Asked before the life shows: what the last copy before the end knows of the quarter that comes third. */
export function firstGuess({ checkpoints }: Life): Guess {
  const [copy, finished] = checkpoints.slice(-2);
  const [first, second, third] = copy.quarters;
  const share = ({ right, n }: { right: number; n: number }) => percent(right / n, 1);
  const often = { right: first.right + second.right, n: first.n + second.n };
  const later = finished.quarters.slice(2).map(share) as [string, string];
  return {
    kind: 'number',
    id: 'life-of-mote.third-quarter',
    ask: words.ask(millionsOf(copy), count(2 * QUARTER), share(often), count(QUARTER)),
    min: 0,
    max: 100,
    step: 5,
    unit: '%',
    answer: (100 * third.right) / third.n,
    tolerance: 10,
    reveal:
      third.read === null
        ? words.revealUncounted(share(third), ...later)
        : words.reveal(share(third), significant(third.read, 2), ...later),
  };
}
