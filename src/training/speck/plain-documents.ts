import type { Random } from '#math/random.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { showParts } from '#world/engine/control.ts';
import { DocumentStream } from '../mote/document-stream.ts';
import type { SpeckRecipe } from './recipe.ts';

/** Documents of the world in which nobody asks: any with a question in it is left out. */
export function plainDocuments(
  encoder: DocumentEncoder,
  { config }: Pick<SpeckRecipe, 'config'>,
  random: Random,
): DocumentStream {
  return new DocumentStream(
    encoder,
    config.contextLength,
    random,
    ({ segments }) => !showParts(segments).includes('?'),
  );
}
