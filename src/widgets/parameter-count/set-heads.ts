import type { FigureState } from '#ui/figure-state.svelte.ts';
import type { schema } from './view.ts';

/** Changes the number of heads; where each had keys and values of its own, each goes on having them. */
export function setHeads(figure: FigureState<typeof schema>, heads: number) {
  const { state } = figure;
  if (state.keyValueHeads === state.heads && !figure.isLocked('keyValueHeads'))
    state.keyValueHeads = heads;
  state.heads = heads;
}
