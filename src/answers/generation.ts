/** Computed answers of the chapter on generation: rows, operations and bytes. */
import facts from '#data/mote/facts.json';
import { attentionPairs } from '#math/attention-pairs.ts';
import { cacheBytesPerToken, keptNumbers, weightBytes } from '#model/transformer/cache-size.ts';
import { headSize } from '#model/transformer/config.ts';
import {
  equalContext,
  generationFlops,
  prefillFlops,
  type Flops,
} from '#model/transformer/generation-cost.ts';
import { decodingSize, multiplications } from '#model/transformer/operation-count.ts';
import { DEEPSEEK_V3, PUBLISHED } from '#model/transformer/published-models.ts';

const { config } = facts;
const llama70 = PUBLISHED['llama-70b'];
const moteKept = { keyValueHeads: config.heads, headSize: headSize(config) };
const sum = ({ weights, attention }: Flops) => weights + attention;

/** Rows computed for the last of n tokens, one after another and each time from the start: 1 + 2 + … + n. */
const rowsWithout = (n: number) => attentionPairs(n, { causal: true });
const written = (n: number, cache: boolean) => sum(generationFlops(llama70, n, { cache }));
const read = (n: number) => prefillFlops(llama70, n);
const share = (n: number) => read(n).attention / sum(read(n));
const gigabytes = (bytes: number) => bytes / 1e9;
const cacheOf = ({ blocks, kept }: typeof llama70, tokens: number) =>
  gigabytes(cacheBytesPerToken(blocks, kept, 16) * tokens);

/** A made-up model of the questions: 24 blocks, 4 heads that keep keys and values, 64 numbers each. */
const SMALL = { blocks: 24, kept: { keyValueHeads: 4, headSize: 64 } };
/** A made-up device that reads so many bytes a second from its memory. */
const BANDWIDTH = 2e12;

export const answers = {
  rows100: () => rowsWithout(100),
  /** Which of 100, 1,000, the computed one and 10,000 that is. */
  rows100Option: () => [100, 1000, rowsWithout(100), 10_000].indexOf(rowsWithout(100)),

  moteKept: () => config.blocks * keptNumbers(moteKept),
  moteBlocks: () => config.blocks,
  moteWidth: () => config.width,
  moteContext: () => config.contextLength,
  /** What a run keeps in memory: 32-bit numbers, for a full context, in kB. */
  moteCache: () => (cacheBytesPerToken(config.blocks, moteKept, 32) * config.contextLength) / 1e3,
  /** The 100th token after the one that begins every document, in multiplications: how many times as many without the cache. */
  moteLastRatio: () =>
    multiplications(config, decodingSize(101, { cache: false })) /
    multiplications(config, decodingSize(101, { cache: true })),

  equal70: () => equalContext(llama70),
  ratio1000: () => written(1000, false) / written(1000, true),
  ratio10000: () => written(10_000, false) / written(10_000, true),
  growthWith: () => written(10_000, true) / written(1000, true),
  /** Which of the options 10, 11, 55 and 100 comes nearest to `growthWith`. */
  growthWithOption: () => {
    const off = [10, 11, 55, 100].map((option) =>
      Math.abs(option - written(10_000, true) / written(1000, true)),
    );
    return off.indexOf(Math.min(...off));
  },
  growthWithout: () => written(10_000, false) / written(1000, false),
  million: () => sum(read(1e6)) / sum(read(2000)),
  millionPairs: () => (1e6 / 2000) ** 2,
  share2000: () => share(2000),
  share128000: () => share(128_000),
  shareMillion: () => share(1e6),

  perToken70: () => cacheBytesPerToken(llama70.blocks, llama70.kept, 16),
  cache70: () => cacheOf(llama70, 100_000),
  cache70All: () =>
    cacheOf({ ...llama70, kept: { keyValueHeads: llama70.heads, headSize: 128 } }, 100_000),
  cacheGpt3: () => cacheOf(PUBLISHED['gpt-3'], 100_000),
  cacheDeepSeek: () =>
    gigabytes(cacheBytesPerToken(DEEPSEEK_V3.blocks, DEEPSEEK_V3.kept, 16) * 100_000),
  sharing70: () =>
    'keyValueHeads' in llama70.kept ? llama70.heads / llama70.kept.keyValueHeads : NaN,
  weights70: () => gigabytes(weightBytes(llama70.parameters, 16)),
  smallPerToken: () => cacheBytesPerToken(SMALL.blocks, SMALL.kept, 16) / 1e3,
  /** Tokens a second for one text, if reading the weights is all that takes time. */
  tokensPerSecond: () => BANDWIDTH / weightBytes(llama70.parameters, 16),
};
