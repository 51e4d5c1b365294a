import { Random, type RandomState } from '#math/random.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import { controlId } from '#model/mote/mote-token.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import type { Stage } from '#world/mix.ts';
import { sampleDocument } from '#world/world.ts';

/** Documents of the world without end, ready for training. Where it stands is one random state. */
export class DocumentStream {
  private readonly encoder: DocumentEncoder;
  private readonly longest: number;
  private readonly start: number;
  private random: Random;

  /** Leaves out the rare document of more than `longest` tokens. */
  constructor(encoder: DocumentEncoder, longest: number, random: Random) {
    this.encoder = encoder;
    this.longest = longest;
    this.start = controlId('document', encoder.tokenizer);
    this.random = random;
  }

  get state(): RandomState {
    return this.random.state();
  }

  set state(state: Readonly<RandomState>) {
    this.random = Random.restore(state);
  }

  /** Documents of `tokens` predictions together, the last one perhaps beyond. */
  batch(
    tokens: number,
    { mix, leastWeight = 0 }: Pick<Stage, 'mix' | 'leastWeight'>,
  ): TrainingSequence[] {
    const batch: TrainingSequence[] = [];
    for (let room = tokens; room > 0;) {
      const { ids, weights } = this.encoder.encodeDocument(
        sampleDocument(this.random, { mix }).segments,
      );
      if (ids.length > this.longest) continue;
      batch.push({
        tokens: [this.start, ...ids],
        weights: weights.map((weight) => Math.max(weight, leastWeight)),
      });
      room -= ids.length;
    }
    return batch;
  }
}
