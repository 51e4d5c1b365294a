/** What Mote wrote on after a prompt, as far as it had come at one checkpoint. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import type { Part } from '#model/mote/control.ts';
import type { Ending } from '#model/mote/generate.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** Openings whose samples are recorded; the last is the start of any document. */
export const PROMPTS = [
  'One day',
  'The capital of France is',
  'fox red Paris cup lake, fox red',
  'Passage: Mia drinks tea. Tom drinks milk. Question: What does Mia drink? Answer:',
  '27 + 45:',
  '',
];
export const FIRST_SEED = 1;
/** Tokens written at most. */
const LENGTH = 40;

export interface SampleWish {
  /** Name of the weights. */
  name: string;
  prompt: string;
  seed: number;
}

export interface Sample {
  text: string;
  /** Whether the document ended, rather than the room for it. */
  ended: boolean;
  /** Tokens at the prompt's beginning that did not fit into the context. */
  dropped: number;
}

/** Asks one checkpoint to write on. */
type AskSample = (request: {
  weights: string;
  parts: Part[];
  steps: SamplingStep[];
  seed: number;
  maxTokens: number;
}) => Promise<{ written: MoteToken[]; ending: Ending; dropped: number }>;

/** A sample at temperature 1: tokens are drawn with the probabilities that Mote gave them. */
export async function sampleOf(
  { name, prompt, seed }: SampleWish,
  ask: AskSample,
): Promise<Sample> {
  const parts = prompt === '' ? [] : [{ text: prompt }];
  const { written, ending, dropped } = await ask({
    weights: name,
    parts,
    steps: [],
    seed,
    maxTokens: LENGTH,
  });
  const text = written.map((token) => ('text' in token ? token.text : tokenLabel(token))).join('');
  return { text, ended: ending !== 'length', dropped };
}
