import { DocumentEncoder } from '#world/engine/encode-document.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { learnMerges } from '../../../src/training/tokenizer/learn-merges.ts';

const merges = learnMerges({ seed: 1, documents: 2_000, vocabulary: 1024 });

/** An encoder whose tokenizer has learned from little text: in tests that is enough. */
export const moteEncoder = new DocumentEncoder(
  moteTokenizer(merges.flatMap(({ left, right }) => [left, right])),
);
