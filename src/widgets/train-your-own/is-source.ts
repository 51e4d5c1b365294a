import type { Source } from './source.ts';

/** Whether data from storage is such a choice of text. */
export function isSource(value: unknown): value is Source {
  const { kind, text } = (value ?? {}) as Record<string, unknown>;
  return kind === 'names' || kind === 'world' || (kind === 'own' && typeof text === 'string');
}
