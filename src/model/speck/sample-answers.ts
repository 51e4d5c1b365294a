import { categorical } from '#math/categorical.ts';
import type { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { controlId } from '#model/mote/mote-token.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';

/** What the model wrote after a prompt, drawn at temperature 1. */
export interface SampledAnswer {
  /** With the token that ends the document, where it came to that. */
  readonly ids: readonly number[];
  readonly text: string;
}

/** Several answers to one prompt, each drawn token by token until its document ends. */
export function sampleAnswers(
  cache: KeyValueCache,
  tokenizer: Pick<Tokenizer, 'size' | 'decode'>,
  prompt: readonly number[],
  random: Random,
  { count, maxTokens }: { count: number; maxTokens: number },
): SampledAnswer[] {
  const end = controlId('document', tokenizer);
  cache.rewind(0);
  const first = softmax(cache.append(prompt));
  return Array.from({ length: count }, () => {
    cache.rewind(prompt.length);
    const ids = [categorical(first, random)];
    while (ids.at(-1) !== end && ids.length < maxTokens)
      ids.push(categorical(softmax(cache.append(ids.slice(-1))), random));
    const shown = ids.filter((id) => id < tokenizer.size);
    return { ids, text: tokenizer.decode(shown) };
  });
}
