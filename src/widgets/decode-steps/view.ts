/** View-model of DecodeSteps: one turn of the loop, what it computes and what it takes from the cache. */
import { count, fixed, probability } from '#chart/format.ts';
import recorded from '#data/mote/decode-steps.json';
import facts from '#data/mote/facts.json';
import {
  decodingSize,
  multiplications,
  operationCount,
} from '#model/transformer/operation-count.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, seed, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/decode-steps.ts';
import { barRows, candidateRows, gridOf } from './layout.ts';
import { MOST_STEPS, type Walk } from './walk.ts';

export const LONGEST = 600;
export const openings = recorded.map(({ text: opening }) => opening);

export const schema = {
  text: text(openings[0], { maxLength: LONGEST }),
  pick: choice('likeliest', ['likeliest', 'drawn']),
  seed: seed(),
  cache: choice('kept', ['kept', 'thrown']),
  step: number(5, { min: 0, max: MOST_STEPS - 1, step: 1 }),
};
export type State = StateOf<typeof schema>;

const { config } = facts;

/** The walk recorded for an opening, where the likeliest token is taken. */
export function recordedFor({ text: of, pick }: Pick<State, 'text' | 'pick'>): Walk | undefined {
  return pick === 'likeliest' ? recorded.find((one) => one.text === of) : undefined;
}

/** What a turn of the loop computes: in the first, the whole prompt is new in any case. */
function sizeOf({ promptLength }: Walk, step: number, cache: boolean) {
  return decodingSize(promptLength + step, { cache: cache && step > 0 });
}

const millions = (n: number) => fixed(n / 1e6);

export function decodeStepsView(walked: Walk, state: State) {
  const { promptLength, steps, tokens, dropped, ended } = walked;
  const last = steps.length - 1;
  const now = Math.min(state.step, last);
  const cache = state.cache === 'kept';
  const size = sizeOf(walked, now, cache);
  const length = promptLength + now;
  const taken = steps[now].top[steps[now].chosen];

  const work = (step: number, kept: boolean) => multiplications(config, sizeOf(walked, step, kept));
  const soFar = (kept: boolean) =>
    steps.slice(0, now + 1).reduce((sum, _, step) => sum + work(step, kept), 0);
  const done = { cache: work(now, true), without: work(now, false) };
  const total = { cache: soFar(true), without: soFar(false) };
  const { weights, attention } = operationCount(config, size);

  const grid = gridOf(tokens.slice(0, length), size, config.blocks);
  const candidates = candidateRows(steps[now], grid.height);
  const bars = barRows([done, total], candidates.bottom);
  const turn = `turn-${state.cache}`;
  const perRow = weights / size.fresh;
  const seen = size.past + size.fresh;

  return {
    last,
    now,
    grid,
    candidates,
    bars,
    height: bars.bottom,
    summary:
      words.summary(
        now,
        last,
        words.rows(count(size.fresh), size.fresh === 1),
        size.past > 0 ? words.fromCache(count(size.past)) : '',
        millions(cache ? done.cache : done.without),
        now === 0
          ? words.same
          : cache
            ? words.instead(millions(done.without))
            : words.insteadCache(millions(done.cache)),
        taken.token,
        probability(taken.probability),
      ) +
      (ended && now === last ? words.ended : '') +
      (dropped > 0 ? words.dropped(count(dropped)) : ''),
    named: [{ key: `candidate-${steps[now].chosen}`, text: probability(taken.probability) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: steps.map(({ top, chosen }, i) => ({
        key: i === now ? `candidate-${chosen}` : undefined,
        cells: [
          i,
          promptLength + i,
          sizeOf(walked, i, true).fresh,
          sizeOf(walked, i, false).fresh,
          count(work(i, true)),
          count(work(i, false)),
          top[chosen].token,
          probability(top[chosen].probability, 2),
        ],
      })),
    },
    steps: [
      {
        key: turn,
        says: words.stepWeights(count(size.fresh)),
        math: `${count(size.fresh)} × ${count(perRow)} = ${count(weights)}`,
      },
      {
        key: turn,
        says: words.stepAttention(count(config.blocks), count(config.width)),
        math: `${count(size.fresh)} × ${count(seen)} × 2 × ${config.blocks} × ${config.width} = ${count(attention)}`,
      },
      {
        key: turn,
        says: words.stepTotal,
        math: `${count(weights)} + ${count(attention)} = ${count(weights + attention)}`,
      },
      {
        key: 'so-far',
        says: words.stepRatio,
        math: `${count(total.without)} ÷ ${count(total.cache)} = ${fixed(total.without / total.cache)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Guess before you look: how much of a text is computed anew for its latest token. */
export function firstGuess(walked: Walk): Guess {
  const { past, fresh } = sizeOf(walked, 1, true);
  const options = [past + fresh, Math.round((past + fresh) / 2), 1];
  return {
    kind: 'choice',
    id: 'decode-steps.first',
    ask: words.guess(count(past)),
    options: [words.guessAll(count(past + fresh)), words.guessHalf, words.guessOne],
    answer: options.indexOf(fresh),
    reveal: words.reveal(count(past)),
  };
}
