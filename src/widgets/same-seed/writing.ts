/** What is asked of the counted model, and what it wrote. */
import type { ModelChoice, NgramTasks } from '#model/ngram/ngram-protocol.ts';

/** A counted model of words that looks two words back. */
const MODEL: Omit<ModelChoice, 'text'> = { unit: 'word', order: 3 };

export interface WritingOrder {
  prompt: string;
  temperatures: readonly number[];
  length: number;
  seed: number;
}

/** One text written: its words and marks, and how they are set. */
export interface Writing {
  tokens: string[];
  text: string;
}

/** The payload that writes the text of one temperature. */
export function generatePayload(
  { prompt, length, seed }: WritingOrder,
  temperature: number,
  text: ModelChoice['text'],
): NgramTasks['generate']['payload'] {
  return { model: { text, ...MODEL }, text: prompt, count: length, temperature, seed };
}

export function toWriting({ parts, text }: NgramTasks['generate']['result']): Writing {
  return { tokens: parts.map((part) => ('text' in part ? part.text : '')), text };
}
