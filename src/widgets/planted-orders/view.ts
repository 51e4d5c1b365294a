/** View-model of PlantedOrders: a request, a stranger's mail and some rules in, the calls and their verdicts out. */
import { count } from '#chart/format.ts';
import { mails, stranger, strangers, trial, wishes } from '#data/mailroom.ts';
import { runMailbox, type Judged } from '#model/mailroom/let-through.ts';
import { piecesOf, type Origin, type Row, type Span } from '#model/mailroom/row.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, flag, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/planted-orders.ts';
import { ALONE, checklist, tried } from './checklist.ts';

export const LONGEST = { request: 160, mail: 400 };
export const ORIGINS = ['program', 'reader', 'outside'] as const satisfies readonly Origin[];
const OUTCOMES = ['done', 'waiting', 'refused'] as const;
export const CONFIRMS = ['off', 'look', 'blind'] as const;

export const schema = {
  request: text(wishes[0], { maxLength: LONGEST.request }),
  mail: text(strangers.plain, { maxLength: LONGEST.mail }),
  warned: flag(false),
  readOnly: flag(false),
  confirm: choice('off', CONFIRMS),
  ownWords: flag(false),
};
export type State = StateOf<typeof schema>;

export function plantedOrdersView(state: State) {
  const { request, mail } = state;
  const mailbox = { request, mails: [...mails, { from: stranger, text: mail }] };
  const { row, calls } = runMailbox(mailbox, state);
  const shown = calls.map((call, i) => shownCall(row, call, `call-${i}`));
  const settings = checklist(state);
  return {
    pieces: row.pieces.map((piece) => ({
      key: `from-${piece.writer === stranger ? 'stranger' : piece.from}`,
      from: piece.from,
      cuts: cutAtCalls(row.text, piece, calls),
    })),
    calls: shown,
    settings,
    readAs: words.readAs(count(trial.planted.length), count(wishes.length)),
    summary: summaryOf(shown),
    named: shown.map(({ key, says }) => ({ key, text: says })),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: shown.map(({ key, says, by, from, outcome, stop }) => ({
        key,
        cells: [says, by, from || words.nothing, words.outcomes[outcome], stop || words.nothing],
      })),
    },
    steps: stepsOf(row, shown, settings.at(-1)!),
  } satisfies FigureView & Record<string, unknown>;
}

type Shown = ReturnType<typeof shownCall>;

function shownCall(row: Row, { tool, order, args, outcome, by }: Judged, key: string) {
  const texts = args.map(({ start, end }) => shortText(row.text.slice(start, end), 50));
  const filled = args.filter((arg) => !isWithin(arg, order));
  const who = writersOf(row, [order]);
  const from = filled.length > 0 ? writersOf(row, filled) : '';
  const stop = by ? words.stops[by] : '';
  return {
    key,
    says: words.call[tool](texts[0], texts[1]),
    by: who,
    from,
    details: words.orderedBy(who) + (from && words.filledIn(from)),
    outcome,
    rule: by,
    stop,
    verdict: words.outcomes[outcome] + (stop && words.because(stop)),
    /** Whose order it is: an order never goes on from one writer's words to another's. */
    whose: piecesOf(row, order)[0].from,
  };
}

const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Whose words stand in some spans. */
function writersOf(row: Row, spans: readonly Span[]): string {
  const names = spans
    .flatMap((span) => piecesOf(row, span))
    .map(({ from, writer }) => (from === 'outside' ? words.by.outside(writer!) : words.by[from]));
  return words.together([...new Set(names)]);
}

/** A piece cut where orders, and what they are filled in with, begin and end. */
function cutAtCalls(text: string, piece: Span, calls: readonly Judged[]) {
  const marked = calls.flatMap(({ order, args }, i) =>
    [order, ...args.filter((arg) => !isWithin(arg, order))].map((span) => ({
      ...span,
      key: `call-${i}`,
    })),
  );
  const within = (at: number) => at > piece.start && at < piece.end;
  const ends = marked.flatMap(({ start, end }) => [start, end]).filter(within);
  const cuts = [...new Set([piece.start, ...ends, piece.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({
    text: text.slice(cuts[i], end),
    key: marked.find((span) => isWithin({ start: cuts[i], end }, span))?.key,
  }));
}

function summaryOf(calls: readonly Shown[]): string {
  if (calls.length === 0) return words.asksNothing;
  const whose = (call: Shown) => (call.whose === 'reader' ? 'yours' : 'theirs');
  const said = (side: 'yours' | 'theirs') =>
    OUTCOMES.map((outcome) => {
      const found = calls.filter((call) => whose(call) === side && call.outcome === outcome);
      const quoted = found.map(({ says, from }) => words.quoted(says, from));
      return quoted.length > 0 ? words[side][outcome](quoted) : '';
    });
  const theirs = calls.filter((call) => whose(call) === 'theirs').length;
  return [words.asks(count(calls.length), count(theirs)), ...said('theirs'), ...said('yours')].join(
    '',
  );
}

/** What stands between spaces and has a letter or a digit. */
const wordsIn = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function stepsOf(row: Row, calls: readonly Shown[], now: { key: string; planted: string }) {
  const sum = (of: readonly number[]) =>
    `${of.map(count).join(' + ')} = ${count(of.reduce((a, b) => a + b, 0))}`;
  const number = (which: (call: Shown) => boolean) => calls.filter(which).length;
  const wordsFrom = ORIGINS.map((origin) =>
    row.pieces
      .filter(({ from }) => from === origin)
      .reduce((all, { text }) => all + wordsIn(text), 0),
  );
  return [
    { says: words.stepWords, math: sum(wordsFrom) },
    {
      says: words.stepOrders,
      math: sum(
        (['reader', 'outside'] as const).map((who) => number(({ whose }) => whose === who)),
      ),
    },
    {
      says: words.stepVerdicts,
      math: sum(
        (['readOnly', 'ownWords', 'confirm', undefined] as const).map((rule) =>
          number((call) => call.rule === rule),
        ),
      ),
    },
    { key: now.key, says: words.stepNow, math: now.planted },
  ];
}

/** Asked before the picture shows: what the instruction alone does. */
export function firstGuess(): Guess {
  const [through, all] = [tried(ALONE.warned).planted.done, trial.planted.length];
  return {
    kind: 'number',
    id: 'planted-orders.instruction',
    ask: words.guess(count(all)),
    min: 0,
    max: all,
    step: 1,
    answer: through,
    tolerance: 0,
    reveal: words.reveal(count(through), count(all)),
  };
}
