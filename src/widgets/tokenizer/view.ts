/** View-model of Tokenizer: a text cut into tokens, as chips, counts, and the places where encodings differ. */
import { count, fixed } from '#chart/format.ts';
import { roundNumber } from '#chart/one-two-five.ts';
import { byteLength } from '#model/tokenizer/stored-tokens.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { textDirection } from '#ui/text-direction.ts';
import { hexBytes, tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/tokenizer.ts';
import { sentences, type CutText } from './cut-text.ts';
import { CUTTERS, isPublished, labelOf, type Cutter } from './cutters.ts';
import { disagreements } from './disagreements.ts';

export const LONGEST = 10_000;
/** Chips drawn, and rows of the table; a longer text is still counted whole. */
const DRAWN = 300;
const PLACES = 4;
/** Steps 1, 2, 5, 10, … in cents. */
export const PRICES = { min: 0, max: 13, step: 1 };

export const schema = {
  text: text(sentences[0], { maxLength: LONGEST }),
  encoding: choice('gpt2', CUTTERS),
  under: choice('ids', ['ids', 'bytes']),
  price: number(7, PRICES),
};
export type State = StateOf<typeof schema>;

/** What a million tokens cost at a step of the price slider. */
export function dollars(step: number): string {
  return amount(roundNumber(step));
}

/** An amount in dollars: with its cents, unless there are none or it is large. */
function amount(cents: number): string {
  const withCents = cents % 100 !== 0 && cents < 10_000;
  return words.dollars(withCents ? fixed(cents / 100) : count(cents / 100));
}

/** The bytes of a token. */
const bytesOf = (token: Token): ArrayLike<number> =>
  'bytes' in token ? token.bytes : utf8Bytes(token.text);

/** The tokens of a cut text as they are drawn; the price plays no part. */
export function drawing(cut: CutText, state: State) {
  const there = CUTTERS.filter((name) => cut.tokens[name] !== undefined);
  const encoding = there.includes(state.encoding) ? state.encoding : there[0];
  // Mote's small vocabulary cuts in so many places that it takes part only where it is asked for.
  const compare = there.filter((name) => isPublished(name) || name === encoding);
  const tokens = cut.tokens[encoding] ?? [];
  const apart = disagreements(compare.map((name) => cut.tokens[name]!));
  return {
    there,
    encoding,
    compare,
    tokens,
    chips: tokens.slice(0, DRAWN).map((token, i) => ({
      key: `token-${i}`,
      face: tokenFace(token),
      below: state.under === 'ids' ? String(token.id) : hexBytes(bytesOf(token)),
    })),
    places: apart.length,
    apart: apart.slice(0, PLACES).map((stretch, place) => ({
      key: `apart-${place}`,
      cuts: stretch.map((part, i) => ({
        label: labelOf(compare[i]),
        tokens: part.map((token) => ({ face: tokenFace(token) })),
      })),
    })),
  };
}

export function tokenizerView(cut: CutText, state: State, drawn = drawing(cut, state)) {
  const { there, encoding, compare, tokens, chips, places, apart } = drawn;
  const label = labelOf(encoding);
  const bytes = tokens.reduce((sum, token) => sum + byteLength(token), 0);
  const characters = [...cut.text].length;
  const perToken = (n: number) => (n > 0 ? fixed(bytes / n) : '');
  const most = Math.max(1, ...there.map((name) => cut.tokens[name]!.length));

  const millionTexts = amount(tokens.length * roundNumber(state.price));

  return {
    label,
    dir: textDirection(cut.text),
    chips,
    more: tokens.length > DRAWN ? words.more(count(tokens.length - DRAWN)) : '',
    /** Why the picture is not what was asked for, while a vocabulary is missing. */
    stale:
      cut.text !== state.text
        ? words.staleText
        : encoding !== state.encoding
          ? words.staleEncoding(label, labelOf(state.encoding))
          : '',
    counts: CUTTERS.map((name) => {
      const n = cut.tokens[name]?.length;
      return {
        key: name,
        label: labelOf(name),
        tokens: n === undefined ? words.notLoaded : count(n),
        share: n === undefined ? 0 : Math.round((100 * n) / most),
        perToken: n === undefined ? '' : perToken(n),
      };
    }),
    /** One encoding alone has nothing to differ from. */
    comparing: compare.length > 1,
    apart,
    moreApart: places > PLACES ? words.moreDiffer(count(places - PLACES)) : '',
    summary:
      tokens.length === 0
        ? words.empty
        : words.summary(
            label,
            words.tokens(count(tokens.length)),
            words.characters(count(characters)),
            words.bytes(count(bytes)),
          ) +
          compared(cut, compare, encoding, places) +
          words.cost(dollars(state.price), millionTexts),
    table: {
      caption: words.tableCaption(label, count(chips.length), count(tokens.length)),
      columns: words.columns,
      rows: tokens.slice(0, DRAWN).map((token, i) => ({
        key: chips[i].key,
        cells: [i + 1, tokenLabel(token), token.id, hexBytes(bytesOf(token))],
      })),
    },
    steps:
      tokens.length === 0
        ? []
        : [
            ...compare.map((name) => ({
              key: name,
              says: words.stepPerToken(labelOf(name)),
              math: `${count(bytes)} ÷ ${count(cut.tokens[name]!.length)} = ${perToken(cut.tokens[name]!.length)}`,
            })),
            {
              key: encoding,
              says: words.stepPrice,
              math: `${count(1e6)} × ${count(tokens.length)} × ${dollars(state.price)} ÷ ${count(1e6)} = ${millionTexts}`,
            },
          ],
  } satisfies FigureView & Record<string, unknown>;
}

/** What the other encodings make of the text. */
function compared(
  { tokens }: CutText,
  compare: readonly Cutter[],
  drawn: Cutter,
  places: number,
): string {
  const others = compare.filter((name) => name !== drawn);
  if (others.length === 0) return '';
  const list = others.map((name) => words.other(labelOf(name), count(tokens[name]!.length)));
  return words.others(list.join(', ')) + words.places(places);
}
