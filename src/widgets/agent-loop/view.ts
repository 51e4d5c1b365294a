/** View-model of AgentLoop: one errand round by round, and four ways to go about many errands. */
import { count, fixed, percent } from '#chart/format.ts';
import recorded from '#data/agent-loop-first-state.json';
import { wilsonInterval } from '#math/wilson-interval.ts';
import { DESIGNS, runDesign, thinkingOf, thoughtsOf } from '#model/warehouse/designs.ts';
import { errandSteps, makeWarehouse } from '#model/warehouse/warehouse.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { startState } from '#ui/url-codec.ts';
import { words } from '#strings/agent-loop.ts';
import { sum, WORLDS, type Comparison } from './comparison.ts';
import { entryOf, placeName, readingOf, taskOf, wordsIn } from './log.ts';
import { BARS, barsOf, compareY, middleOf, places, shareX, squares, trail, walk } from './plan.ts';
import { schema, settingsOf, type State } from './schema.ts';

/** Recorded, so that nothing is computed until the reader wants something else. */
export const firstComparison = { wish: settingsOf(startState(schema)), result: recorded };

/** The errand of a state, with what a model would read in each round, by all agents together. */
export function errandOf({ design, slip, moved, budget, seed: from }: Omit<State, 'step'>) {
  const warehouse = makeWarehouse(from, moved);
  const runs = runDesign(warehouse, design, { slip: slip / 100, budget, seed: from });
  const thinking = thinkingOf(design);
  const each = runs.map(({ rounds }) => readingOf(warehouse, thinking, rounds));
  const together = (lists: number[][]) =>
    lists[0].map((_, i) => lists.reduce((sum, list) => sum + list[i], 0));
  return {
    ...{ warehouse, runs, thinking, task: wordsIn(taskOf(warehouse)) },
    read: together(each.map(({ read }) => read)),
    log: together(each.map(({ log }) => log)),
    thoughts: together(runs.map(({ rounds }) => thoughtsOf(design, rounds))),
  };
}
type Errand = ReturnType<typeof errandOf>;

/** Where an agent stands after some rounds, what it carries and takes the floor to be. */
function standing({ warehouse, runs, thinking }: Errand, agent: number, step: number) {
  const { rounds } = runs[agent];
  const last = rounds[step - 1];
  const way = [warehouse.start, ...rounds.slice(0, step).map(({ to }) => to)];
  const at = way[step];
  const carrying = way.includes(warehouse.parcel);
  const map = last?.map ?? (thinking === 'try' ? warehouse.floor : warehouse.map);
  return { way, at, map, left: errandSteps(warehouse, at, carrying) };
}

