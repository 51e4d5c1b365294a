import { goRound, type LoopWish } from '#widgets/one-job-loop/rounds.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const FIRST: LoopWish = { text: 'Once upon a time there was a', seed: 1, how: 'sample' };

/** The rounds that the loop shows before a reader changes anything. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const loop = await goRound(FIRST, vocabulary, (prompt) => ask('predict', prompt));
  return {
    wish: FIRST,
    loop: {
      ...loop,
      rounds: loop.rounds.map(({ dropped, top, point, taken }) => ({
        dropped,
        top: top.map(({ token, share }) => ({ token, share: rounded(share) })),
        point: point === null ? null : rounded(point),
        taken: { ...taken, share: rounded(taken.share), from: rounded(taken.from) },
      })),
    },
  };
}

const rounded = (share: number) => Number(share.toPrecision(6));
