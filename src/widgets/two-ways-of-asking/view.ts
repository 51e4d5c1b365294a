/** View-model of TwoWaysOfAsking: one name asked for by a question and by a quiz. */
import { count, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import exposures from '#data/mote/exposures.json';
import measured from '#data/mote/reliability.json';
import recorded from '#data/mote/two-ways-of-asking.json';
import {
  capitalPrompt,
  IGNORANCE,
  judgeAnswer,
  type Outcome,
  type SpokenAnswer,
} from '#model/mote/capital-question.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { text } from '#ui/url-codec.ts';
import { words } from '#strings/two-ways-of-asking.ts';
import type { AskedTwice } from './asked.ts';

export const LONGEST = 40;
/** Characters of an answer in a sentence. */
const LONGEST_ANSWER = 80;
/** Names that no training document has, to be tried one after another. */
export const unheard: readonly string[] = measured.unheard;

export const schema = { country: text(unheard[0], { maxLength: LONGEST }) };

export const firstAnswers: AskedTwice = recorded;

/** In SVG user units. */
export const BAR = { width: 200, height: 12 };

/** What all of the training text said in the two forms. */
const read = exposures.exposures[exposures.exposures.length - 1];

const capitals = new Map(COUNTRIES.map(({ name, capital }) => [name, capital]));

export function twoWaysOfAskingView(name: string, answers: AskedTwice) {
  const country = name.trim();
  const ways = (['question', 'quiz'] as const).map((form) => {
    const rows = answers[form].map(({ text: said, probability }, i) => {
      const verdict = judgeAnswer(said, form, { country, capital: capitals.get(country) });
      return {
        key: `${form}-${i}`,
        said,
        verdict,
        mark: markOf(said, verdict, country),
        share: percent(probability),
        width: px(BAR.width * probability),
      };
    });
    return { form, label: words.ways[form], prompt: capitalPrompt(country, form), rows };
  });
  const says = ({ rows }: (typeof ways)[number]) =>
    rows.length > 0
      ? words.says(shortText(rows[0].said, LONGEST_ANSWER), rows[0].share)
      : words.scattered;
  const [question, quiz] = ways;
  return {
    ways,
    summary: words.summary(
      country ? words.about(shortText(country, LONGEST)) : words.nothingTyped,
      says(question),
      says(quiz),
    ),
    named: ways.flatMap(({ rows: [best] }) => (best ? [{ key: best.key, text: best.share }] : [])),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: ways.flatMap(({ label, rows }) =>
        rows.map(({ key, said, share, mark }) => ({ key, cells: [label, said, share, mark] })),
      ),
    },
    steps: [
      ...ways.map(({ form, label }) => ({
        key: `${form}-0`,
        says: words.stepIgnorance(label),
        math: ignorance(answers[form]),
      })),
      {
        says: words.stepRead,
        math: words.read(count(read.honest), count(read.invented)),
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** What to call an answer; a wrong one may be about another name, mistaken about a real country, or made up. */
function markOf(said: string, verdict: Outcome, country: string): string {
  if (verdict !== 'wrong') return words.verdicts[verdict];
  const named = /^The capital of (.+) is /.exec(said)?.[1] ?? country;
  if (named !== country) return words.elsewhere;
  return capitals.has(country) ? words.verdicts.wrong : words.madeUp;
}

/** The probability of “I do not know.” token by token, where it is among the likeliest answers. */
function ignorance(answers: readonly SpokenAnswer[]): string {
  const found = answers.find(({ text: said }) => said === IGNORANCE);
  if (!found) return words.notAmong;
  const factors = found.spelling.map(({ probability }) => significant(probability, 4)).join(' · ');
  return `${factors} = ${percent(found.probability)}`;
}
