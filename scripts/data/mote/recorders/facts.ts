import { parameterCount } from '#model/transformer/parameters.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { readManifest } from '../open-mote.ts';

/** What the figures say of Mote before it is there. */
export async function record(ask: AskMote) {
  const { config, weights } = await ask('load', {});
  const manifest = readManifest();
  return {
    config,
    parameters: parameterCount(config),
    weights,
    /** What a visit downloads, in bytes: weights and kernels. */
    bytes: weights.bytes + manifest.kernels.bytes,
    checkpoints: manifest.weights.map(({ name, tokens, bytes }) => ({ name, tokens, bytes })),
  };
}
