import { compareAverages, compareStreams } from '#widgets/sentence-averages/comparison.ts';
import { METHODS } from '#widgets/sentence-averages/methods.ts';
import { presets } from '#widgets/sentence-averages/presets.ts';
import { openWordVectors } from '../../open-word-vectors.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

/** How alike the sentences of each list are, by every way to make vectors of them. */
export async function record(ask: AskMote) {
  const { config } = await ask('load', {});
  const table = openWordVectors();
  const recorded = [];
  for (const { sentences } of presets) {
    for (const method of METHODS) {
      if (method !== 'mote') {
        recorded.push({
          sentences,
          method,
          after: 0,
          ...compareAverages(sentences, method, table),
        });
        continue;
      }
      for (let after = 0; after <= config.blocks; after++) {
        const streams = [];
        for (const text of sentences) {
          const { tensors } = await ask('inspect', {
            parts: [{ text }],
            views: [{ kind: 'residual', after }],
          });
          streams.push(tensors[0]!);
        }
        recorded.push({ sentences, method, after, ...compareStreams(streams) });
      }
    }
  }
  // Sentences are written once for each list; cosines above the diagonal are enough.
  return recorded.map(({ sentences, cosines, ...rest }) => ({
    list: presets.findIndex((preset) => preset.sentences === sentences),
    ...rest,
    cosines: cosines.flatMap((row, i) => row.slice(i + 1)),
  }));
}
