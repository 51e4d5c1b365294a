import { writeOn, type FramesWish } from '#widgets/prompt-frames/frames.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const FIRST: FramesWish = {
  question: 'What is the capital of Egypt?',
  answer: 'The capital of Egypt is Cairo.',
  seed: 1,
  how: 'sample',
};

/** The first question of the figure, in all three frames. */
export async function record(ask: AskMote) {
  const framed = await writeOn(FIRST, {
    generate: (request) => ask('generate', request),
    losses: (request) => ask('losses', request),
  });
  return {
    wish: FIRST,
    framed: framed.map(({ answerNats, ...rest }) => ({
      ...rest,
      answerNats: answerNats.map((nats) => Number(nats.toPrecision(6))),
    })),
  };
}
