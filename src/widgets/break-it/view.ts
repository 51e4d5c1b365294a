/** View-model of BreakIt: a text read whole and with something switched off, recorded or live. */
import facts from '#data/mote/facts.json';
import { count, fixed, probability, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/break-it.json';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, flag, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/break-it.ts';
import type { Breakage, Wish } from './breakage.ts';
import { namesOf, PARTS } from './switches.ts';

export const LONGEST = 1000;
export const { blocks: BLOCKS, heads: HEADS } = facts.config;

/** The first state; JSON forgets that a part is one of a few names. */
export const first = recorded as Breakage;

export const schema = {
  show: choice('text', ['text', 'sample']),
  text: text(first.wish.text, { maxLength: LONGEST }),
  noMask: flag(false),
  noPositions: flag(false),
  noScale: flag(false),
  shuffled: flag(false),
  seed: seed(first.wish.seed),
  part: choice(first.wish.part, PARTS),
  block: number(first.wish.block, { min: 1, max: BLOCKS, step: 1 }),
  head: number(first.wish.head, { min: 1, max: HEADS, step: 1 }),
};
type State = StateOf<typeof schema>;

/** What Mote is asked for: always the same names in the same order. */
export function wishOf({ show: _, ...state }: State): Wish {
  const { noMask, noPositions, noScale, shuffled, part, block, head } = state;
  const switches = { noMask, noPositions, noScale, shuffled, part, block, head };
  return { ...switches, text: state.text, seed: state.seed };
}

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 26;
const BAR = { left: 92, right: 216, height: 8 };
/** Tokens drawn at most; more are in the table. */
const DRAWN = 24;

export function breakItView({ wish, tokens, dropped, before, after }: Breakage) {
  const drawn = tokens.slice(-DRAWN);
  const highest = Math.max(1, ...drawn.flatMap((token) => [token.before, token.after]));
  const width = (nats: number) => px(((BAR.right - BAR.left) * nats) / highest);
  const mean = (losses: number[]) => losses.reduce((sum, nats) => sum + nats, 0) / losses.length;
  const whole = mean(tokens.map((token) => token.before));
  const broken = mean(tokens.map((token) => token.after));

  const names = namesOf(wish);
  const what = names.length === 0 ? words.nothing : words.with(names);
  const [was, is] = [before[0], after[0]].map((candidate) => ({
    ...candidate,
    token: shortText(candidate.token, 24),
  }));
  const same = is.token === was.token;
  const shares = [probability(was.probability), probability(is.probability)] as const;
  const next = same
    ? words.same(was.token, ...shares)
    : words.other(was.token, shares[0], is.token, shares[1]);
  const said =
    tokens.length === 0
      ? words.noLoss(what, next)
      : words.summary(what, fixed(whole), fixed(broken), next);
  return {
    height: ROW * drawn.length,
    barX: BAR.left,
    barHeight: BAR.height,
    rows: drawn.map((token, i) => ({
      key: `token-${tokens.length - drawn.length + i}`,
      token: shortText(token.token, 10),
      middle: ROW * i + ROW / 2,
      beforeY: ROW * i + 4,
      afterY: ROW * i + 4 + BAR.height,
      before: width(token.before),
      after: width(token.after),
      numbers: words.arrow(fixed(token.before), fixed(token.after)),
    })),
    more: tokens.length > drawn.length ? words.more(count(tokens.length)) : undefined,
    predictions: before.map((candidate, i) => ({
      rank: String(i + 1),
      before: words.candidate(shortText(candidate.token, 14), probability(candidate.probability)),
      after: words.candidate(shortText(after[i].token, 14), probability(after[i].probability)),
    })),
    summary: [said, dropped > 0 ? words.dropped(count(dropped)) : ''].filter(Boolean).join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: tokens.map((token, i) => ({
        key: `token-${i}`,
        cells: [
          token.token,
          fixed(token.before, 3),
          fixed(token.after, 3),
          words.sample.change(fixed(rounded(token.after) - rounded(token.before), 3)),
        ],
      })),
    },
    steps: tokens.length === 0 ? [] : steps(tokens, whole, broken),
  } satisfies FigureView & Record<string, unknown>;
}

function steps(tokens: Breakage['tokens'], whole: number, broken: number) {
  const sum = (losses: number[]) =>
    losses
      .slice(0, 3)
      .map((nats) => fixed(nats))
      .join(' + ') + (losses.length > 3 ? ' + …' : '');
  const line = (losses: number[], mean: number) =>
    `(${sum(losses)}) / ${losses.length} = ${fixed(mean)}`;
  return [
    {
      says: words.steps.before,
      math: line(
        tokens.map((token) => token.before),
        whole,
      ),
    },
    {
      says: words.steps.after,
      math: line(
        tokens.map((token) => token.after),
        broken,
      ),
    },
    {
      says: words.steps.change,
      math: `${fixed(broken, 3)} − ${fixed(whole, 3)} = ${fixed(rounded(broken) - rounded(whole), 3)}`,
    },
    {
      says: words.steps.factor,
      math: `e^{${fixed(rounded(broken) - rounded(whole), 3)}} ≈ ${significant(Math.exp(broken - whole))}`,
    },
  ];
}

/** A loss as it is printed, so that differences of what is printed come out. */
const rounded = (nats: number) => Math.round(nats * 1000) / 1000;
