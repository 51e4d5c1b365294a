/** The sizes that fix a transformer; every shape in this folder is written with their letters. */
export interface TransformerConfig {
  /** V: tokens the model knows. */
  readonly vocabularySize: number;
  /** C: channels of the residual stream. */
  readonly width: number;
  /** L: blocks, one after another. */
  readonly blocks: number;
  /** H: attention heads of each block; each has d = C / H channels. */
  readonly heads: number;
  /** F: channels inside the MLP. */
  readonly hidden: number;
  /** T: the longest text that training shows, in tokens. */
  readonly contextLength: number;
  /** Rotary positions turn the i-th pair of channels by position / base^(2i / d). */
  readonly rotaryBase: number;
}

/** d, the channels of one head. */
export function headSize({ width, heads }: TransformerConfig): number {
  return width / heads;
}

/** Throws RangeError, naming the number at fault, unless the sizes make a transformer. */
export function checkConfig(config: TransformerConfig): void {
  const { vocabularySize, width, blocks, heads, hidden, contextLength, rotaryBase } = config;
  const counts = { vocabularySize, width, blocks, heads, hidden, contextLength };
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`${name} must be a whole number ≥ 1, got ${count}`);
    }
  }
  if (headSize(config) % 2 !== 0) {
    throw new RangeError(`each of ${heads} heads needs an even share of ${width} channels`);
  }
  if (!(Number.isFinite(rotaryBase) && rotaryBase > 1)) {
    throw new RangeError(`rotaryBase must be a number > 1, got ${rotaryBase}`);
  }
}
