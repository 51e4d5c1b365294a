import type { DownloadProgress } from '#model/download.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from './encodings.ts';
import type { OnLoad } from './load-vocabulary.ts';
import type { TaskContext, TaskHandlers } from '#model/tasks/serve-tasks.ts';
import { Tokenizer } from './tokenizer.ts';
import type { IdMeaning, InEncoding, TokenizerTasks } from './tokenizer-protocol.ts';
import { trainBpeInTurns } from './train-bpe-in-turns.ts';
import type { TokenTable } from './vocabulary.ts';

type Load = (name: EncodingName, base: string, onLoad: OnLoad) => Promise<TokenTable>;

/** Merges learned between two reports. */
const MERGES_PER_REPORT = 10;

/** The tokenizer worker's work, with the download passed in. */
export function tokenizerTasks(load: Load): TaskHandlers<TokenizerTasks> {
  const loads = new SharedLoads<Tokenizer>(ENCODING_NAMES.length);

  /** The tokenizer of an encoding. Its download goes on when a task is given up: another will want it. */
  function ready({ encoding, base }: InEncoding, { report }: TaskContext<DownloadProgress>) {
    const start = async ({ onLoad }: { onLoad: OnLoad }) =>
      new Tokenizer(encoding, await load(encoding, base, onLoad), ENCODINGS[encoding].pattern);
    return loads.get(encoding, start, { report });
  }

  return {
    load: async (request, context) => (await ready(request, context)).size,

    encode: async (request, context) =>
      (await ready(request, context)).encodeWithPieces(request.text),

    async encodeMany(request, context) {
      const tokenizer = await ready(request, context);
      return request.texts.map((text) => tokenizer.encodeWithPieces(text));
    },

    mergeSteps: async (request, context) =>
      (await ready(request, context)).mergeSteps(request.text),

    async meanings(request, context) {
      const tokenizer = await ready(request, context);
      return request.ids.map((id) => idMeaning(id, request.encoding, tokenizer));
    },

    train: ({ text, merges, splitLike }, { report, signal }) =>
      trainBpeInTurns(text, ENCODINGS[splitLike].pattern, merges, {
        every: MERGES_PER_REPORT,
        report: (learned) => report(learned.slice(-MERGES_PER_REPORT)),
        signal,
      }),
  };
}

function idMeaning(id: number, encoding: EncodingName, tokenizer: Tokenizer): IdMeaning {
  const { specialTokens, textTokens } = ENCODINGS[encoding];
  const special = Object.entries(specialTokens).find(([, specialId]) => specialId === id);
  if (special) return { special: special[0] };
  const isText = Number.isInteger(id) && id >= 0 && id < textTokens;
  return isText ? { token: tokenizer.tokens([id])[0] } : { unused: true };
}
