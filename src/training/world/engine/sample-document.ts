import type { Random } from '#math/random.ts';
import type { ControlName, Part } from '#model/mote/control.ts';
import { drawIndex, sumWeights } from './weights.ts';
import type { Program, Writer } from './writer.ts';

/** A part of a document with what training and tests need to know of it. */
export type Segment = Part & {
  /** Weight of its tokens in the training loss. */
  readonly weight: number;
  /** Whether it answers what stands before it. */
  readonly answer: boolean;
};

export interface SampledDocument {
  readonly segments: readonly Segment[];
  /** −ln of the probability of the choices made, in nats. */
  readonly choiceNats: number;
}

/** Loss weight of text that cannot be predicted; all other text has weight 1. */
export const UNPREDICTABLE_WEIGHT = 0.03;

/** Runs a program with random choices. */
export function sampleProgram(program: Program, random: Random): SampledDocument {
  const writer = new SamplingWriter(random);
  program(writer);
  return { segments: writer.segments, choiceNats: writer.choiceNats };
}

class SamplingWriter implements Writer {
  readonly segments: Segment[] = [];
  choiceNats = 0;
  private readonly random: Random;
  private weight = 1;
  private inAnswer = false;

  constructor(random: Random) {
    this.random = random;
  }

  choose<Option>(options: readonly Option[], weights?: readonly number[]): Option {
    if (!weights) {
      this.choiceNats += Math.log(options.length);
      return options[this.random.int(options.length)];
    }
    const i = drawIndex(options.length, weights, this.random);
    this.choiceNats -= Math.log(weights[i] / sumWeights(options.length, weights));
    return options[i];
  }

  writeOne<Option>(
    options: readonly Option[],
    text: (option: Option) => string,
    weights?: readonly number[],
  ): Option {
    const option = this.choose(options, weights);
    this.write(text(option));
    return option;
  }

  write(text: string): void {
    if (text === '') return;
    const { weight, inAnswer: answer } = this;
    const last = this.segments.at(-1);
    if (last && 'text' in last && last.weight === weight && last.answer === answer) {
      this.segments[this.segments.length - 1] = { text: last.text + text, weight, answer };
    } else {
      this.segments.push({ text, weight, answer });
    }
  }

  control(control: ControlName): void {
    this.segments.push({ control, weight: this.weight, answer: this.inAnswer });
  }

  unpredictable(write: () => void): void {
    const before = this.weight;
    this.weight = UNPREDICTABLE_WEIGHT;
    write();
    this.weight = before;
  }

  answer(write: () => void): void {
    const before = this.inAnswer;
    this.inAnswer = true;
    write();
    this.inAnswer = before;
  }
}
