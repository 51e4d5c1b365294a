/** View-model of MergePlayer: the merges of a word's pieces, one after the other, up to one step. */
import { count } from '#chart/format.ts';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import type { MergeStep, MergeTrace } from '#model/tokenizer/merge-trace.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { hexBytes, tokenFace } from '#ui/token-face.ts';
import { textDirection } from '#ui/text-direction.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/merge-player.ts';
import { watchedTraces, watchedWords } from './watched-words.ts';

/** At most three bytes per character, so that a piece stays within MAX_TRACE_BYTES. */
export const LONGEST = 40;
const LINES = 8;
/** The bytes come first, so token 256 is merge number 1. */
const BYTES = 256;

export const schema = {
  word: text(watchedWords[0], { maxLength: LONGEST }),
  encoding: choice('gpt2', ENCODING_NAMES),
  step: number(0, { min: 0, max: 3 * LONGEST, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** A merge's place in the order of learning. */
const place = (id: number) => count(id - BYTES + 1);

/** One token's own face and label: what its neighbours complete is not part of it. */
function face(token: Token) {
  return { ...tokenFace(token), of: [] };
}
const label = (token: Token) =>
  'bytes' in token
    ? `[${hexBytes(token.bytes)}]`
    : face(token)
        .parts.map(({ shown }) => shown)
        .join('');

/** The letters that a token is, or is a part of. */
const spelled = (token: Token): string => ('text' in token ? token.text : (token.spells ?? ''));
export const keyOf = (merge: number) => `merge-${merge}`;

export function mergePlayerView(traces: readonly MergeTrace[], { step }: State) {
  const all = traces.flatMap(({ steps }) => steps);
  const last = all.length;
  const at = Math.min(step, last);
  const tokensMade = (merge: MergeStep) => merge.tokens[merge.position];

  const dir = textDirection(traces.flatMap(({ start }) => start.map(spelled)).join(''));
  let before = 0;
  const pieces = traces.map(({ start, steps }, piece) => {
    const done = Math.min(steps.length, Math.max(0, at - before));
    const now = done === 0 ? start : steps[done - 1].tokens;
    const next = steps[done];
    const born = before + done === at && done > 0 ? steps[done - 1].position : -1;
    const keys: (string | undefined)[] = start.map(() => undefined);
    steps.slice(0, done).forEach(({ position }, i) => keys.splice(position, 2, keyOf(before + i)));
    const turn = at >= before && at < before + steps.length;
    before += steps.length;
    return {
      label: words.piece(piece + 1, traces.length),
      dir,
      tokens: now.map((token, i) => {
        const rank = i + 1 < now.length ? (next?.candidates[i] ?? null) : null;
        const isNext = turn && i === next.position;
        return {
          key: keys[i],
          nextKey: isNext ? keyOf(at) : undefined,
          face: face(token),
          id: String(token.id),
          born: i === born,
          joint: i + 1 < now.length,
          rank: rank === null ? words.never : String(rank),
          spoken: rank === null ? words.neverSpoken : words.rank(String(rank)),
          next: isNext,
        };
      }),
    };
  });

  const left = pieces.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const line = (merge: MergeStep, i: number) => ({
    key: keyOf(i),
    says: words.line(label(merge.left), label(merge.right), label(tokensMade(merge))),
    made: words.made(String(merge.id), place(merge.id)),
  });
  let total = traces.reduce((sum, { start }) => sum + start.length, 0);
  return {
    last,
    at,
    pieces,
    lines: all.slice(0, at).map(line).slice(-LINES).reverse(),
    summary: sentence(traces, all, at, left),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: all.map((merge, i) => ({
        key: i <= at ? keyOf(i) : undefined,
        cells: [
          i + 1,
          label(merge.left),
          label(merge.right),
          label(tokensMade(merge)),
          merge.id,
          place(merge.id),
          --total,
        ],
      })),
    },
    steps: all.slice(0, at + 1).map((merge, i) => ({
      key: keyOf(i),
      says: words.stepChoose(i + 1),
      math: `min(${merge.candidates.filter((rank) => rank !== null).join(', ')}) = ${merge.id}`,
    })),
  } satisfies FigureView & Record<string, unknown>;
}

function sentence(
  traces: readonly MergeTrace[],
  all: readonly MergeStep[],
  at: number,
  left: number,
): string {
  if (traces.length === 0) return words.empty;
  const next = all[at];
  if (at === 0) {
    const bytes = traces.reduce((sum, { start }) => sum + start.length, 0);
    const first = next ? words.first(label(next.left), label(next.right)) : words.nothing;
    return words.start(bytes, first);
  }
  const done = all[at - 1];
  return (
    words.done(
      at,
      all.length,
      label(done.left),
      label(done.right),
      label(done.tokens[done.position]),
      place(done.id),
    ) + (next ? words.following(label(next.left), label(next.right)) : words.finished(left))
  );
}

/** Pairs of the first word, by the place of their left letter. */
const OFFERED = [0, 5, 6, 7];

/** Asked about the word the figure opens with. */
export function firstGuess(): Guess {
  const [{ start, steps }] = watchedTraces(watchedWords[0], 'gpt2')!;
  const [first] = steps;
  const pairs = OFFERED.map((i) => ({
    i,
    left: label(start[i]),
    right: label(start[i + 1]),
    id: first.candidates[i],
  }));
  const rivals = pairs
    .filter(({ i }) => i !== first.position)
    .map(({ left, right, id }) =>
      id === null ? words.notLearned(left, right) : words.rival(left + right, place(id)),
    );
  return {
    kind: 'choice',
    id: 'merge-player.first',
    ask: words.guess,
    options: pairs.map(({ left, right }) => words.option(left, right)),
    answer: OFFERED.indexOf(first.position),
    reveal: words.guessReveal(
      label(first.left) + label(first.right),
      place(first.id),
      rivals.join(' '),
    ),
  };
}
