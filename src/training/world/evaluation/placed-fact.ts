/** A question, and sentences to stand before it. */
export interface LooseFacts {
  /** The first of them answers the question. */
  readonly facts: readonly string[];
  /** Sentences beside the point. */
  readonly asides: readonly string[];
  readonly question: string;
}

/** The fact that is asked for moved to a place, from 0 on, among the others; then the asides, and the question. */
export function placedFact({ facts, asides, question }: LooseFacts, place: number) {
  const sentences = [...inPlace(facts, place), ...asides];
  return {
    prompt: ` Passage: ${sentences.join(' ')} Question: ${question} Answer:`,
    answer: ` ${facts[0]}`,
  };
}

/** The first of some at a place, from 0 on, the others in their order. */
export function inPlace<T>([first, ...others]: readonly T[], place: number): T[] {
  return [...others.slice(0, place), first, ...others.slice(place)];
}

/** A passage with only the first of its people and of its sentences beside the point. */
export function cutTo(
  { facts, asides, question }: LooseFacts,
  most: { readonly people: number; readonly asides: number },
): LooseFacts {
  return { facts: facts.slice(0, most.people), asides: asides.slice(0, most.asides), question };
}
