/** Training a finished model a little further on demonstrations. */
import { Random } from '#math/random.ts';
import {
  addGradients,
  totalWeight,
  updateParameters,
  type TrainingSequence,
  type UpdateOptions,
} from '#model/transformer/train-step.ts';
import { forgetUpdates, type Trainer } from '#model/transformer/trainer.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';
import { LowRank, type LowRankMemory } from './low-rank.ts';

export interface FineTuningOptions {
  readonly learningRate: number;
  /** All weights, or low rank: factors of `rank` beside each matrix of the blocks, in memory for them. */
  readonly moves: 'everything' | { readonly rank: number; readonly memory: LowRankMemory };
  /** Old documents, of which each step reads `perStep`, drawn anew; none where it is left out. */
  readonly replay?: { readonly documents: readonly TrainingSequence[]; readonly perStep: number };
  /** Of the draw of old documents, and of the factors' first numbers. */
  readonly seed: number;
}

/** A training that begins at the weights a trainer has. Each step reads all demonstrations. */
export class FineTuning {
  readonly #trainer: Trainer;
  readonly #demonstrations: readonly TrainingSequence[];
  readonly #options: FineTuningOptions;
  readonly #update: UpdateOptions;
  readonly #random: Random;
  readonly #lowRank: LowRank | null;

  /** Forgets the moments of an earlier training. Throws RangeError when there is no demonstration. */
  constructor(
    trainer: Trainer,
    demonstrations: readonly TrainingSequence[],
    options: FineTuningOptions,
  ) {
    const { learningRate, moves, seed } = options;
    if (demonstrations.length === 0) throw new RangeError('expected at least one demonstration');
    this.#trainer = trainer;
    this.#demonstrations = demonstrations;
    this.#options = options;
    this.#update = { ...USUAL_UPDATE, learningRate };
    this.#random = new Random(seed);
    forgetUpdates(trainer);
    this.#lowRank =
      moves === 'everything'
        ? null
        : new LowRank(trainer.transformer, moves.memory, moves.rank, seed);
  }

  /**
   * One step along the gradient of the mean loss of the demonstrations, plus that of the old documents drawn for
   * it. Returns the former as it was before, in nats a token.
   */
  step(): number {
    const trainer = this.#trainer;
    const { replay } = this.#options;
    trainer.gradients.flat.fill(0);
    const { loss } = addGradients(trainer, this.#demonstrations, totalWeight(this.#demonstrations));
    if (replay && replay.perStep > 0) {
      const old = Array.from(
        { length: replay.perStep },
        () => replay.documents[this.#random.int(replay.documents.length)],
      );
      addGradients(trainer, old, totalWeight(old));
    }
    if (this.#lowRank) this.#lowRank.step(trainer.gradients.flat, this.#update);
    else updateParameters(trainer, this.#update);
    return loss;
  }
}
