/** View-model of WhySpellingIsHard: the letters a program counts, beside the tokens a model gets. */
import { fixed } from '#chart/format.ts';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import { letterPlaces } from '#model/tokenizer/letter-places.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { textDirection } from '#ui/text-direction.ts';
import { textParts, tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, flag, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/why-spelling-is-hard.ts';
import { FORMS, storedForms, storedWords, type CutWord } from './forms.ts';

export const LONGEST = 40;

export const schema = {
  word: text(storedWords[0], { maxLength: LONGEST }),
  letter: text('r', { maxLength: 2 }),
  encoding: choice('o200k_base', ENCODING_NAMES),
  bare: flag(false),
};
export type State = StateOf<typeof schema>;

const inside = (token: Token, letter: string) =>
  'text' in token ? letterPlaces(token.text, letter).length : 0;

/** The letters are always those of the word typed; the forms may still be of the word before. */
export function spellingView(
  { word: of, encoding: by, forms }: CutWord,
  { word, letter: typed, encoding }: State,
) {
  const [letter = ''] = typed; // one character, some of which take two places in a field
  const current = word === of && encoding === by;
  const characters = [...word];
  const places = letterPlaces(word, letter);
  const shownLetter = textParts(letter)
    .map(({ shown }) => shown)
    .join('');
  const counted =
    letter === ''
      ? words.noLetter
      : words.counted(shownLetter, places.length, places.map((place) => place + 1).join(', '));
  const label = ENCODINGS[encoding].label;
  return {
    dir: textDirection(word),
    letters: characters.map((character, i) => ({
      parts: textParts(character),
      place: places.includes(i) ? String(places.indexOf(i) + 1) : '',
    })),
    counted,
    forms: FORMS.map((form) => ({
      form,
      label: words.forms[form],
      tokens: forms[form].map((token, i) => ({
        key: `${form}-${i}`,
        face: tokenFace(token),
        below: String(token.id),
      })),
    })),
    summary:
      word === ''
        ? words.noWord
        : words.summary(characters.length, counted) +
          (current
            ? words.gets(
                label,
                words.tokens(forms.alone.length),
                words.tokens(forms.inside.length),
                words.tokens(forms.spaced.length),
              )
            : ''),
    named: FORMS.map((form) => ({ key: form, text: words.tokens(forms[form].length) })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: FORMS.flatMap((form) =>
        forms[form].map((token, i) => ({
          key: `${form}-${i}`,
          cells: [words.names[form], tokenLabel(token), token.id, inside(token, letter)],
        })),
      ),
    },
    steps:
      word === ''
        ? []
        : [
            {
              key: 'letters',
              says: words.stepCount,
              math: `${characters.map((_, i) => (places.includes(i) ? 1 : 0)).join(' + ')} = ${places.length}`,
            },
            ...FORMS.filter((form) => forms[form].length > 0).map((form) => ({
              key: form,
              says: words.stepPerToken(words.names[form]),
              math: `${[...of].length} ÷ ${forms[form].length} = ${fixed([...of].length / forms[form].length)}`,
            })),
          ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the word and encoding the figure opens with. */
export function firstGuess(): Guess {
  const { forms } = storedForms(storedWords[0], 'o200k_base')!;
  const ids = (tokens: readonly Token[]) => words.ids(tokens.map(({ id }) => String(id)));
  const answers = [[...storedWords[0]].length, forms.alone.length, 1];
  return {
    kind: 'choice',
    id: 'why-spelling-is-hard.first',
    ask: words.guess,
    options: words.options,
    answer: answers.indexOf(forms.inside.length),
    reveal: words.guessReveal(ids(forms.inside), ids(forms.alone)),
  };
}
