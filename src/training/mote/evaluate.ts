import { Random } from '#math/random.ts';
import { ratioOfSums } from '#math/ratio-of-sums.ts';
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
import { EVALUATION_SEEDS } from '#world/evaluation/seeds.ts';
import type { TestItem } from '#world/evaluation/test-item.ts';
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
  /** −ln P of each document in the full mix, exactly counted, by one who is not told the skill; nats. */
  readonly floorNats: readonly number[];
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
  /** Standard error of loss − floor, documents being the sample. */
  readonly gapError: number;
}

export interface Accuracy {
  readonly skill: Skill;
  readonly condition: string;
  readonly n: number;
  /** Answers right from the first token to the last, each token the likeliest after the right ones. */
  readonly right: number;
}

export interface JudgedAnswer {
  /** Tokens of the prompt, the one that starts it included. */
  readonly tokens: number;
  /** Whether every token of the right answer is the likeliest after those before it. */
  readonly right: boolean;
  /** −ln of the probability of the whole right answer. */
  readonly nats: number;
}

const ROWS = 2048;

interface ValidationOptions {
  readonly seed?: number;
  /** Of each skill. */
  readonly documents?: number;
  readonly split?: 'train' | 'held-out';
}

/**
 * Documents as training draws them, from a seed that it does not use; or made of what was kept from it. The perfect
 * model of the latter knows what was kept, and not that nothing else comes.
 */
export function validationSets(
  encoder: DocumentEncoder,
  { seed = EVALUATION_SEEDS.documents, documents = 64, split = 'train' }: ValidationOptions = {},
): ValidationSet[] {
  const random = new Random(seed);
  const weights = mixWeights(FULL_MIX);
  const start = controlId('document', encoder.tokenizer);
  const world = worldProgram({ split: split === 'train' ? 'train' : 'any' });
  return SKILLS.map((skill, i) => {
    const program = skillProgram(skill, split);
    const drawn = Array.from({ length: documents }, () => sampleProgram(program, random).segments);
    return {
      skill,
      share: weights[i],
      documents: drawn.map((segments) => [start, ...encoder.encodeDocument(segments).ids]),
      floorNats: drawn.map((one) => -Math.log(documentProbability(world, one))),
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
      const nats: number[] = [];
      const tokens: number[] = [];
      this.run(documents, (row, rows) => {
        nats.push(sum(this.losses.subarray(row, row + rows)));
        tokens.push(rows);
      });
      const gap = ratioOfSums(
        nats.map((one, i) => one - floorNats[i]),
        tokens,
      );
      const all = sum(tokens);
      return {
        skill,
        tokens: all,
        loss: sum(nats) / all,
        floor: sum(floorNats) / all,
        gapError: gap.error,
      };
    });
  }

  accuracy(sets: readonly EvaluationSet[], encoder: DocumentEncoder): Accuracy[] {
    return sets.map(({ skill, condition, items }) => {
      const right = this.answers(items, encoder).filter((answer) => answer.right).length;
      return { skill, condition, n: items.length, right };
    });
  }

  /** Of each item, what the model makes of its right answer. */
  answers(items: readonly TestItem[], encoder: DocumentEncoder): JudgedAnswer[] {
    const start = controlId('document', encoder.tokenizer);
    const prompts = items.map(({ prompt }) => [start, ...encoder.encode(prompt)]);
    // Prompt and answer are encoded as one: text is cut into pieces as it will stand.
    const texts = items.map(({ prompt, answer }) => [
      start,
      ...encoder.encode([...prompt, ...answer]),
    ]);
    const judged: JudgedAnswer[] = [];
    this.run(texts, (row, rows) => {
      const tokens = prompts[judged.length].length;
      const from = row + tokens - 1;
      judged.push({
        tokens,
        right: this.predicts(from, row + rows),
        nats: sum(this.losses.subarray(from, row + rows)),
      });
    });
    return judged;
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

export type MixLoss = Pick<SkillLoss, 'loss' | 'floor' | 'gapError'>;

/** The mean over the full mix, each skill counting by its share of tokens; the least possible; the error of the gap. */
export function mixLoss(sets: readonly ValidationSet[], losses: readonly SkillLoss[]): MixLoss {
  const weights = losses.map(
    ({ tokens }, i) => (sets[i].share * tokens) / sets[i].documents.length,
  );
  const all = sum(weights);
  const mean = (of: (one: SkillLoss) => number) =>
    sum(losses.map((one, i) => weights[i] * of(one))) / all;
  return {
    loss: mean(({ loss }) => loss),
    floor: mean(({ floor }) => floor),
    gapError: Math.hypot(...losses.map(({ gapError }, i) => weights[i] * gapError)) / all,
  };
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i];
  return total;
}
