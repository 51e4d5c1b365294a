/**
 * Times Mote's forward pass, decoding and training step on one thread beside the same model in onnxruntime-web and
 * TensorFlow.js (both on WebAssembly), after checking that all give the same numbers. Rounds take turns, so that a busy
 * machine slows all alike; each time is the fastest of its rounds. Run: npm run bench:model
 */
import { readFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { writeKernels } from '../data/kernels.ts';
import { openWeights } from '../data/mote/open-mote.ts';
import type { Contestant } from './model/contestant.ts';
import { onnxContestant } from './model/onnx-contestant.ts';
import { ours } from './model/ours.ts';
import { peerWeights } from './model/peer-weights.ts';
import { tfjsContestant } from './model/tfjs-contestant.ts';

const TOKENS = 64;
const BATCH = { texts: 8, tokens: 64 };
const ROUNDS = 12;

const { transformer } = await openWeights();
const { config } = transformer;
const flat = transformer.parameters.flat.slice();
const wasm = await createWasmKernels(readFileSync(await writeKernels()), { bytes: 2 ** 28 });
const peers = peerWeights(config, flat);
const contestants: Contestant[] = [
  ours('this project, WebAssembly', wasm, config, flat, BATCH),
  ours('this project, TypeScript', createTypeScriptKernels(), config, flat, BATCH),
  await onnxContestant(peers),
  await tfjsContestant(peers),
];

const random = new Random(1);
const text = (length: number) => Array.from({ length }, () => random.int(config.vocabularySize));
const [one, other] = [text(TOKENS), text(TOKENS)];
other[0] = (one[0] + 1) % config.vocabularySize; // shares no beginning: nothing of a run can be used for the next
const texts = Array.from({ length: BATCH.texts }, () => text(BATCH.tokens + 1));

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);
const truth = {
  forward: (await contestants[0].forward(one)).slice(),
  loss: await contestants[0].train!(texts),
};
for (const contestant of contestants.slice(1)) {
  const { name } = contestant;
  const logits = furthest(await contestant.forward(one), truth.forward);
  await contestant.begin(one.slice(0, -1));
  const decoded = furthest(
    await contestant.decode(one[TOKENS - 1]),
    truth.forward.slice(-config.vocabularySize),
  );
  const loss = contestant.train ? Math.abs((await contestant.train(texts)) - truth.loss) : 0;
  if (!(Math.max(logits, decoded, loss) < 2e-3))
    throw new Error(`${name} computes something else: ${[logits, decoded, loss].join(', ')}`);
}

interface Times {
  forward: number;
  decode: number;
  train: number;
}
const best = contestants.map((): Times => ({
  forward: Infinity,
  decode: Infinity,
  train: Infinity,
}));
async function time(work: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) await work();
  return (performance.now() - start) / times;
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, contestant] of contestants.entries()) {
    const fastest = best[i];
    let turn = 0;
    const forward = await time(() => contestant.forward(turn++ % 2 ? one : other), 4);
    fastest.forward = Math.min(fastest.forward, forward);
    await contestant.begin(one);
    fastest.decode = Math.min(fastest.decode, await time(() => contestant.decode(7), 20));
    if (contestant.train && round < ROUNDS / 2)
      fastest.train = Math.min(fastest.train, await time(() => contestant.train!(texts), 1));
  }
}

const shown = (ms: number, reference: number) =>
  Number.isFinite(ms) ? `${ms.toFixed(3)} ms (${(ms / reference).toFixed(2)} ×)` : 'cannot';
console.log(
  `Mote, ${config.width} wide, ${config.blocks} blocks; forward of ${TOKENS} tokens, one more token after ${TOKENS} with ` +
    `cache, training step of ${BATCH.texts} texts of ${BATCH.tokens} tokens. × is the time beside this project's WebAssembly.`,
);
console.table(
  Object.fromEntries(
    contestants.map(({ name }, i) => [
      name,
      {
        forward: shown(best[i].forward, best[0].forward),
        decode: shown(best[i].decode, best[0].decode),
        train: shown(best[i].train, best[0].train),
      },
    ]),
  ),
);
process.exit(0);
