/** View-model of CritiqueLoop: principles and two answers in; critiques, a revision and a preference out. */
import { fixed } from '#chart/format.ts';
import {
  countFaults,
  critiqueAndRevise,
  ownPrinciple,
  PRINCIPLES,
  type OwnPrinciple,
  type Principle,
} from '#model/preferences/principles.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { sequence, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/critique-loop.ts';

export const ANSWER = { maxLength: 400 };
export const OWN = { avoid: { maxLength: 200 }, name: { maxLength: 40 } };

export const schema = {
  draft: text(words.startDraft, ANSWER),
  other: text(words.startOther, ANSWER),
  principles: sequence(['insults', 'certainty', 'shouting'], PRINCIPLES),
  avoid: text('', OWN.avoid),
  name: text(words.startName, OWN.name),
};
export type State = StateOf<typeof schema>;

/** The principles with one added at its place in the list, or taken away. */
export function withPrinciple(
  held: readonly Principle[],
  principle: Principle,
  on: boolean,
): Principle[] {
  return PRINCIPLES.filter((name) => (name === principle ? on : held.includes(name)));
}

export function critiqueLoopView({ draft, other, principles: chosen, avoid, name }: State) {
  const own = ownPrinciple(avoid);
  const principles = own.avoid.length > 0 ? [...chosen, own] : chosen;
  const keyOf = (principle: Principle | OwnPrinciple) =>
    `principle-${typeof principle === 'string' ? principle : 'own'}`;
  const nameOf = (principle: Principle | OwnPrinciple) =>
    typeof principle === 'string'
      ? words.principles[principle]
      : shortText(name.trim() || words.startName, OWN.name.maxLength);
  const critiques = critiqueAndRevise(draft, principles);
  /** What the critic finds as it revises: a fault that an earlier principle has mended is not found again. */
  const found = critiques.flatMap((critique) => critique.faults).length;
  /** What a comparison counts: every fault of an answer as it was written. */
  const faults = { draft: countFaults(draft, principles), other: countFaults(other, principles) };
  const sum = (answer: string) =>
    principles.map((principle) => countFaults(answer, [principle])).join(' + ') || '0';
  const label =
    faults.draft === faults.other ? 'tie' : faults.draft < faults.other ? 'draft' : 'other';
  const quoted = (of: readonly string[]) => of.map((fault) => shortText(fault, 24));
  return {
    critiques: critiques.map(({ principle, faults: own, revised }) => ({
      key: keyOf(principle),
      name: nameOf(principle),
      says: words.finds(quoted(own.slice(0, 8))),
      changed: own.length > 0,
      revised,
    })),
    answers: (['draft', 'other'] as const).map((which) => ({
      which,
      name: words.answers[which],
      text: which === 'draft' ? draft : other,
      faults: words.faults(fixed(faults[which], 0)),
      preferred: label === which,
    })),
    tie: label === 'tie',
    summary: principles.length === 0 ? words.none : words.summary(found, words.labels[label]),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: critiques.map(({ principle, revised }) => ({
        key: keyOf(principle),
        cells: [
          nameOf(principle),
          countFaults(draft, [principle]),
          countFaults(other, [principle]),
          shortText(revised, 120),
        ],
      })),
    },
    steps: [
      {
        says: words.compared,
        math: `${sum(draft)} = ${faults.draft} ; ${sum(other)} = ${faults.other}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}
