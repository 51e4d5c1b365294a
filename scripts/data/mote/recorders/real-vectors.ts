import { wordVectorFacts } from '../../open-word-vectors.ts';

/** What the figures say of the real word vectors before they are there. */
export async function record() {
  return wordVectorFacts();
}