export function agentLoopView(state: State, all: Comparison) {
  const { design } = state;
  const errand = errandOf(state);
  const { warehouse, runs, thinking, task, read, log, thoughts } = errand;
  const last = read.length;
  const now = Math.min(state.step, last);
  const agents = runs.map((_, i) => standing(errand, i, now));
  const isShelf = (place: number) => warehouse.floor[place] === 1;
  const isWrong = (place: number) =>
    agents.some(({ map }) => map[place] !== warehouse.floor[place]);
  const key = now > 0 ? `round-${now}` : undefined;
  const readSoFar = sum(read.slice(0, now));
  const logSoFar = now > 0 ? log[now - 1] : task * runs.length;
  const left = Array.from({ length: last }, (_, i) =>
    Math.min(...runs.map((_, agent) => standing(errand, agent, i + 1).left)),
  );
  const compared = DESIGNS.map((name, i) => {
    const { arrived, steps, thoughts: thought, read: words_ } = all[name];
    const [low, high] = wilsonInterval(arrived, WORLDS);
    return {
      key: name,
      name: words.designs[name],
      now: name === design,
      ...compareY(i),
      ...{ x: shareX(arrived / WORLDS), from: shareX(low), to: shareX(high) },
      arrived,
      ...{ share: percent(arrived / WORLDS, 0), low: percent(low, 0), high: percent(high, 0) },
      steps: fixed(steps / WORLDS, 1),
      thoughts: fixed(thought / WORLDS, 1),
      read: count(words_ / WORLDS),
    };
  });
  const chosen = compared[DESIGNS.indexOf(design)];
  const title = words.designs[design];
  const over = runs.some(({ arrived }) => arrived)
    ? words.arrived
    : words.stopped[last < state.budget ? 'plan' : 'budget'];
  const added = (numbers: readonly number[]) => numbers.map((n) => count(n)).join(' + ');

  return {
    now,
    last,
    key,
    shelves: squares(places.filter(isShelf)),
    wrong: {
      free: squares(
        places.filter((place) => isWrong(place) && !isShelf(place)),
        4,
      ),
      shelf: squares(
        places.filter((place) => isWrong(place) && isShelf(place)),
        4,
      ),
    },
    marks: (['start', 'parcel', 'door'] as const).map((end) => ({
      label: words.marks[end],
      ...middleOf(warehouse[end]),
    })),
    agents: agents.map(({ way, at }, i) => {
      const aside = runs.length > 1 ? 6 * i - 3 : 0;
      const ahead = walk(at, runs[i].rounds.at(now)?.ahead ?? []);
      return {
        ...{ trail: trail(way, aside), ahead: trail(ahead, aside), ...middleOf(at, aside) },
        second: i > 0,
      };
    }),
    legend: runs.length > 1 ? words.legend + words.second : words.legend,
    task: taskOf(warehouse),
    entries:
      now === 0
        ? []
        : runs.map(({ rounds }, i) => ({
            agent: runs.length > 1 ? words.agents[i] : '',
            parts: Object.entries(entryOf(warehouse, thinking, rounds[now - 1], now === 1)).map(
              ([part, text]) => ({
                name: words.entry[part as keyof typeof words.entry],
                text: text || words.nothing,
              }),
            ),
          })),
    reading: barsOf(read, BARS.read),
    left: barsOf(left, BARS.left),
    readMost: count(Math.max(...read)),
    leftMost: count(Math.max(...left)),
    compared,
    summary: [
      now === 0
        ? words.summaryStart(title, last)
        : words.summary(
            title,
            now,
            last,
            agents.map(({ at }) => placeName(at)),
            agents.map(({ left: steps }) => count(steps)),
          ) + words.summaryRead(runs.length, count(logSoFar), count(readSoFar)),
      now === last ? over : '',
      words.summaryShare(count(WORLDS), chosen.share, chosen.low, chosen.high),
    ].join(''),
    named: [
      ...(key ? [{ key, text: count(readSoFar) }] : []),
      { key: chosen.key, text: chosen.share },
    ],
    table: {
      caption: words.tableCaption(count(WORLDS)),
      columns: words.columnsOfTable,
      rows: compared.map((one) => ({
        key: one.key,
        cells: [
          words.designs[one.key],
          one.share,
          words.interval(one.low, one.high),
          ...[one.steps, one.thoughts, one.read],
        ],
      })),
    },
    steps: [
      { says: words.stepTask, math: count(task) },
      ...(now > 0
        ? [
            thinking === 'plan' && now > 1
              ? { key, says: words.stepOnce, math: count(0) }
              : {
                  key,
                  says: words.stepContext(now),
                  math: contextMath(errand, now),
                },
            { key, says: words.stepRead(now), math: equals(added(read.slice(0, now)), readSoFar) },
            {
              key,
              says: words.stepTimes,
              math: `${count(readSoFar)} ÷ ${count(logSoFar)} = ${fixed(readSoFar / logSoFar, 1)}`,
            },
            {
              key,
              says: words.stepThoughts,
              math: equals(added(thoughts.slice(0, now)), sum(thoughts.slice(0, now))),
            },
          ]
        : []),
      ...compared.map((one) => ({
        key: one.key,
        says: words.stepShare(words.designs[one.key]),
        math: `${count(one.arrived)} ÷ ${count(WORLDS)} = ${one.share}`,
      })),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const equals = (terms: string, total: number) =>
  terms.includes('+') ? `${terms} = ${count(total)}` : count(total);

/** The tasks, and what each round before has added. */
function contextMath({ task, runs, log, read }: Errand, round: number): string {
  const start = task * runs.length;
  const parts = [start, ...log.slice(0, round - 1).map((n, i) => n - (i ? log[i - 1] : start))];
  return equals(parts.map((n) => count(n)).join(' + '), read[round - 1]);
}

/** How much is read in the errand that the figure starts with, in multiples of its log. */
export function firstGuess(): Guess {
  const { read, log } = errandOf(startState(schema));
  const [rounds, length, total] = [read.length, log[log.length - 1], sum(read)];
  const times = total / length;
  const offered = [1, 2, Math.round(times), 2 * rounds];
  return {
    kind: 'choice',
    id: 'agent-loop.read',
    ask: words.guess(rounds, count(length)),
    options: offered.map((n) => words.options(n)),
    answer: 2,
    reveal: words.reveal(count(total), count(length), fixed(times, 1)),
  };
}
