/** View-model of OneSentenceManyLanguages: what article 1 costs in each language, as a multiple of English. */
import { count, fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import costs from '#data/article-costs.json';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, type StateOf } from '#ui/url-codec.ts';
import { linearScale } from '#chart/scale.ts';
import { words } from '#strings/one-sentence-many-languages.ts';

export const languages = costs.languages;
const codes = languages.map(({ code }) => code);
/** The language whose sentence the page has from the start, and that sentence. */
export const FIRST = { code: 'my', text: costs.firstText };

export const schema = {
  encoding: choice('gpt2', ENCODING_NAMES),
  order: choice('cost', ['cost', 'list']),
  language: choice(FIRST.code, codes),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. The axis is logarithmic: equal steps are equal factors. */
export const PLOT = { width: 160, height: 28, left: 8, right: 151 };
const TICKS = [1, 2, 5, 10, 20];
const MARK = 5;

const english = languages.find(({ code }) => code === 'en')!;
type Language = (typeof languages)[number];
const directionOf = ({ direction }: Language): 'ltr' | 'rtl' =>
  direction === 'rtl' ? 'rtl' : 'ltr';
const times = ({ tokens }: Language, name: EncodingName) => tokens[name] / english.tokens[name];
const largest = Math.max(
  ...languages.flatMap((of) => ENCODING_NAMES.map((name) => times(of, name))),
);
const log = linearScale([0, Math.log(largest)], [PLOT.left, PLOT.right]);
const x = (factor: number) => px(log(Math.log(factor)));

/** A shape of its own for each encoding: circle, square, diamond. */
const SHAPES: Record<EncodingName, (x: number, y: number) => string> = {
  gpt2: (cx, cy) =>
    `M${cx - MARK},${cy}a${MARK},${MARK} 0 1 0 ${2 * MARK},0a${MARK},${MARK} 0 1 0 ${-2 * MARK},0z`,
  cl100k_base: (cx, cy) => `M${px(cx - 4.5)},${cy - 4.5}h9v9h-9z`,
  o200k_base: (cx, cy) => `M${cx},${cy - 6}l6,6l-6,6l-6,-6z`,
};

export function languagesView({ encoding, order, language }: State) {
  const shown = [...languages];
  if (order === 'cost') shown.sort((a, b) => b.tokens[encoding] - a.tokens[encoding]);
  const chosen = languages.find(({ code }) => code === language)!;
  const others = ENCODING_NAMES.filter((name) => name !== encoding);
  const label = ENCODINGS[encoding].label;
  const middle = PLOT.height / 2;
  return {
    legend: ENCODING_NAMES.map((name) => ({
      name,
      label: ENCODINGS[name].label,
      path: SHAPES[name](8, 8),
      solid: name === encoding,
    })),
    ticks: TICKS.map((factor) => ({ x: x(factor), label: count(factor) })),
    rows: shown.map((of) => {
      const places = ENCODING_NAMES.map((name) => x(times(of, name)));
      return {
        key: of.code,
        name: of.name,
        nativeName: of.nativeName,
        dir: directionOf(of),
        chosen: of.code === language,
        from: Math.min(...places),
        to: Math.max(...places),
        marks: ENCODING_NAMES.map((name, i) => ({
          name,
          solid: name === encoding,
          path: SHAPES[name](places[i], middle),
        })),
        times: words.times(fixed(times(of, encoding), 1)),
      };
    }),
    chosen: {
      code: chosen.code,
      name: chosen.name,
      dir: directionOf(chosen),
      length: words.length(count(chosen.characters), count(chosen.bytes)),
    },
    summary:
      chosen === english
        ? words.summaryEnglish(label, count(english.tokens[encoding]))
        : words.summary(
            label,
            chosen.name,
            count(chosen.tokens[encoding]),
            fixed(times(chosen, encoding), 1),
            count(english.tokens[encoding]),
          ) +
          others
            .map((name) => words.elsewhere(ENCODINGS[name].label, fixed(times(chosen, name), 1)))
            .join(''),
    named: [
      { key: chosen.code, text: chosen.name },
      { key: english.code, text: english.name },
    ],
    table: {
      caption: words.tableCaption,
      columns: [...words.columns, ...ENCODING_NAMES.map((name) => ENCODINGS[name].label)],
      rows: shown.map((of) => ({
        key: of.code,
        cells: [
          of.name,
          count(of.characters),
          count(of.bytes),
          ...ENCODING_NAMES.map((name) => count(of.tokens[name])),
        ],
      })),
    },
    steps: ENCODING_NAMES.flatMap((name) => [
      {
        key: chosen.code,
        says: words.stepTimes(ENCODINGS[name].label, chosen.name),
        math: `${count(chosen.tokens[name])} ÷ ${count(english.tokens[name])} = ${fixed(times(chosen, name))}`,
      },
      {
        key: chosen.code,
        says: words.stepPerToken(ENCODINGS[name].label, chosen.name),
        math: `${count(chosen.bytes)} ÷ ${count(chosen.tokens[name])} = ${fixed(chosen.bytes / chosen.tokens[name])}`,
      },
    ]),
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the language whose sentence the figure opens with. */
export function firstGuess(): Guess {
  const first = languages.find(({ code }) => code === FIRST.code)!;
  return {
    kind: 'number',
    id: 'one-sentence-many-languages.first',
    ask: words.guess(count(english.tokens.gpt2)),
    min: 1,
    max: 30,
    step: 1,
    unit: words.guessUnit,
    answer: times(first, 'gpt2'),
    tolerance: 2,
    reveal: words.guessReveal(
      count(first.tokens.gpt2),
      fixed(times(first, 'gpt2'), 1),
      count(first.bytes),
      fixed(times(first, 'o200k_base'), 1),
    ),
  };
}
