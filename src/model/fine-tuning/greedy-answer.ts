import { greedy } from '#math/greedy.ts';
import { controlId } from '#model/mote/mote-token.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { questionIds } from './demonstration.ts';

export interface GreedyAnswer {
  /** Without blanks around it. */
  readonly text: string;
  /** Whether its document ended; otherwise it was cut. */
  readonly ended: boolean;
}

/** What a model answers when it writes the likeliest token each time, at most `longest` of them. */
export function greedyAnswer(
  cache: KeyValueCache,
  tokenizer: Pick<Tokenizer, 'size' | 'encode' | 'decode'>,
  question: string,
  longest: number,
): GreedyAnswer {
  const end = controlId('document', tokenizer);
  const written: number[] = [];
  cache.rewind(0);
  let next = greedy(cache.append(questionIds(question, tokenizer)));
  while (next !== end && written.length < longest) {
    written.push(next);
    next = greedy(cache.append([next]));
  }
  const shown = written.filter((id) => id < tokenizer.size);
  return { text: tokenizer.decode(shown).trim(), ended: next === end };
}
