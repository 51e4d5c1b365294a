/** View-model of IdLookup: one number in three vocabularies, and what each uses its numbers for. */
import { count } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { hexBytes, tokenFace, tokenLabel } from '#ui/token-face.ts';
import { number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/id-lookup.ts';
import { storedIds, type Meaning, type Meanings } from './meanings.ts';

const LAST = Math.max(...ENCODING_NAMES.map((name) => ENCODINGS[name].size)) - 1;
export const IDS = { min: 0, max: LAST, step: 1 };
export const schema = { id: number(storedIds[0], IDS) };
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const BAR = { width: 100, height: 14 };
const BYTES = 256;
const x = (id: number) => px((BAR.width * id) / LAST);

/** The parts of each vocabulary; all that is not bytes, merges or control tokens is unused. */
const sizes = ENCODING_NAMES.map((name) => {
  const { label, textTokens, specialTokens, size } = ENCODINGS[name];
  const control = Object.keys(specialTokens).length;
  const unused = size - textTokens - control;
  return { name, label, bytes: BYTES, merges: textTokens - BYTES, control, unused, size };
});

const USES = ['bytes', 'merges', 'control', 'unused', 'size'] as const;

export function idLookupView(meanings: Meanings, { id }: State) {
  const rows = sizes.map(({ name, label, size }) => {
    const meaning = meanings[name];
    const says = saying(meaning, size);
    return {
      key: name,
      label,
      face: meaning.kind === 'token' ? tokenFace(meaning.token) : undefined,
      says,
      bytes: meaning.kind === 'token' ? bytesOf(meaning) : '',
      whole: x(size - 1),
      at: id < size ? x(id) : undefined,
      spoken: words.is(meaning.kind === 'token' ? words.text(says) : short(meaning, says), label),
    };
  });
  return {
    rows,
    labels: sizes.map(({ label }) => label),
    uses: USES.map((use) => ({
      key: use,
      label: words.uses[use],
      cells: sizes.map((size) => count(size[use])),
    })),
    summary: words.summary(count(id), rows.map(({ spoken }) => spoken).join(', ')),
    named: rows.map(({ key, spoken }) => ({ key, text: spoken })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, label, says, bytes }) => ({ key, cells: [label, says, bytes] })),
    },
    steps: sizes.map(({ name, label, merges, control, unused, size }) => ({
      key: name,
      says: words.stepAll(label),
      math: `${BYTES} + ${count(merges)} + ${control} + ${unused} = ${count(size)}`,
    })),
  } satisfies FigureView & Record<string, unknown>;
}

function saying(meaning: Meaning, size: number): string {
  switch (meaning.kind) {
    case 'token':
      return tokenLabel(meaning.token);
    case 'special':
      return words.special(meaning.name);
    case 'unused':
      return words.unused;
    case 'outside':
      return words.outside(count(size - 1));
    case 'not-loaded':
      return words.notLoaded;
  }
}

/** For the sentence, where the reason why would be too long. */
function short({ kind }: Meaning, says: string): string {
  if (kind === 'not-loaded') return words.quiet;
  return kind === 'special' ? says : words.nothing;
}

function bytesOf({ token }: Extract<Meaning, { kind: 'token' }>): string {
  return hexBytes('bytes' in token ? token.bytes : utf8Bytes(token.text));
}
