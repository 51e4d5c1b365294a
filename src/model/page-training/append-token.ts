import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';

/**
 * Lets a model read the last of the tokens written so far. Returns the logits after it, (V), a view as
 * KeyValueCache gives it. When the context is full, the model goes on from the later half of it.
 */
export function appendToken(
  cache: KeyValueCache,
  written: readonly number[],
  contextLength: number,
): Float32Array {
  if (cache.length < contextLength) return cache.append(written.slice(-1));
  cache.rewind(0);
  return cache.append(written.slice(-Math.ceil(contextLength / 2)));
}
