/** Runs tokenizers off the page's thread. Started by start-tokenizer-worker.ts. */
import { loadVocabulary } from './load-vocabulary.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { tokenizerTasks } from './tokenizer-tasks.ts';

serveTasks(
  self,
  tokenizerTasks((name, base, onLoad) =>
    loadVocabulary(name, new URL(base, self.location.href).href, onLoad),
  ),
);
