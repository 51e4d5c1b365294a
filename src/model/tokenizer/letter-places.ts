/** Places of a letter in a word, counted from 0, in capitals or not. An empty letter is nowhere. */
export function letterPlaces(word: string, letter: string): number[] {
  const wanted = letter.toLowerCase();
  return [...word].flatMap((character, place) =>
    character.toLowerCase() === wanted ? [place] : [],
  );
}
