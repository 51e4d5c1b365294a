/** What is asked of the counted models, and what they read: the same text in three kinds of token. */
import type { ModelChoice, ModelFacts, NgramTasks } from '#model/ngram/ngram-protocol.ts';
import type { TokenPart } from '#model/tokenizer/token-parts.ts';

export const UNITS = ['word', 'byte-pair', 'byte'] as const;
export type Unit = (typeof UNITS)[number];

/** What a reading depends on. */
export interface Wish {
  /** The reader's sentence. */
  text: string;
  /** The text to count; blank for the book's own. */
  corpus: string;
  order: number;
  strength: number;
}

export interface ReadToken {
  part: TokenPart;
  /** −ln p of the token given those before it. */
  nats: number;
  /** The model does not know it: the price is that of any unknown word. */
  unknown: boolean;
}

/** A text read by one model. */
export interface UnitReading {
  facts: ModelFacts;
  tokens: readonly ReadToken[];
}

export interface Reading {
  wish: Wish;
  /** UTF-8 bytes of the text. */
  bytes: number;
  units: Readonly<Record<Unit, UnitReading>>;
}

/** Asks a task of the n-gram worker, or of its stand-in at build. */
export type Ask = <K extends 'train' | 'surprisals'>(
  kind: K,
  payload: NgramTasks[K]['payload'],
) => Promise<NgramTasks[K]['result']>;

/** Has the three models read a text, one after the other, so that the book is fetched once. */
export async function read(ask: Ask, wish: Wish, base: string): Promise<Reading> {
  const { text, corpus, order, strength } = wish;
  let bytes = 0;
  async function readAs(unit: Unit): Promise<UnitReading> {
    const source = corpus.trim() === '' ? { base } : { given: corpus };
    const model: ModelChoice = { text: source, unit, order };
    const facts = await ask('train', { model });
    const { parts, unknown, nats, ...reading } = await ask('surprisals', { model, text, strength });
    bytes = reading.bytes;
    return {
      facts,
      tokens: parts.map((part, i) => ({ part, nats: nats[i], unknown: unknown[i] })),
    };
  }
  const units = {
    'byte-pair': await readAs('byte-pair'),
    word: await readAs('word'),
    byte: await readAs('byte'),
  };
  return { wish, bytes, units };
}

export function sameWish(a: Wish, b: Wish): boolean {
  return (
    a.text === b.text && a.corpus === b.corpus && a.order === b.order && a.strength === b.strength
  );
}
