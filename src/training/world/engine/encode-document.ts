import { controlId } from '#model/mote/mote-token.ts';
import { CONTROLS, type Part } from '#model/mote/control.ts';
import { markedControl } from './control.ts';
import { pieces } from './pieces.ts';
import type { Segment } from './sample-document.ts';

/** What is needed of a tokenizer: #model/tokenizer/tokenizer.ts has it. */
export interface TextTokenizer {
  /** How many tokens text can become: their ids are 0 to size − 1. */
  readonly size: number;
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
}

/** A document as a model reads it. */
export interface EncodedDocument {
  readonly ids: number[];
  /** Weight of each token in the loss when it is the one to be predicted. */
  readonly weights: number[];
  /** Whether each token belongs to an answer. */
  readonly answers: boolean[];
}

/** How many tokens there are in all: of text and of control. */
export function vocabularySize(tokenizer: TextTokenizer): number {
  return tokenizer.size + CONTROLS.length;
}

/** Encodes documents and prompts, remembering the tokens of each piece. */
export class DocumentEncoder {
  readonly tokenizer: TextTokenizer;
  private readonly known = new Map<string, readonly number[]>();

  constructor(tokenizer: TextTokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The tokens of parts, such as a prompt. Text of neighbouring parts is cut as if it were joined. */
  encode(parts: readonly Part[]): number[] {
    return this.encodeDocument(parts.map((part) => ({ ...part, weight: 1, answer: false }))).ids;
  }

  /** The tokens of a document; a piece belongs to the segment in which it starts. */
  encodeDocument(segments: readonly Segment[]): EncodedDocument {
    const document: EncodedDocument = { ids: [], weights: [], answers: [] };
    for (let from = 0; from < segments.length;) {
      const first = segments[from];
      if ('control' in first) {
        push(document, controlId(first.control, this.tokenizer), first);
        from++;
        continue;
      }
      let to = from;
      while (to < segments.length && 'text' in segments[to]) to++;
      this.encodeText(segments.slice(from, to) as (Segment & { text: string })[], document);
      from = to;
    }
    return document;
  }

  /** The tokens of one piece of marked text, which is text or the mark of a control token. */
  markedPieceIds(piece: string): readonly number[] {
    const control = markedControl(piece);
    return control === null ? this.pieceIds(piece) : [controlId(control, this.tokenizer)];
  }

  /** The tokens of one piece of text, whatever its characters. */
  private pieceIds(piece: string): readonly number[] {
    let ids = this.known.get(piece);
    if (!ids) {
      ids = this.tokenizer.encode(piece);
      if (this.known.size < MAX_KNOWN) this.known.set(piece, ids);
    }
    return ids;
  }

  private encodeText(run: readonly (Segment & { text: string })[], out: EncodedDocument): void {
    let at = 0; // where the piece starts
    let segment = 0;
    let end = run[0].text.length;
    for (const piece of pieces(run.map(({ text }) => text).join(''))) {
      while (at >= end) end += run[++segment].text.length;
      for (const id of this.pieceIds(piece)) push(out, id, run[segment]);
      at += piece.length;
    }
  }
}

const MAX_KNOWN = 2 ** 16; // names are many, but no reader's text may fill the memory

function push(document: EncodedDocument, id: number, segment: Segment): void {
  document.ids.push(id);
  document.weights.push(segment.weight);
  document.answers.push(segment.answer);
}
