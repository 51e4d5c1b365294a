import { crossEntropy } from '#math/cross-entropy.ts';
import type { DownloadProgress } from '#model/download.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import { nextMessage } from '#model/tasks/next-message.ts';
import type { TaskContext, TaskHandlers } from '#model/tasks/serve-tasks.ts';
import { flat } from '#model/transformer/matrix32.ts';
import { createReadout, type Readout } from '#model/transformer/readout.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { generate } from './generate.ts';
import { inspect } from './inspect.ts';
import type { LoadedMote, LoadMoteOptions } from './load-mote.ts';
import type { InMote, MoteTasks, Reading } from './mote-protocol.ts';
import { moteVocabulary, showMoteTokens } from './mote-token.ts';
import { PrefixRun } from './prefix-run.ts';
import { readPrompt, type Prompt } from './read-prompt.ts';
import { timeDecoding, type DecodingTime } from './time-decoding.ts';

/** What the worker needs of loadMote; it says itself where the site is. */
type Load = (
  choice: InMote,
  options: Pick<LoadMoteOptions, 'onLoad' | 'signal'>,
) => Promise<LoadedMote>;

/** Mote with the memory it runs in, which all tasks share. */
interface ReadyMote extends LoadedMote {
  readonly run: PrefixRun;
  readonly lens: Readout;
  /** Memory for a cache of its own, taken when decoding is timed first. */
  cache?: KeyValueCache;
}

/** The weights of Mote as the book uses it: the last of its manifest, also where a task names none. */
const SHIPPED = 'mote';
/** Other models kept ready, so that figures with different ones do not load them in turn: Speck has three stages. */
const KEPT_BESIDE = 3;

/** The Mote worker's work, with the download passed in. */
export function moteTasks(load: Load): TaskHandlers<MoteTasks> {
  const shipped = new SharedLoads<ReadyMote>(1);
  const others = new SharedLoads<ReadyMote>(KEPT_BESIDE);

  /** Mote, once the messages that wait have been heard: a request that was overtaken ends here. */
  async function ready({ base, model, weights }: InMote, context: TaskContext<DownloadProgress>) {
    const start = async (options: Pick<LoadMoteOptions, 'onLoad' | 'signal'>) =>
      readyMote(await load({ base, model, weights }, options));
    const isShipped = (model ?? 'mote') === 'mote' && (weights ?? SHIPPED) === SHIPPED;
    const mote = await (isShipped
      ? shipped.get(base, start, context)
      : others.get(JSON.stringify([base, model, weights]), start, context));
    await nextMessage();
    context.signal.throwIfAborted();
    return mote;
  }

  return {
    async load(request, context) {
      const { transformer, tokenizer, weights, ...rest } = await ready(request, context);
      const { name, tokens, bytes } = weights;
      return {
        config: transformer.config,
        vocabulary: moteVocabulary(tokenizer),
        weights: { name, tokens, bytes },
        kernels: transformer.kernels.kind,
        whyTypeScript: rest.whyTypeScript,
        checked: rest.checked,
        fromCache: rest.fromCache,
      };
    },

    async tokenize({ text, ...request }, context) {
      const { tokenizer, transformer } = await ready(request, context);
      const { ids } = readPrompt({ parts: [{ text }] }, tokenizer, Infinity);
      const dropped = Math.max(0, ids.length - transformer.config.contextLength);
      return { tokens: showMoteTokens(ids, tokenizer), dropped };
    },

    async embeddings(request, context) {
      const { embedding } = (await ready(request, context)).transformer.parameters;
      return { shape: [embedding.rows, embedding.columns], values: flat(embedding).slice() };
    },

    async predict(request, context) {
      const mote = await ready(request, context);
      const { logits, reading } = read(mote, request, request.ablations);
      const { vocabularySize } = mote.transformer.config;
      const wanted = request.rows === 'all' ? logits : logits.subarray(-vocabularySize);
      return { ...reading, logits: wanted.slice() };
    },

    async inspect(request, context) {
      const mote = await ready(request, context);
      const { views, ablations = {} } = request;
      const { reading } = read(mote, request, ablations);
      const { length } = reading.tokens;
      return { ...reading, tensors: inspect(mote.run, length, views, ablations, mote.lens) };
    },

    async losses(request, context) {
      const mote = await ready(request, context);
      const { logits, reading } = read(mote, request, request.ablations);
      const { vocabularySize } = mote.transformer.config;
      const nats = Float64Array.from(reading.tokens, ({ id }, t) =>
        t === 0
          ? 0
          : crossEntropy(logits.subarray((t - 1) * vocabularySize, t * vocabularySize), id),
      );
      return { ...reading, nats };
    },

    async generate(request, context) {
      const { report, signal } = context;
      const mote = await ready(request, { signal, report: (load) => report({ load }) });
      const { tokenizer, run } = mote;
      const { ids, reading } = readIds(mote, request);
      const drawing = generate(run, tokenizer, ids, request, request.ablations);
      const written: number[] = [];
      let next = drawing.next();
      for (; !next.done; next = drawing.next()) {
        const { id } = next.value;
        written.push(id);
        report({ draw: { ...next.value, token: showMoteTokens([id], tokenizer)[0] } });
        await nextMessage();
        signal.throwIfAborted();
      }
      return { ...reading, written: showMoteTokens(written, tokenizer), ending: next.value };
    },

    async timeDecoding(request, context) {
      const { report, signal } = context;
      const mote = await ready(request, { signal, report: (load) => report({ load }) });
      const { ids, reading } = readIds(mote, request);
      mote.cache ??= new KeyValueCache(mote.transformer);
      const clock = () => performance.now();
      const timing = timeDecoding(mote.cache, ids, { ...request, clock });
      const times: DecodingTime[] = [];
      let next = timing.next();
      for (; !next.done; next = timing.next()) {
        times.push(next.value);
        report({ time: next.value });
        await nextMessage();
        signal.throwIfAborted();
      }
      return { ...reading, written: showMoteTokens(next.value, mote.tokenizer), times };
    },
  };
}

function readyMote(mote: LoadedMote): ReadyMote {
  const { kernels, config } = mote.transformer;
  const lens = createReadout(kernels, config, config.contextLength);
  return { ...mote, run: new PrefixRun(mote.transformer), lens };
}

function readIds({ tokenizer, transformer }: ReadyMote, prompt: Prompt) {
  const { ids, dropped } = readPrompt(prompt, tokenizer, transformer.config.contextLength);
  const reading: Reading = { tokens: showMoteTokens(ids, tokenizer), dropped };
  return { ids, reading };
}

/** Runs over a prompt: logits are (T, V), a view that holds until another task runs. */
function read(mote: ReadyMote, prompt: Prompt, ablations?: Ablations) {
  const { ids, reading } = readIds(mote, prompt);
  return { logits: mote.run.run(ids, ablations), reading };
}
