import type { AskMote } from '#model/mote/ask-mote.ts';
import { moteWordVectors } from '#model/mote/mote-word-vectors.ts';
import { untrainedEmbeddings } from '#model/mote/untrained-embeddings.ts';
import { projectionTasks } from '#model/word-vectors/projection-tasks.ts';
import type { Projection } from '#model/word-vectors/projection-protocol.ts';
import { wordsOf } from '#widgets/embedding-map/kind-words.ts';
import { KINDS, type Kind } from '#widgets/embedding-map/kinds.ts';
import { layOut } from '#widgets/embedding-map/lay-out.ts';
import { UNTRAINED } from '#widgets/embedding-map/layout.ts';
import { openWordVectors } from '../../open-word-vectors.ts';
import { readManifest } from '../open-mote.ts';

const START: Kind[] = ['animals', 'colours', 'countries', 'games', 'digits'];

/** The first map in every space; how near words of a kind lie in each checkpoint; the words there are. */
export async function record(ask: AskMote) {
  const project = (data: Float64Array, rows: number) =>
    projectionTasks.project({ data, rows }, {} as never) as Projection;
  const { vocabulary, config } = await ask('load', {});
  const layouts = [];
  const growth = [];
  const spaces = [
    { name: UNTRAINED, tokens: 0, embeddings: untrainedEmbeddings(config) },
    ...(await Promise.all(
      readManifest().weights.map(async ({ name, tokens }) => ({
        name,
        tokens,
        embeddings: await ask('embeddings', { weights: name }),
      })),
    )),
  ];
  for (const { name, tokens, embeddings } of spaces) {
    const table = moteWordVectors(vocabulary, embeddings);
    const { words, ...rest } = await layOut(wordsOf(START, table), table, project);
    layouts.push({ space: name, places: words.map(({ x, y }) => [x, y]), ...rest });
    const all = await layOut(wordsOf(KINDS, table), table, project);
    growth.push({
      space: name,
      tokens,
      words: all.words.length,
      ownKind: all.ownKind,
      chance: all.chance,
    });
  }
  const mote = moteWordVectors(vocabulary, await ask('embeddings', {}));
  const words = wordsOf(START, mote);
  const real = await layOut(words, openWordVectors(), project);
  layouts.push({
    space: 'real',
    places: words.map(({ word }) => {
      const placed = real.words.find((one) => one.word === word);
      return placed ? [placed.x, placed.y] : null;
    }),
    missing: real.missing,
    explained: real.explained,
    ownKind: real.ownKind,
    chance: real.chance,
  });
  return { kinds: START, words, layouts, growth };
}
