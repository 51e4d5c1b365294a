/** View-model of BeatTheModel: a game and the bets so far; the place, what each gave, the score. */
import { fixed, percent, significant, withUnit } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { surprisalBits } from '#math/surprisal.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, numbers, text, texts, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/beat-the-model.ts';
import { sameWord, settle, shareUnder, stakeOf, type Bet } from './bet.ts';
import { favourites, GAMES, placesOf, ROUNDS, type Place } from './places.ts';
import { scoreChart } from './score-chart.ts';
import { stepsOfDraft, stepsOfRound } from './round-steps.ts';

export const LONGEST_WORD = 24;
export const STAKES = { min: 0, max: 1, step: 0.01 };
/** Stands for a bet without a word. */
const PASS = '-';

export const schema = {
  game: number(1, { min: 1, max: GAMES, step: 1 }),
  at: number(0, { min: 0, max: ROUNDS - 1, step: 1 }),
  word: text('', { maxLength: LONGEST_WORD }),
  stake: number(0.3, STAKES),
  words: texts([], { minLength: 1, maxLength: ROUNDS, maxChars: LONGEST_WORD }),
  stakes: numbers([], { ...STAKES, minLength: 1, maxLength: ROUNDS }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const BAR = { width: 80, height: 6 };

/** How many bets are laid: a link may bring lists of different lengths. */
function laidOf({ words: bets, stakes }: State): number {
  return Math.min(bets.length, stakes.length, ROUNDS);
}

/** The place shown: never past the first without a bet. */
function placeOf(state: State): number {
  return Math.min(state.at, laidOf(state), ROUNDS - 1);
}

/** The state once the bet is laid: the place stays, and shows what came. */
export function layBet(state: State): Partial<State> {
  const laid = laidOf(state);
  const { word, stake } = state;
  const passes = stakeOf({ word, stake }) === 0;
  return {
    at: laid,
    words: [...state.words.slice(0, laid), passes ? PASS : word.trim()],
    stakes: [...state.stakes.slice(0, laid), passes ? 0 : stake],
    word: '',
  };
}

/** A new game, on its own places. */
export function newGame(of: number): Partial<State> {
  return { game: of, at: 0, word: '', words: [], stakes: [] };
}

/** The state of a link to a game whose places are not here: as long as they are missing, nothing is laid. */
function untilHere(state: State): State {
  return { ...state, ...newGame(1) };
}

/** `more` are the places that the reader made the page fetch. */
export function beatTheModelView(wanted: State, more?: readonly Place[]) {
  const waiting = placesOf(wanted.game, more).length < ROUNDS;
  const state = waiting ? untilHere(wanted) : wanted;
  const places = placesOf(state.game, more);
  const laid = laidOf(state);
  const at = placeOf(state);
  const place = places[at];
  const bets: Bet[] = Array.from({ length: laid }, (_, i) => ({
    word: state.words[i],
    stake: state.stakes[i],
  }));
  const settled = bets.map((bet, i) => settle(bet, places[i].word, places[i].probability));
  const open = at >= laid;
  const yours = settled.reduce((sum, { yours: bits }) => sum + bits, 0);
  const theirs = settled.reduce((sum, { theirs: bits }) => sum + bits, 0);
  const draft: Bet = { word: state.word, stake: state.stake };

  return {
    /** The game's places are not here yet: nothing of it can be shown. */
    waiting,
    at,
    laid,
    open,
    over: laid === ROUNDS,
    place,
    favourites: favourites(place),
    stakes: stakesOf(draft).join(' '),
    turn: turnOf(draft, open, at),
    given: open ? [] : givenTo(place, bets[at]),
    scores: scoreChart(settled),
    /** Bits by which the reader is ahead. */
    difference: theirs - yours,
    totals: { yours: fixed(yours, 1), theirs: fixed(theirs, 1) },
    summary: waiting
      ? words.waiting(wanted.game)
      : open
        ? [words.summaryOpen(at + 1, ROUNDS), laid > 0 && standing(laid, yours, theirs)]
            .filter(Boolean)
            .join(' ')
        : `${words.summaryRound(
            place.word,
            significantShare(settled[at].share),
            fixed(settled[at].yours),
            significantShare(place.probability),
            fixed(settled[at].theirs),
          )} ${standing(laid, yours, theirs)}`,
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: places.map(({ word }, i) => ({
        key: `round-${i}`,
        cells:
          i < laid
            ? [
                i + 1,
                word,
                bets[i].word === PASS ? words.passed : bets[i].word,
                percent(stakeOf(bets[i]), 0),
                fixed(settled[i].yours),
                fixed(settled[i].theirs),
              ]
            : [i + 1, '…', '', '', '', ''],
      })),
    },
    steps: waiting
      ? []
      : open
        ? stepsOfDraft(draft, at)
        : stepsOfRound(place, bets[at], settled, at),
  } satisfies FigureView & Record<string, unknown>;
}

/** What can be done next, and the fields of the state that it changes. */
function turnOf(draft: Bet, open: boolean, at: number) {
  if (open) {
    const label =
      stakeOf(draft) === 0
        ? words.pass
        : words.bet(shortText(draft.word.trim(), LONGEST_WORD), percent(draft.stake, 0));
    return { what: 'bet', label, fields: ['words', 'stakes'] } as const;
  }
  if (at < ROUNDS - 1) return { what: 'next', label: words.next, fields: ['at'] } as const;
  return { what: 'again', label: words.again, fields: ['game'] } as const;
}

/** What a bet would cost, said before it is laid. */
function stakesOf(draft: Bet): string[] {
  const q = stakeOf(draft);
  if (q === 0) return [words.ifNone];
  return [words.ifRight(fixed(surprisalBits(q))), words.ifWrong(fixed(surprisalBits(1 - q)))];
}

/** Small probabilities to two digits, large ones in percent. */
function significantShare(share: number): string {
  return withUnit(significant(100 * share, share < 0.01 ? 2 : 3), '%');
}

function standing(laid: number, yours: number, theirs: number): string {
  const score = words.standing(laid, fixed(yours, 1), fixed(theirs, 1));
  if (laid < ROUNDS) return score;
  const gap = theirs - yours;
  if (gap === -Infinity) return `${score} ${words.ruined}`;
  if (Math.abs(gap) < 0.05) return `${score} ${words.tied}`;
  return `${score} ${gap > 0 ? words.won(fixed(gap, 1)) : words.lost(fixed(-gap, 1))}`;
}

/** What each gave to the likeliest words, to the word that came and to the one bet on. */
function givenTo(place: Place, bet: Bet) {
  const listed: { word: string; p: number; known: boolean }[] = place.top.map(
    ({ word, probability: p }) => ({ word, p, known: true }),
  );
  const has = (word: string) => listed.some((row) => sameWord(row.word, word));
  if (!has(place.word)) listed.push({ word: place.word, p: place.probability, known: true });
  // Of any other word it is only recorded that it was not among the likeliest.
  const least = place.top[place.top.length - 1].probability;
  if (stakeOf(bet) > 0 && !has(bet.word)) listed.push({ word: bet.word, p: least, known: false });

  return listed.map(({ word, p, known }, i) => {
    const own = shareUnder(bet, word, known ? p : 0);
    const theirs = significantShare(p);
    return {
      key: `word-${i}`,
      word: shortText(word, LONGEST_WORD),
      came: sameWord(word, place.word),
      modelWidth: px(BAR.width * p),
      yourWidth: px(BAR.width * Math.min(1, own)),
      model: known ? theirs : words.atMost(theirs),
      you: known ? significantShare(own) : words.atLeast(significantShare(own)),
    };
  });
}
