import { bytePairEncode } from './byte-pair-encode.ts';
import { joinBytes } from './join-bytes.ts';
import { mergeTrace, type MergeTrace } from './merge-trace.ts';
import { pretokenize } from './pretokenize.ts';
import { showTokens, type Token } from './token-parts.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';
import type { TokenTable } from './vocabulary.ts';

/**
 * A byte-level tokenizer: a text is cut into pieces, a piece into bytes, and bytes merge into tokens.
 *
 * Any text can be encoded. Names of special tokens, such as `<|endoftext|>`, are characters like
 * all others: a reader's text can never become a control token.
 */
export class Tokenizer {
  readonly name: string;
  private readonly table: TokenTable;
  private readonly pattern: RegExp;

  constructor(name: string, table: TokenTable, pattern: RegExp) {
    this.name = name;
    this.table = table;
    this.pattern = pattern;
  }

  /** How many tokens text can become. */
  get size(): number {
    return this.table.size;
  }

  encode(text: string): number[] {
    const ids: number[] = [];
    for (const piece of pretokenize(text, this.pattern)) {
      const bytes = utf8Bytes(piece);
      const whole = this.table.wholeId(bytes); // most pieces of everyday text are one token
      if (whole >= 0) ids.push(whole);
      else for (const id of bytePairEncode(bytes, this.table)) ids.push(id);
    }
    return ids;
  }

  encodeWithPieces(text: string): Token[] {
    return this.tokens(this.encode(text));
  }

  /** Tokens by id, shown as they stand beside each other. Throws a RangeError as tokenBytes does. */
  tokens(ids: readonly number[]): Token[] {
    return showTokens(ids, (id) => this.table.tokenBytes(id));
  }

  /**
   * The text of some tokens: decode(encode(text)) is the text, but for lone surrogates, which are
   * U+FFFD by then. Tokens that break a character give U+FFFD. Throws a RangeError as tokenBytes does.
   */
  decode(ids: readonly number[]): string {
    return utf8Text(joinBytes(ids.map((id) => this.table.tokenBytes(id))));
  }

  /** The bytes of a token. Throws a RangeError for special, unused and impossible ids. */
  tokenBytes(id: number): Uint8Array {
    return this.table.tokenBytes(id);
  }

  /** Every merge on the way from bytes to tokens, for each piece of the text. */
  mergeSteps(text: string): MergeTrace[] {
    return pretokenize(text, this.pattern).map((piece) => mergeTrace(piece, this.table));
  }
}
