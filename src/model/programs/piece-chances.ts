/** Cuts a program's text into pieces such as a language model might write, spaces and line ends included. */
export function pieces(source: string): string[] {
  return source.match(/\n *|\w+|\/\/|[<>=!+*-]=?| +|[^]/gu) ?? [];
}

/**
 * A policy over whole texts, seen as a model that writes piece by piece: the chance of each piece of
 * one text, given the pieces before it.
 *
 *     p(piece | before) = Σ share of texts that begin with before + piece / Σ share of texts that
 *                         begin with before
 *
 * The product over all pieces is the text's own share, less where one text begins another: there the
 * end of the shorter one is left out. Texts as pieces, shares (texts) → (pieces of the text `which`)
 */
export function pieceChances(
  texts: readonly (readonly string[])[],
  shares: ArrayLike<number>,
  which: number,
): Float64Array {
  let alike = texts.map((_, i) => i);
  const mass = () => alike.reduce((sum, i) => sum + shares[i], 0);
  let before = mass();
  return Float64Array.from(texts[which], (piece, at) => {
    alike = alike.filter((i) => texts[i][at] === piece);
    const after = mass();
    const chance = after / before;
    before = after;
    return chance;
  });
}
