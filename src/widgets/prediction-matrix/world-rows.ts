/** Rows of the prediction matrix that need no model: the truth of the small world, and counting its documents. */
import { Random } from '#math/random.ts';
import { readPrompt, withoutLastSpaces } from '#model/mote/read-prompt.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { continuations } from '#model/ngram/continuations.ts';
import { countNgrams, type NgramTable } from '#model/ngram/count-ngrams.ts';
import { nextTokenDistribution } from '#model/ngram/witten-bell.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { DocumentEncoder, vocabularySize } from '#world/engine/encode-document.ts';
import { nextTokens } from '#world/engine/next-token.ts';
import { sampleDocument, worldProgram } from '#world/world.ts';

/** Tokens that have a share of a row, with that share; all others have none. */
export type Shares = readonly (readonly [id: number, share: number])[];

/** How a table is counted. */
export interface Counting {
  /** How many documents are drawn from the world and read. */
  readonly documents: number;
  readonly seed: number;
  /** Tokens of context that tell one row from another. */
  readonly length: number;
  /** Whether a row borrows from the rows of shorter contexts. */
  readonly smooth: boolean;
}

export interface CountedRow {
  /** How often the row's context was met. */
  readonly met: number;
  /** What followed it; empty where it was never met and nothing is borrowed. */
  readonly shares: Shares;
}

export interface Counts {
  readonly rows: readonly CountedRow[];
  /** How many different contexts were met: the rows of the table that hold anything. */
  readonly filled: number;
  /** Tokens read. */
  readonly tokens: number;
}

/**
 * The exact shares of all next tokens where a document begins with the tokens of this text; null where none
 * does. “One day” begins many documents, and none begins with the tokens of “One da”.
 */
export function trueShares(text: string, tokenizer: Tokenizer): Shares | null {
  const prefix = withoutLastSpaces(start(text));
  const probs = nextTokens(worldProgram(), prefix, new DocumentEncoder(tokenizer));
  return probs && nonZero(probs);
}

/** Reads documents, drawn one after the other, and counts what followed every context. */
export function countTable(
  { documents, seed, length }: Pick<Counting, 'documents' | 'seed' | 'length'>,
  tokenizer: Tokenizer,
): NgramTable {
  const encoder = new DocumentEncoder(tokenizer);
  const random = new Random(seed);
  const ids = [controlId('document', tokenizer)]; // ends one document and begins the next
  for (let i = 0; i < documents; i++) {
    for (const id of encoder.encodeDocument(sampleDocument(random).segments).ids) ids.push(id);
  }
  return countNgrams(ids, length + 1, vocabularySize(tokenizer));
}

/** Looks up the rows of some texts in a table. */
export function countedRows(
  table: NgramTable,
  texts: readonly string[],
  { length, smooth }: Pick<Counting, 'length' | 'smooth'>,
  tokenizer: Tokenizer,
): Counts {
  return {
    rows: texts.map((text) => {
      const context = readPrompt({ parts: [{ text }] }, tokenizer, Infinity).ids.slice(-length);
      const met = continuations(table, context).total;
      const empty = met === 0 && !smooth;
      const probs = empty ? [] : nextTokenDistribution(table, context, smooth ? 1 : 0);
      return { met, shares: nonZero(probs) };
    }),
    filled: table.levels[length - 1].tokens.length,
    tokens: table.tokenCount,
  };
}

/** A text as the start of a document: it begins with white space, a space if need be. */
function start(text: string) {
  if (text === '') return [];
  return [{ text: /^\p{White_Space}/u.test(text) ? text : ` ${text}` }];
}

function nonZero(probs: ArrayLike<number>): Shares {
  return Array.from(probs, (share, id) => [id, share] as const).filter(([, share]) => share > 0);
}
