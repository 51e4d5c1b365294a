import { Random } from '#math/random.ts';
import { createActivations, type Activations } from '#model/transformer/activations.ts';
import { forward } from '#model/transformer/forward.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import type { Transformer } from '#model/transformer/transformer.ts';
import { documentProbability } from '#world/engine/document-probability.ts';
import { controlId } from '#model/mote/mote-token.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import type { EvaluationSet } from '#world/evaluation/evaluation-sets.ts';
import { FULL_MIX, mixWeights } from '#world/mix.ts';
import { skillProgram, SKILLS, type Skill } from '#world/skills.ts';
import { worldProgram } from '#world/world.ts';

/** Fresh documents of one skill, with what a perfect model would lose on them. */
export interface ValidationSet {
  readonly skill: Skill;
  /** Weight of the skill in the full mix. */
  readonly share: number;
  /** Each with the token that starts it. */
  readonly documents: readonly number[][];
  /** −ln P of all documents together in the full mix, exactly counted, by one who is not told the skill; nats. */
  readonly floorNats: number;
}

export interface SkillLoss {
  readonly skill: Skill;
  readonly tokens: number;
  /**
   * Mean loss of a token, and that of a reader who knows the world but not which skill comes; nats. Over all skills, as
   * the mix has them, no model can be expected below it; on one skill a model that counts on it can.
   */
  readonly loss: number;
  readonly floor: number;
}

export interface Accuracy {
  readonly skill: Skill;
  readonly condition: string;
  readonly n: number;
  /** Answers right from the first token to the last, each token the likeliest after the right ones. */
  readonly right: number;
}

const ROWS = 2048;

/** Documents as training draws them, from a seed that it does not use. */
export function validationSets(
  encoder: DocumentEncoder,
  { seed = 987_654_321, documents = 64 }: { seed?: number; documents?: number } = {},
): ValidationSet[] {
  const random = new Random(seed);
  const weights = mixWeights(FULL_MIX);
  const start = controlId('document', encoder.tokenizer);
  const world = worldProgram();
  return SKILLS.map((skill, i) => {
    const program = skillProgram(skill);
    const drawn = Array.from({ length: documents }, () => sampleProgram(program, random).segments);
    return {
      skill,
      share: weights[i],
      documents: drawn.map((segments) => [start, ...encoder.encodeDocument(segments).ids]),
      floorNats: drawn.reduce((sum, one) => sum - Math.log(documentProbability(world, one)), 0),
    };
  });
}

/** A transformer under test: one stretch of memory for all that is asked of it. */
export class Evaluation {
  private readonly transformer: Transformer;
  private readonly activations: Activations;
  private readonly targets: Int32Array;
  private readonly losses: Float32Array;

  constructor(transformer: Transformer) {
    const { kernels, config } = transformer;
    this.transformer = transformer;
    const longest = 2 * config.contextLength;
    this.activations = createActivations(kernels, config, { rows: ROWS, longest });
    this.targets = kernels.ints(ROWS);
    this.losses = kernels.floats(ROWS);
  }

  lossesOf(sets: readonly ValidationSet[]): SkillLoss[] {
    return sets.map(({ skill, documents, floorNats }) => {
      let nats = 0;
      let tokens = 0;
      this.run(documents, (row, rows) => {
        const used = this.losses.subarray(row, row + rows);
        for (const loss of used) nats += loss;
        tokens += rows;
      });
      return { skill, tokens, loss: nats / tokens, floor: floorNats / tokens };
    });
  }

  accuracy(sets: readonly EvaluationSet[], encoder: DocumentEncoder): Accuracy[] {
    const start = controlId('document', encoder.tokenizer);
    return sets.map(({ skill, condition, items }) => {
      const prompts = items.map(({ prompt }) => [start, ...encoder.encode(prompt)]);
      // Prompt and answer are encoded as one: text is cut into pieces as it will stand.
      const texts = items.map(({ prompt, answer }) => [
        start,
        ...encoder.encode([...prompt, ...answer]),
      ]);
      let right = 0;
      let item = 0;
      this.run(texts, (row, rows) => {
        const from = row + prompts[item].length - 1;
        if (this.predicts(from, row + rows)) right++;
        item++;
      });
      return { skill, condition, n: items.length, right };
    });
  }

  /** Runs texts through the model, many at a time; each callback gets the rows that predict its tokens. */
  private run(texts: readonly number[][], each: (row: number, rows: number) => void): void {
    const { transformer, activations } = this;
    const { kernels, config } = transformer;
    for (let next = 0; next < texts.length;) {
      const batch: number[][] = [];
      for (let rows = 0; next < texts.length; next++) {
        rows += texts[next].length - 1;
        if (rows > ROWS) break;
        batch.push(texts[next]);
      }
      if (batch.length === 0)
        throw new RangeError(`a text of ${texts[next].length} tokens is too long`);
      const inputs = batch.map((ids) => ids.slice(0, -1));
      this.targets.set(batch.flatMap((ids) => ids.slice(1)));
      const sequences = placeSequences(config, activations, inputs);
      forward(transformer, activations, sequences);
      const { end } = sequences[sequences.length - 1];
      kernels.crossEntropy(
        flat(rowsOf(activations.readout.logits, 0, end)),
        this.targets.subarray(0, end),
        this.losses.subarray(0, end),
      );
      for (const sequence of sequences) each(sequence.start, sequence.end - sequence.start);
    }
  }

  /** Whether each row's likeliest token is its target. */
  private predicts(from: number, to: number): boolean {
    const { vocabularySize } = this.transformer.config;
    for (let row = from; row < to; row++) {
      const logits = flat(rowsOf(this.activations.readout.logits, row, row + 1));
      let best = 0;
      for (let id = 1; id < vocabularySize; id++) if (logits[id] > logits[best]) best = id;
      if (best !== this.targets[row]) return false;
    }
    return true;
  }
}

/** The mean over the full mix, each skill counting by its share of tokens; and the least possible. */
export function mixLoss(sets: readonly ValidationSet[], losses: readonly SkillLoss[]) {
  const weighed = losses.map(({ loss, floor, tokens }, i) => ({
    loss,
    floor,
    weight: (sets[i].share * tokens) / sets[i].documents.length,
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return {
    loss: weighed.reduce((sum, { loss, weight }) => sum + loss * weight, 0) / total,
    floor: weighed.reduce((sum, { floor, weight }) => sum + floor * weight, 0) / total,
  };
}
