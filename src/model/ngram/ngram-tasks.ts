import { Random } from '#math/random.ts';
import type { TaskContext, TaskHandlers } from '#model/tokenizer/serve-tasks.ts';
import { trainBpe, type LearnedMerge } from '#model/tokenizer/train-bpe.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import { generateTokens } from './generate-tokens.ts';
import type { ModelChoice, NgramTasks, TrainingProgress } from './ngram-protocol.ts';
import { predict } from './predict.ts';
import { readSurprisals } from './read-surprisals.ts';
import type { TextModel } from './text-model.ts';
import { SPLIT_PATTERN, trainBytePairModel } from './train-byte-pair-model.ts';
import { trainWordModel } from './train-word-model.ts';

/** Fetches the book's text. */
type LoadText = (base: string, context: TaskContext<TrainingProgress>) => Promise<string>;

interface Trained {
  model: TextModel;
  bytes: number;
}

/** Merges a byte-pair model learns from its text. */
const MERGES = 1000;
const MERGES_PER_REPORT = 50;
/** Models kept at a time, so that two figures with different choices do not retrain in turn. */
const KEPT = 4;

/** The n-gram worker's work, with the download passed in. */
export function ngramTasks(loadText: LoadText): TaskHandlers<NgramTasks> {
  const models = new Map<string, Promise<Trained>>();

  function ready(choice: ModelChoice, context: TaskContext<TrainingProgress>): Promise<Trained> {
    const key = JSON.stringify(choice);
    const training = models.get(key) ?? train(choice, loadText, context);
    models.delete(key);
    models.set(key, training); // now the latest
    training.catch(() => models.delete(key)); // may be tried again
    for (const oldest of models.keys()) {
      if (models.size <= KEPT) break;
      models.delete(oldest);
    }
    return training;
  }

  return {
    async train({ model: choice }, context) {
      const { model, bytes } = await ready(choice, context);
      const { tokenCount, vocabularySize, levels } = model.table;
      const distinct = levels.map((level) => level.tokens.length);
      return { tokens: tokenCount, bytes, vocabularySize, distinct };
    },

    async predict({ model: choice, text, count, strength }, context) {
      return predict((await ready(choice, context)).model, text, count, strength);
    },

    async surprisals({ model: choice, text, strength }, context) {
      return readSurprisals((await ready(choice, context)).model, text, strength);
    },

    async generate({ model: choice, text, count, temperature, strength, seed }, context) {
      const { model } = await ready(choice, context);
      const ids = generateTokens(model.table, model.split(text).ids, count, {
        temperature,
        strength,
        random: new Random(seed),
        never: model.unknown,
      });
      return { parts: model.parts(ids), text: model.join(ids) };
    },
  };
}

async function train(
  { text: source, unit, order }: ModelChoice,
  loadText: LoadText,
  context: TaskContext<TrainingProgress>,
): Promise<Trained> {
  const text = 'given' in source ? source.given : await loadText(source.base, context);
  const bytes = utf8Bytes(text).length;
  if (unit === 'word') return { model: trainWordModel(text, order), bytes };
  const merges = unit === 'byte' ? [] : await learnMerges(text, context);
  return { model: trainBytePairModel(text, merges, order), bytes };
}

async function learnMerges(text: string, { report }: TaskContext<TrainingProgress>) {
  const merges: LearnedMerge[] = [];
  for (const merge of trainBpe(text, SPLIT_PATTERN)) {
    merges.push(merge);
    if (merges.length % MERGES_PER_REPORT === 0) {
      report({ stage: 'merges', done: merges.length, total: MERGES });
    }
    if (merges.length === MERGES) break;
  }
  return merges;
}
