/** View-model of OneJobLoop: the rounds of the loop up to one step, four steps a round. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/one-job-loop.json';
import type { MoteToken } from '#model/mote/mote-token.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortEnd, shortText } from '#ui/short-text.ts';
import { textDirection } from '#ui/text-direction.ts';
import { tokenFace, tokenLabel } from '#ui/token-face.ts';
import { choice, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/one-job-loop.ts';
import { HOWS, ROUNDS, type Loop, type LoopWish, type Round } from './rounds.ts';

export const LONGEST = 600;
/** Text, tokens, shares, draw. */
const STAGES = 4;
/** Tokens drawn; earlier ones are counted. */
const CHIPS = 32;

const first = recorded as unknown as { wish: LoopWish; loop: Loop };
export const firstLoop = { wish: first.wish, result: first.loop };

export const schema = {
  text: text(first.wish.text, { maxLength: LONGEST }),
  seed: seed(first.wish.seed),
  how: choice('sample', HOWS),
  step: number(STAGES - 1, { min: 0, max: ROUNDS * STAGES, step: 1 }),
};
export type State = StateOf<typeof schema>;

export const wishOf = ({ text: of, seed: from, how }: State): LoopWish => ({
  text: of,
  seed: from,
  how,
});

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 24;
const BAR = { left: 104, right: 256 };
export const LINE = { height: 48, top: 14, bar: 18 };

export function oneJobLoopView({ step }: State, wish: LoopWish, loop: Loop) {
  const { rounds } = loop;
  const last = rounds.length * STAGES;
  const at = Math.min(step, last);
  const index = Math.min(Math.floor(at / STAGES), rounds.length - 1);
  const over = at === last;
  const stage = over ? 0 : at % STAGES;
  const done = over ? rounds.length : index;
  const round = rounds[index];

  const written = rounds.slice(0, done).map(({ taken }) => taken.token);
  const ended = over && isEnd(written[written.length - 1]);
  const [start, ...read] = loop.tokens;
  // As many as the tokens written push out of the context.
  const gone = round.dropped - rounds[0].dropped;
  const all = [start, ...[...read, ...written].slice(gone)];
  const given = all.length - written.length;
  const so = shown(wish.text, written);
  const label = tokenLabel(round.taken.token);
  const share = percent(round.taken.share);
  const sentence = [
    over
      ? ended
        ? words.summaryEnded(so)
        : words.summaryOver(so, rounds.length)
      : index === 0
        ? words.summaryText(so)
        : words.summaryAppended(tokenLabel(written[index - 1]), so),
    words.summaryTokens(count(all.length)),
    words.summaryShares(
      count(facts.config.vocabularySize),
      tokenLabel(round.top[0].token),
      percent(round.top[0].share),
    ),
    round.point === null
      ? words.summaryGreedy(label, share)
      : words.summaryDraw(fixed(round.point, 3), label, share),
  ][stage];

  let product = 1;
  const products = rounds.map(({ taken }) => (product *= taken.share));
  const taken = rounds.slice(0, stage === STAGES - 1 ? index + 1 : done);
  return {
    at,
    last,
    title: over ? words.over : words.round(index + 1),
    stage,
    over,
    before: shortEnd(wish.text, 240),
    written: textOf(written.slice(0, -1)),
    newest: textOf(written.slice(-1)),
    empty: wish.text === '' && written.length === 0,
    dropped: round.dropped > 0 ? words.dropped(count(round.dropped)) : '',
    earlier: all.length > CHIPS ? words.earlier(count(all.length - CHIPS)) : '',
    dir: textDirection(wish.text),
    chips: all
      .map((token, i) => ({
        key: i < given ? undefined : `round-${i - given}`,
        face: tokenFace(token),
        below: String(token.id),
      }))
      .slice(-CHIPS),
    bars: barsOf(round),
    line: lineOf(round),
    how: wish.how,
    drawn: words.drawn(label),
    summary: sentence,
    named: [{ key: `id-${round.taken.token.id}`, text: `“${label}”` }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rounds.map(({ taken: { token, share: p }, point }, i) => ({
        key: i < done ? `round-${i}` : undefined,
        cells: [
          i + 1,
          tokenLabel(token),
          percent(p),
          point === null ? '' : fixed(point, 3),
          significant(products[i]),
        ],
      })),
    },
    steps: [
      ...taken
        .map(({ taken: { token, share: p, from }, point }, i) => ({ i, token, p, from, point }))
        .filter(({ point }) => point !== null)
        .map(({ i, token, p, from, point }) => ({
          key: i < done ? `round-${i}` : undefined,
          says: words.stepDraw(i + 1, tokenLabel(token)),
          math: `${fixed(from, 4)} ≤ ${fixed(point!, 4)} < ${fixed(from, 4)} + ${fixed(p, 4)}`,
        })),
      ...(taken.length > 0
        ? [
            {
              says: words.stepProduct,
              math: `${taken.map(({ taken: { share: p } }) => significant(p, 5)).join(' × ')} = ${significant(products[taken.length - 1])}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const isEnd = (token: MoteToken | undefined) =>
  token !== undefined && 'control' in token && token.control === 'document';

/** What tokens spell: control tokens and parts of characters by their labels. */
function textOf(tokens: readonly MoteToken[]): string {
  return tokens.map((token) => ('text' in token ? token.text : tokenLabel(token))).join('');
}

/** The end of the text so far, for a sentence. */
function shown(before: string, written: readonly MoteToken[]): string {
  return shortEnd(before + textOf(written.filter((token) => !isEnd(token))), 90) || words.nothing;
}

function barsOf({ top, taken }: Round) {
  const rest = Math.max(0, 1 - top.reduce((sum, { share }) => sum + share, 0));
  const rows = [
    ...top.map(({ token, share }) => ({
      key: `id-${token.id}`,
      token: tokenLabel(token),
      share,
      taken: token.id === taken.token.id,
    })),
    {
      key: 'rest',
      token: words.rest,
      share: rest,
      taken: top.every(({ token }) => token.id !== taken.token.id),
    },
  ];
  const largest = Math.max(...rows.map(({ share }) => share));
  return {
    height: ROW * rows.length,
    left: BAR.left,
    rows: rows.map(({ key, token, share, taken: is }, i) => ({
      key,
      token: shortText(token, 12),
      share: percent(share),
      taken: is,
      rest: key === 'rest',
      y: ROW * i + 4,
      middle: ROW * i + ROW / 2,
      width: px(((BAR.right - BAR.left) * share) / largest),
      barHeight: ROW - 8,
    })),
  };
}

/** All tokens end to end on a line of length 1, and the stretch on which the number falls. */
function lineOf({ top, point, taken }: Round) {
  let from = 0;
  const edges = top.map(({ share }) => px(WIDTH * (from += share)));
  return {
    edges,
    restX: edges[edges.length - 1],
    x: px(WIDTH * taken.from),
    width: px(Math.max(1.5, WIDTH * taken.share)),
    point: point === null ? null : px(WIDTH * point),
  };
}
