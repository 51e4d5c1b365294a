/** A stretch of a prompt, with where its words come from. */
export interface PromptPart {
  from: 'program' | 'passage' | 'reader';
  /** For a passage, its number in the prompt, from 1. */
  number?: number;
  text: string;
}

/** The fixed words of a prompt. */
export interface PromptWording {
  instruction: string;
  question: string;
}

/**
 * Puts the passages that a search found before the question: all that a language model gets to see.
 * Passages are numbered, so that an answer can name its source. `promptText` gives the whole text.
 */
export function assemblePrompt(
  question: string,
  passages: readonly { title: string; text: string }[],
  wording: PromptWording,
): PromptPart[] {
  return [
    { from: 'program', text: wording.instruction },
    ...passages.map(({ title, text }, i) => ({
      from: 'passage' as const,
      number: i + 1,
      text: `[${i + 1}] ${title}\n${text}`,
    })),
    { from: 'reader', text: `${wording.question} ${question}` },
  ];
}

export function promptText(parts: readonly PromptPart[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}
