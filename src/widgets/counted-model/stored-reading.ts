/** A reading in few bytes, for the page. */
import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import type { Reading, ReadToken, Unit, UnitReading, Wish } from './reading.ts';

/** Texts as they are, prices in nats to three decimals. */
interface StoredTokens {
  parts: (string | Exclude<TokenPart, { text: string }>)[];
  nats: number[];
  /** Places of tokens that the model does not know. */
  unknown: number[];
}

export function storeTokens(tokens: readonly ReadToken[]): StoredTokens {
  return {
    parts: tokens.map(({ part }) => ('text' in part ? part.text : part)),
    nats: tokens.map(({ nats }) => Number(nats.toFixed(3))),
    unknown: tokens.flatMap(({ unknown }, i) => (unknown ? [i] : [])),
  };
}

function restoreTokens({ parts, nats, unknown }: StoredTokens): ReadToken[] {
  return parts.map((part, i) => ({
    part: typeof part === 'string' ? { text: part } : part,
    nats: nats[i],
    unknown: unknown.includes(i),
  }));
}

interface StoredReading {
  bytes: number;
  units: Record<Unit, StoredTokens>;
}

export function restoreReading(
  wish: Wish,
  { bytes, units }: StoredReading,
  facts: Record<Unit, UnitReading['facts']>,
): Reading {
  const unit = (name: Unit) => ({ facts: facts[name], tokens: restoreTokens(units[name]) });
  return {
    wish,
    bytes,
    units: { word: unit('word'), 'byte-pair': unit('byte-pair'), byte: unit('byte') },
  };
}
