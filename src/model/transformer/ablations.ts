import type { TransformerConfig } from './config.ts';

/**
 * Parts of the model to switch off, to see what they are good for. None by default.
 * Activations within a part that adds nothing are not computed: they are left over from earlier runs.
 */
export interface Ablations {
  /** Each token also sees those after it. */
  readonly noMask?: boolean;
  /** Queries and keys are not rotated, so that order is lost but for the mask. */
  readonly noPositions?: boolean;
  /** Scores are not divided by √d. */
  readonly noScale?: boolean;
  /** Blocks whose input is not carried past their attention, nor past their MLP. */
  readonly noResidual?: readonly number[];
  /** Heads that add nothing; how they attend is computed all the same. */
  readonly dropHeads?: readonly { readonly block: number; readonly head: number }[];
  /** Blocks whose attention adds nothing. */
  readonly dropAttention?: readonly number[];
  /** Blocks whose MLP adds nothing. */
  readonly dropMlp?: readonly number[];
  /** Blocks whose MLP lets every hidden number pass as it is, so that its two matrices do what their product does. */
  readonly noBend?: readonly number[];
  /** Blocks that add nothing at all. */
  readonly dropBlocks?: readonly number[];
}

/** Throws RangeError when a block or head is named that the model does not have. */
export function checkAblations({ blocks, heads }: TransformerConfig, ablations: Ablations): void {
  const { noResidual = [], dropHeads = [], dropAttention = [], dropMlp = [] } = ablations;
  const { noBend = [], dropBlocks = [] } = ablations;
  const named = [...noResidual, ...dropAttention, ...dropMlp, ...noBend, ...dropBlocks];
  for (const block of [...named, ...dropHeads.map((drop) => drop.block)]) {
    if (!(Number.isInteger(block) && block >= 0 && block < blocks)) {
      throw new RangeError(`expected a block from 0 to ${blocks - 1}, got ${block}`);
    }
  }
  for (const { head } of dropHeads) {
    if (!(Number.isInteger(head) && head >= 0 && head < heads)) {
      throw new RangeError(`expected a head from 0 to ${heads - 1}, got ${head}`);
    }
  }
}

export function attentionDropped({ dropAttention, dropBlocks }: Ablations, block: number): boolean {
  return Boolean(dropAttention?.includes(block) || dropBlocks?.includes(block));
}

export function mlpDropped({ dropMlp, dropBlocks }: Ablations, block: number): boolean {
  return Boolean(dropMlp?.includes(block) || dropBlocks?.includes(block));
}

export function headDropped({ dropHeads }: Ablations, block: number, head: number): boolean {
  return Boolean(dropHeads?.some((drop) => drop.block === block && drop.head === head));
}
