import { Random } from '#math/random.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import type { TaskContext, TaskHandlers } from '#model/tasks/serve-tasks.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import { generateTokens } from './generate-tokens.ts';
import { learnMerges } from './learn-merges.ts';
import type { ModelChoice, NgramTasks, TrainingProgress } from './ngram-protocol.ts';
import { predict } from './predict.ts';
import { readSurprisals } from './read-surprisals.ts';
import type { TextModel } from './text-model.ts';
import { trainBytePairModel } from './train-byte-pair-model.ts';
import { trainWordModel } from './train-word-model.ts';

type Report = (progress: TrainingProgress) => void;

/** Fetches the book's text. */
type LoadText = (base: string, report: Report) => Promise<string>;

interface Trained {
  model: TextModel;
  /** UTF-8 bytes of the text. */
  bytes: number;
}

/** Models kept at a time, so that figures with different choices do not retrain in turn. */
const KEPT = 4;

/** The n-gram worker's work, with the download passed in. */
export function ngramTasks(loadText: LoadText): TaskHandlers<NgramTasks> {
  const models = new SharedLoads<Trained, TrainingProgress>(KEPT);

  /** The model of a choice. Its training stops when nobody waits for it any more. */
  function ready(choice: ModelChoice, context: TaskContext<TrainingProgress>) {
    const start = ({ onLoad, signal }: { onLoad: Report; signal: AbortSignal }) =>
      train(choice, loadText, onLoad, signal);
    return models.get(JSON.stringify(choice), start, context);
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
      const prompt = model.split(text).ids;
      const ids = generateTokens(model.table, prompt, count, {
        temperature,
        strength,
        random: new Random(seed),
        never: model.unknown,
      });
      const all = [...prompt, ...ids];
      return { parts: model.parts(ids), text: model.join(all, prompt.length) };
    },
  };
}

async function train(
  { text: source, unit, order }: ModelChoice,
  loadText: LoadText,
  report: Report,
  signal: AbortSignal,
): Promise<Trained> {
  const text = 'given' in source ? source.given : await loadText(source.base, report);
  signal.throwIfAborted();
  const bytes = utf8Bytes(text).length;
  if (unit === 'word') return { model: trainWordModel(text, order), bytes };
  const onMerge = (done: number, total: number) => report({ stage: 'merges', done, total });
  const merges = unit === 'byte' ? [] : await learnMerges(text, onMerge, signal);
  return { model: trainBytePairModel(text, merges, order), bytes };
}
