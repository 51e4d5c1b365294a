/** View-model of CanItBeChecked: a sorting of tasks and the reader's answer in; what verifiers make of all answers out. */
import { count, significant } from '#chart/format.ts';
import {
  outOfOrder,
  remainder,
  rewardWithin,
  sameItems,
  textFields,
  valueOf,
  wordCount,
} from '#model/verifiers.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, numbers, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/can-it-be-checked.ts';
import { cards, PILES, type Card, type Pile } from './cards.ts';

export type CardName = keyof typeof cards;
export const NAMES = Object.keys(cards) as CardName[];
export const OWN = { maxLength: 160 };

export const schema = {
  card: choice('product', NAMES),
  /** The pile of every card, counted from 1; 0 for a card that is not sorted yet. */
  sorted: numbers(
    NAMES.map(() => 0),
    { min: 0, max: PILES.length, step: 1, minLength: NAMES.length, maxLength: NAMES.length },
  ),
  own: text('', OWN),
};
export type State = StateOf<typeof schema>;

/** The sorting with one card put on a pile. */
export const sortedOn = ({ sorted, card }: State, pile: Pile): number[] =>
  [...sorted].with(NAMES.indexOf(card), PILES.indexOf(pile) + 1);

const verifiers = { valueOf, remainder, outOfOrder, textFields, wordCount };

/** Runs the verifier of a card on an answer. */
function grade({ verifier, limits: [least, most] = [0, 0] }: Card, answer: string) {
  if (!verifier) return;
  const measured = verifiers[verifier](answer);
  const reward = rewardWithin(measured, least, most);
  const got = significant(measured, 9);
  const claim = least === most ? `${got} = ${least}` : `${least} ≤ ${got} ≤ ${most}`;
  return { verifier, reward, math: `${claim} → ${reward}` };
}

export function canItBeCheckedView(state: State) {
  const pileOf = (name: CardName): Pile | undefined => PILES[state.sorted[NAMES.indexOf(name)] - 1];
  const agrees = (name: CardName) => pileOf(name) === cards[name].pile;
  const answersOf = (name: CardName) => {
    const own = name === state.card && state.own !== '' ? [state.own] : [];
    return [...words.cards[name].answers, ...own].map((answer) => ({
      text: shortText(answer, OWN.maxLength),
      ...grade(cards[name], answer),
    }));
  };

  const { task, why } = words.cards[state.card];
  const card: Card = cards[state.card];
  const pile = pileOf(state.card);
  const done = NAMES.filter(pileOf).length;
  const answers = answersOf(state.card);
  const gamed =
    state.card === 'sorting' &&
    answers.some(({ reward }, i) => reward === 1 && i >= words.cards.sorting.answers.length) &&
    !sameItems(state.own, words.cards.sorting.answers[0]);
  const rewards = answers.flatMap(({ text: answer, reward }) =>
    reward === undefined ? [] : [words.rewarded(shortText(answer, 40), reward)],
  );
  return {
    names: NAMES.map((name) => ({
      value: name,
      label: `${words.cards[name].name}${pileOf(name) ? (agrees(name) ? ' ✓' : ' ✗') : ''}`,
    })),
    task,
    asks: words.asks(task),
    pile,
    answers: answers.map(({ text: answer, reward }, i) => ({
      key: `answer-${i}`,
      text: answer,
      earned: pile !== undefined && reward === 1,
      reward: pile === undefined || reward === undefined ? '' : words.reward(reward),
    })),
    says: pile
      ? [
          `${agrees(state.card) ? words.agrees : words.differs(card.pile)} ${why}`,
          card.verifier ? words.ran(card.verifier) : '',
          card.pile === 'program' ? '' : words.instead,
        ].filter(Boolean)
      : [],
    gamed: pile && gamed ? words.gamed : '',
    summary: [
      pile ? words.summary(task, rewards) : words.unsorted(task),
      done > 0
        ? words.progress(count(NAMES.filter(agrees).length), count(done), count(NAMES.length))
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: NAMES.map((name) => ({
        cells: [
          words.cards[name].task,
          words.piles[cards[name].pile],
          answersOf(name)
            .map(({ text: answer, reward }) =>
              reward === undefined ? answer : `${answer} → ${reward}`,
            )
            .join(' · '),
        ],
      })),
    },
    steps: card.verifier
      ? answers.map(({ text: answer, math = '' }, i) => ({
          key: `answer-${i}`,
          says: words.step(card.verifier!, shortText(answer, 40)),
          math,
        }))
      : [{ says: words.stepLearned, math: '1 ÷ (1 + e^{B − A})' }],
  } satisfies FigureView & Record<string, unknown>;
}
