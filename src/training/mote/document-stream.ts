import { Random, type RandomState } from '#math/random.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import type { Mix, Stage } from '#world/mix.ts';
import { sampleDocument, type WorldDocument } from '#world/world.ts';
import { documentSequence } from './document-sequence.ts';

/** Documents of the world without end, ready for training. Where it stands is one random state. */
export class DocumentStream {
  private readonly encoder: DocumentEncoder;
  private readonly longest: number;
  private readonly admits: (document: WorldDocument) => boolean;
  private random: Random;

  /** Leaves out what it does not admit, and the rare document of more than `longest` tokens. */
  constructor(
    encoder: DocumentEncoder,
    longest: number,
    random: Random,
    admits: (document: WorldDocument) => boolean = () => true,
  ) {
    this.encoder = encoder;
    this.longest = longest;
    this.admits = admits;
    this.random = random;
  }

  get state(): RandomState {
    return this.random.state();
  }

  set state(state: Readonly<RandomState>) {
    this.random = Random.restore(state);
  }

  /** The next document that is admitted. */
  next(mix: Mix): WorldDocument {
    for (;;) {
      const document = sampleDocument(this.random, { mix });
      if (this.admits(document)) return document;
    }
  }

  /** Documents of `tokens` predictions together, the last one perhaps beyond. */
  batch(
    tokens: number,
    { mix, leastWeight = 0 }: Pick<Stage, 'mix' | 'leastWeight'>,
  ): TrainingSequence[] {
    const batch: TrainingSequence[] = [];
    for (let room = tokens; room > 0;) {
      const { ids, weights } = this.encoder.encodeDocument(this.next(mix).segments);
      if (ids.length > this.longest) continue;
      const atLeast = weights.map((weight) => Math.max(weight, leastWeight));
      batch.push(documentSequence(this.encoder, ids, atLeast));
      room -= ids.length;
    }
    return batch;
  }
}
