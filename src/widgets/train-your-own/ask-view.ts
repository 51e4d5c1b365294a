/** What the runs say to a question of the reader's: the likeliest next tokens as bars, and what they write on. */
import { count, fixed, inBrackets, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import type { Continuation, Question } from '#model/page-training/continue-text.ts';
import type { Step, TableRow } from '#ui/figure-view.ts';
import { shortEnd, shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { token } from '#strings/token.ts';
import { words as figure } from '#strings/train-your-own.ts';
import { words } from '#strings/train-your-own-live.ts';
import { NAMES } from './loss-chart.ts';

/** What one of the runs says, as it stood at a step. */
export interface Answer {
  readonly index: number;
  readonly step: number;
  readonly said: Continuation;
}

/** A question with the answers of all runs that could be asked; or why there are none. */
export interface Asked {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly failure?: string;
}

/** In SVG user units. */
export const BAR = 100;
const LONGEST = { question: 30, written: 240 };

export function askView({ question: { text, temperature }, answers, failure }: Asked) {
  const named = answers.map((answer) => ({ ...answer, name: NAMES[answer.index] }));
  const able = named.filter(({ said }) => said.next.length > 0);
  const most = Math.max(
    ...answers.flatMap(({ index, said }) =>
      sharesOf(index, said).map(({ probability }) => probability),
    ),
  );
  const shares = (index: number, said: Continuation) =>
    sharesOf(index, said).map((one) => ({
      ...one,
      share: percent(one.probability),
      width: px((BAR * one.probability) / most),
    }));
  const after = shortEnd(text, LONGEST.question);
  const shown = (written: string) =>
    shortText(written.replaceAll('\n', ` ${token.marks['\n'].mark} `), LONGEST.written);
  const notes = [
    ...(failure === undefined ? [] : [figure.notAsked(failure)]),
    ...(answers[0]?.said.dropped > 0 ? [words.dropped(count(answers[0].said.dropped))] : []),
    ...(answers[0]?.said.unknown ? [words.unknown] : []),
  ];
  return {
    notes,
    caption: words.tableCaption,
    column: words.column,
    panels: named.map(({ index, name, step, said }) => ({
      key: `run-${index}`,
      heading: words.expectsAt(name, count(step)),
      rows: shares(index, said),
      dir: textDirection(text + said.written),
      begins: after,
      written: shown(said.written),
    })),
    summary: able
      .flatMap(({ name, said: { next, written } }) => [
        words.expects(
          after,
          name,
          tokenLabel(next[0].part),
          percent(next[0].probability),
          significant(temperature),
        ),
        ...(written ? [words.goesOn(name, shown(written))] : []),
      ])
      .join(' '),
    rows: able.flatMap(({ index, name, step, said }) =>
      shares(index, said).map(({ key, label, probability }): TableRow => ({
        key,
        cells: [words.nextRow(name, label), count(step), '', '', percent(probability, 2)],
      })),
    ),
    steps: able.map(({ index, name, said: { next, logNormaliser } }): Step => {
      const [{ part, logit, probability }] = next;
      return {
        key: `next-${index}-0`,
        says: words.stepShare(name, tokenLabel(part)),
        math: `e^{${fixed(logit, 4)} / ${significant(temperature)} − ${inBrackets(fixed(logNormaliser, 4))}} = ${significant(probability)}`,
      };
    }),
  };
}

/** What a view of the figure takes in of it. */
export type AskView = ReturnType<typeof askView>;

/** The likeliest next tokens, and all others together; nothing where the scores are no numbers. */
function sharesOf(index: number, { next, rest }: Continuation) {
  if (next.length === 0) return [];
  const tokens = next.map(({ part, probability }, i) => ({
    key: `next-${index}-${i}`,
    face: tokenFace(part).parts,
    label: tokenLabel(part),
    probability,
  }));
  const others = { face: [{ shown: words.rest }], label: words.rest, probability: rest };
  return [...tokens, { key: `next-${index}-rest`, ...others }];
}
