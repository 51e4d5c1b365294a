import type { FigureState } from '#ui/figure-state.svelte.ts';
import type { schema } from './view.ts';

/** Another word is played from its start. */
export function setWord(figure: FigureState<typeof schema>, word: string) {
  figure.state.word = word;
  if (!figure.isLocked('step')) figure.state.step = 0;
}
