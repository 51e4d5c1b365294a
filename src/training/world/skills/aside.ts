import { writeWord, type Writer } from '../engine/writer.ts';
import { ANIMALS, PLACES } from '../words/nouns.ts';

/** A sentence beside the point: “An old cow slept near the river.” It avoids the nouns given. */
export function aside(writer: Writer, nouns: readonly string[] = []): void {
  const not = (word: string) => (nouns.includes(word) ? 0 : 1);
  writer.write(' An old');
  writeWord(writer, ANIMALS, ANIMALS.map(not));
  writeWord(writer, ['slept near the', 'waited by the', 'walked past the'] as const);
  writeWord(writer, PLACES, PLACES.map(not));
  writer.write('.');
}
