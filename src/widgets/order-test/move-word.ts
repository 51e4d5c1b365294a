import type { FigureState } from '#ui/figure-state.svelte.ts';
import { fullOrder, sentence, swapped, type schema } from './orders.ts';

/** Moves the word at the place picked by one place, if there is one; the place goes with it. */
export function moveWord(figure: FigureState<typeof schema>, by: number) {
  const { state } = figure;
  const order = fullOrder(state.order, sentence(state.text).tokens.length);
  const last = order.length - 2;
  const at = Math.min(state.at, last);
  const to = at + by;
  if (to < 0 || to > last) return;
  state.order = swapped(order, at, to);
  if (!figure.isLocked('at')) state.at = to;
}
