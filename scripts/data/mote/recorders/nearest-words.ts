import { moteSide, realSide } from '#widgets/nearest-words/sides.ts';
import { openWordVectors } from '../../open-word-vectors.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const WORDS = ['dog', 'red', 'France', 'street', 'London', 'king'];

/** What lies nearest to each word of the figure's list. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const embeddings = await ask('embeddings', {});
  const table = openWordVectors();
  const recorded = [];
  for (const word of WORDS) {
    const { tokens } = await ask('tokenize', { text: word });
    const ids = tokens.slice(1).map(({ id }) => id);
    recorded.push({
      word,
      mote: await moteSide(ids, embeddings, vocabulary),
      real: realSide(word, table),
    });
  }
  return recorded;
}
