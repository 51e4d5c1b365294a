/** Computed answers of the transformer chapter's guesses, questions and prose. */
import ablations from '#data/mote/ablations.json';
import facts from '#data/mote/facts.json';
import lens from '#data/mote/logit-lens.json';
import { matmul } from '#math/matmul.ts';
import { matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { createActivations } from '#model/transformer/activations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { forward } from '#model/transformer/forward.ts';
import { flat } from '#model/transformer/matrix32.ts';
import { parameterCount, parameterParts } from '#model/transformer/parameters.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { createTransformer } from '#model/transformer/transformer.ts';

const mote: TransformerConfig = facts.config;

/** Parameters of all parts whose name ends so. */
function parametersOf(config: TransformerConfig, ...endings: string[]): number {
  return parameterParts(config)
    .filter(({ name }) => endings.some((ending) => name.endsWith(ending)))
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
const attention = (config: TransformerConfig) => parametersOf(config, 'qkv', 'attentionOut');
const mlp = (config: TransformerConfig) => parametersOf(config, 'mlpUp', 'mlpDown');

/** Brown et al. 2020, table 2.1. */
const gpt3: TransformerConfig = {
  ...mote,
  vocabularySize: 50_257,
  width: 12_288,
  blocks: 96,
  heads: 96,
  hidden: 4 * 12_288,
};
const wide: TransformerConfig = { ...mote, width: 2 * mote.width, hidden: 2 * mote.hidden };

/** How far the vector of a token moves in a block whose learned numbers are all 0. */
function zeroBlock() {
  const config = { ...mote, vocabularySize: 2, blocks: 1, width: 4, heads: 1, hidden: 4 };
  const kernels = createTypeScriptKernels();
  const transformer = createTransformer(kernels, config);
  flat(transformer.parameters.embedding).set([0, 0, 0, 0, 1, -2, 3, 0.5]);
  const activations = createActivations(kernels, config, { rows: 1, longest: 1 });
  forward(transformer, activations, placeSequences(config, activations, [[1]]));
  const [before, after] = activations.residual.map((stream) => Array.from(flat(stream)));
  return { same: before.every((x, i) => x === after[i]), zero: after.every((x) => x === 0) };
}

/** A random vector, and two matrices that lead it to more numbers and back. */
const random = new Random(1);
const draw = (rows: number, columns: number) =>
  matrix(
    rows,
    columns,
    Float64Array.from({ length: rows * columns }, () => random.normal()),
  );
const [vector, up, down] = [draw(1, 8), draw(8, 32), draw(32, 8)];

const [france] = lens;
const last = france.tokens.length - 1;
const depths = france.candidates.length - 1;
const [answer] = france.candidates[depths][last];
/** The fewest blocks after which the final answer at a token is the likeliest, and stays so. */
function settledAfter(t: number): number {
  const best = france.candidates.map((layer) => layer[t][0]);
  let depth = depths;
  while (depth > 0 && best[depth - 1].token === best[depths].token) depth--;
  return depth;
}

const changes = new Map(ablations.changes.map(({ key, change }) => [key, change]));
const change = (key: string) => changes.get(key)!;
const headChanges = ablations.changes.filter(({ key }) => key.startsWith('head-'));
const one = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

export const answers = {
  /** Option 1, “what came in”, if a block of zeros changes nothing; 0, “zeros”, if it wipes it out. */
  zeroBlockOption: () => {
    const { same, zero } = zeroBlock();
    return same ? 1 : zero ? 0 : 2;
  },

  /** Option 2, “nothing”, if two matrices without a bend between them do what their product does; else 0. */
  unbentOption: () => {
    const { data: inTwo } = matmul(matmul(vector, up), down);
    const { data: inOne } = matmul(vector, matmul(up, down));
    return inTwo.every((x, i) => Math.abs(x - inOne[i]) < 1e-9) ? 2 : 0;
  },

  width: () => mote.width,
  blocks: () => mote.blocks,
  heads: () => mote.heads,
  headSize: () => mote.width / mote.heads,
  hidden: () => mote.hidden,
  /** Numbers inside one MLP for a text of 20 tokens. */
  hiddenOf20: () => 20 * mote.hidden,

  streamStart: () => france.norms[0][last],
  streamEnd: () => france.norms[depths][last],
  lensSettled: () => settledAfter(last),
  /** Of the final answer, one block before it takes the first place for good. */
  lensBefore: () =>
    france.candidates[settledAfter(last) - 1][last].find(({ token }) => token === answer.token)!
      .probability,
  lensLast: () => answer.probability,
  /** After how many blocks the final answer after the second colon is settled. */
  lensColon: () => settledAfter(france.tokens.lastIndexOf(':')),
  /** Of “in”, the last token of the text, after the first block at the token before it. */
  lensPattern: () =>
    france.candidates[1][last - 1].find(({ token }) => token === france.tokens[last])!.probability,
  /** Share of tokens that their own embedding reads out first. */
  selfShare: () => {
    const own = lens.flatMap(({ tokens, candidates }) =>
      tokens.map((token, t) => candidates[0][t][0].token === token),
    );
    return own.filter(Boolean).length / own.length;
  },

  parameters: () => parameterCount(mote),
  embeddingShare: () => parametersOf(mote, 'embedding') / parameterCount(mote),
  gpt3Layers: () => gpt3.blocks,
  gpt3Billions: () => (attention(gpt3) + mlp(gpt3)) / 1e9,
  gpt3EmbeddingShare: () => parametersOf(gpt3, 'embedding') / parameterCount(gpt3),
  /** What doubling the width, and the hidden channels with it, does to the matrices of a block. */
  widerBlocks: () => (attention(wide) + mlp(wide)) / (attention(mote) + mlp(mote)),
  widerEmbedding: () => parametersOf(wide, 'embedding') / parametersOf(mote, 'embedding'),

  sampleDocuments: () => ablations.documents,
  sampleLoss: () => ablations.loss,
  uniformLoss: () => Math.log(mote.vocabularySize),
  /** With the costliest cut into the model itself: a shuffled text is not one. */
  worstLoss: () =>
    ablations.loss +
    Math.max(...ablations.changes.filter(({ key }) => key !== 'shuffled').map((cut) => cut.change)),
  noPositions: () => change('noPositions'),
  noMask: () => change('noMask'),
  noScale: () => change('noScale'),
  attention1: () => change('attention-1'),
  mlp1: () => change('mlp-1'),
  residual1: () => change('residual-1'),
  mlp2: () => change('mlp-2'),
  bend2: () => change('bend-2'),
  costliestHead: () => Math.max(...headChanges.map((head) => head.change)),
  mildestHead: () => Math.min(...headChanges.map((head) => head.change)),
  /** Heads of block 1 taken out one at a time, their changes added up. */
  heads1Added: () =>
    one(mote.heads)
      .map((head) => change(`head-1-${head}`))
      .reduce((sum, nats) => sum + nats, 0),
};
