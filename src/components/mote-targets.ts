/** What Mote was meant to reach, beside what it was measured to reach; the rows of the model card's table. */
import { answers, right, type Report } from '#answers/mote.ts';
import { fixed, percent, significant } from '#chart/format.ts';
import { cards } from '#strings/cards.ts';

type Name = keyof typeof cards.targets.names;

/** A share that was aimed at, and the conditions of a skill that it is asked of. */
interface Target {
  readonly name: Name;
  readonly atLeast: number;
  readonly skill: string;
  readonly conditions: readonly string[];
}

const people = (kind: string) => ['2', '3', '4'].map((n) => `${n} ${kind}`);

const UNSEEN = answers.unseenAimedAt();

/** As the plan for Mote asked. Where it asked for unseen names, each kind of them is told by itself. */
const TARGETS: readonly Target[] = [
  of('capitals', 1, 'facts', ['capitals, ranks 1 to 20', 'capitals, ranks 21 to 40']),
  of('coreference', UNSEEN, 'coreference', ['unseen pairs, with a distraction']),
  of('addition', 0.98, 'addition in steps', ['unseen pairs']),
  of('maps', UNSEEN, 'maps', ['4 keys']),
  of('mapsOfKept', UNSEEN, 'maps', ['4 keys, kinds of words never mapped']),
  of('madeUp', UNSEEN, 'passage', people('made-up names')),
  of('keptFirst', UNSEEN, 'passage', people('first names kept from training')),
  of('otherLetters', UNSEEN, 'passage', people('names of other letters')),
  of('otherFirst', UNSEEN, 'passage', people('first names from outside the world')),
  of('long', UNSEEN, 'passage', ['3 made-up names of five syllables']),
  of('distraction', 0.85, 'passage', people('made-up names, with a distraction')),
  of('call', 0.98, 'calculator', ['call, unseen sums', 'call, any task']),
  of('result', 0.98, 'calculator', ['result used, any number']),
  of('search', UNSEEN, 'search', [
    'asked for an unknown somebody',
    'asked for an unknown country',
    'asked for a rare country',
  ]),
  of('searchLetters', UNSEEN, 'search', [
    'asked for an unknown somebody, name of other letters',
    'asked for an unknown country, name of other letters',
  ]),
  of('searchFirst', UNSEEN, 'search', [
    'asked for an unknown somebody, first name from outside the world',
  ]),
  of('noSearch', UNSEEN, 'search', ['not asked for what is known']),
  of('lists', UNSEEN, 'repetition', ['4 words', '7 words']),
  of('tenWords', UNSEEN, 'repetition', ['10 words']),
];

function of(name: Name, atLeast: number, skill: string, conditions: readonly string[]): Target {
  return { name, atLeast, skill, conditions };
}

/** The lowest share of right answers under the conditions of a target. */
function lowest({ skill, conditions }: Target, report?: Report): number {
  return Math.min(...conditions.map((condition) => right(skill, condition, report)));
}

/** How many of the shares aimed at a training misses: the shipped one, or that of another report. */
export function missedShares(report?: Report): number {
  return TARGETS.filter((target) => lowest(target, report) < target.atLeast).length;
}

interface TargetRow {
  readonly name: Name;
  readonly aimedAt: string;
  readonly measured: string;
  readonly reached: boolean;
}

export function targetRows(): TargetRow[] {
  const gaps = [
    { name: 'gap' as const, gap: answers.gap() },
    { name: 'gapOfKept' as const, gap: answers.heldOutGap() },
  ].map(({ name, gap }) => ({
    name,
    aimedAt: `≤\u00a0${significant(answers.gapAimedAt())}`,
    measured: fixed(gap, 3),
    reached: gap <= answers.gapAimedAt(),
  }));
  const shares = TARGETS.map((target) => ({
    name: target.name,
    aimedAt: target.atLeast === 1 ? percent(1, 0) : `≥\u00a0${percent(target.atLeast, 0)}`,
    measured: percent(lowest(target)),
    reached: lowest(target) >= target.atLeast,
  }));
  return [...gaps, ...shares];
}
