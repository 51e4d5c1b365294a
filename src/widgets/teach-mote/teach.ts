/** One lesson: Mote trains on a reader's demonstrations, and is asked the same questions on the way. */
import { demonstrationSequence, questionIds } from '#model/fine-tuning/demonstration.ts';
import { FineTuning } from '#model/fine-tuning/fine-tune.ts';
import { greedyAnswer } from '#model/fine-tuning/greedy-answer.ts';
import type { ReadyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { lossOn } from '#model/fine-tuning/loss-on.ts';
import { lowRankCount, type LowRankMemory } from '#model/fine-tuning/low-rank.ts';
import type { OldDocuments } from '#model/fine-tuning/old-documents.ts';
import { nextMessage } from '#model/tasks/next-message.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import { PER_STEP, STEPS, STOPS, type Lesson, type Taught } from './lesson.ts';

/** The highest rank on offer. */
export const MOST_RANK = 4;
/** Tokens of one batch: six demonstrations that fill the context. */
export const ROWS = 1024;
/** Tokens of an answer, at most. */
const LONGEST = 24;
const SEED = 1;

/** What a lesson takes besides what the reader chooses. */
export interface Classroom {
  readonly ready: ReadyTrainer;
  readonly memory: LowRankMemory;
  readonly documents: OldDocuments;
}

interface Teaching {
  /** Told the steps done. */
  readonly report: (steps: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Teaches Mote from its first weights, as if it had never been taught before. Between two steps it hears whether it is
 * to stop, and then rejects with the signal's reason.
 */
export async function teach(
  room: Classroom,
  lesson: Lesson,
  { report, signal }: Teaching,
): Promise<Taught> {
  const { ready, memory, documents } = room;
  const { config, parameters } = ready.trainer.transformer;
  const { demonstrations, learningRate, moves } = lesson;
  const shown = sequences(room, lesson);
  ready.reset();
  const training =
    shown.length > 0 &&
    new FineTuning(ready.trainer, shown, {
      learningRate,
      moves: moves === 'everything' ? moves : { rank: moves, memory },
      replay: lesson.replay
        ? { documents: asSequences(documents.replay), perStep: PER_STEP }
        : undefined,
      seed: SEED,
    });

  const kept = asSequences(documents.kept);
  const answers: (string | null)[][] = lesson.questions.map(() => []);
  const losses: number[] = [];
  const old: number[] = [];
  for (let step = 0; step <= STEPS; step++) {
    await nextMessage();
    signal.throwIfAborted();
    if (STOPS.some((stop) => stop === step)) {
      lesson.questions.forEach((question, i) => answers[i].push(answer(ready, question)));
      old.push(lossOn(ready.trainer, kept));
    }
    report(step);
    if (!training) break;
    losses.push(step < STEPS ? training.step() : lossOn(ready.trainer, shown));
  }
  return {
    leftOut: demonstrations.length - shown.length,
    answers,
    losses,
    old,
    numbers: moves === 'everything' ? parameters.flat.length : lowRankCount(config, moves),
  };
}

const asSequences = (documents: readonly (readonly number[])[]): TrainingSequence[] =>
  documents.map((tokens) => ({ tokens }));

/** The demonstrations that Mote can read. */
function sequences({ ready }: Classroom, { demonstrations, counts }: Lesson): TrainingSequence[] {
  const longest = ready.trainer.transformer.config.contextLength;
  return demonstrations.flatMap((demonstration) => {
    try {
      return [demonstrationSequence(demonstration, ready.tokenizer, { counts, longest })];
    } catch (error) {
      if (error instanceof RangeError) return []; // too many tokens
      throw error;
    }
  });
}

/** Documents of questions go on with another one, which is not shown. */
const NEXT_QUESTION = / Question:/;

function answer({ trainer, tokenizer, cache }: ReadyTrainer, question: string): string | null {
  const room = trainer.transformer.config.contextLength - LONGEST;
  if (questionIds(question, tokenizer).length > room) return null;
  const { text, ended } = greedyAnswer(cache, tokenizer, question, LONGEST);
  const next = text.search(NEXT_QUESTION);
  if (next >= 0) return `${text.slice(0, next)} …`;
  return ended ? text : `${text} …`;
}
