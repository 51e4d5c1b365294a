import type { FigureState } from '#ui/figure-state.svelte.ts';
import { fullOrder, sentence, swapped, type schema } from './orders.ts';

/** Moves the word at the place picked by one place; the place goes with it. */
export function moveWord(figure: FigureState<typeof schema>, by: number) {
  const { state } = figure;
  const order = fullOrder(state.order, sentence(state.text).tokens.length);
  const last = order.length - 2;
  const at = Math.min(state.at, last);
  state.order = swapped(order, at, at + by);
  if (!figure.isLocked('at')) state.at = Math.min(last, Math.max(0, at + by));
}
