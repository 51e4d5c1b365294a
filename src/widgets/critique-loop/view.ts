/** View-model of CritiqueLoop: principles and two answers in; critiques, a revision and a preference out. */
import { fixed } from '#chart/format.ts';
import {
  countFaults,
  critiqueAndRevise,
  PRINCIPLES,
  type Principle,
} from '#model/preferences/principles.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { sequence, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/critique-loop.ts';

export const ANSWER = { maxLength: 400 };

export const schema = {
  draft: text(words.startDraft, ANSWER),
  other: text(words.startOther, ANSWER),
  principles: sequence(['insults', 'certainty', 'shouting'], PRINCIPLES),
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

export function critiqueLoopView({ draft, other, principles }: State) {
  const critiques = critiqueAndRevise(draft, principles);
  /** What the critic finds as it revises: a fault that an earlier principle has mended is not found again. */
  const found = critiques.flatMap((critique) => critique.faults).length;
  /** What a comparison counts: every fault of an answer as it was written. */
  const faults = { draft: countFaults(draft, principles), other: countFaults(other, principles) };
  const label =
    faults.draft === faults.other ? 'tie' : faults.draft < faults.other ? 'draft' : 'other';
  const quoted = (of: readonly string[]) => of.map((fault) => shortText(fault, 24));
  return {
    critiques: critiques.map(({ principle, faults: own, revised }) => ({
      key: `principle-${principle}`,
      name: words.principles[principle],
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
        key: `principle-${principle}`,
        cells: [
          words.principles[principle],
          countFaults(draft, [principle]),
          countFaults(other, [principle]),
          shortText(revised, 120),
        ],
      })),
    },
    steps: [
      {
        says: words.compared,
        math: `${principles.map((name) => countFaults(draft, [name])).join(' + ') || 0} = ${faults.draft} ; ${principles.map((name) => countFaults(other, [name])).join(' + ') || 0} = ${faults.other}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}
