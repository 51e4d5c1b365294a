/** States of a figure that are worth a look. */
import { Random } from '#math/random.ts';
import { startState, type Schema, type StateOf } from '#ui/url-codec.ts';

/** The numbers from one to another, evenly. */
export const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step + 1.5) }, (_, i) =>
    Number((from + i * step).toFixed(2)),
  );

/** Both ends of a slider, and what lies a third and two thirds along. */
export function along({ min, max, step = 1 }: { min: number; max: number; step?: number }) {
  const at = (share: number) => min + step * Math.round((share * (max - min)) / step);
  return [0, 1 / 3, 2 / 3, 1].map((share) => Number(at(share).toPrecision(12)));
}

/** The first state, each value on its own, and mixtures of all values drawn from a seed. */
export function statesOf<S extends Schema>(
  schema: S,
  values: { readonly [K in keyof StateOf<S>]?: readonly StateOf<S>[K][] },
): StateOf<S>[] {
  const start = startState(schema);
  const lists = Object.entries(values) as [string, readonly unknown[]][];
  const random = new Random(1);
  const drawn = () =>
    lists.map(([name, list]) => [name, list[Math.floor(random.next() * list.length)]]);
  return [
    start,
    ...lists.flatMap(([name, list]) => list.map((value) => ({ ...start, [name]: value }))),
    ...range(1, 12).map(() => ({ ...start, ...Object.fromEntries(drawn()) })),
  ];
}
