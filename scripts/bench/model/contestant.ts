/** What every library is timed on. */
export interface Contestant {
  readonly name: string;
  /** Logits of every token of a text, (T, V). */
  forward(ids: readonly number[]): Promise<Float32Array>;
  /** Reads a text and keeps its keys and values. */
  begin(ids: readonly number[]): Promise<void>;
  /** Reads one more token after what begin read; returns its logits, (V). Can be asked again. */
  decode(id: number): Promise<Float32Array>;
  /** One step of AdamW on texts of equal length; returns the loss. Missing where a library cannot train. */
  readonly train?: (texts: readonly (readonly number[])[]) => Promise<number>;
}
