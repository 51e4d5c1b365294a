/** What each of Speck's three stages answers to one sum: a few seeded draws at temperature 1. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import type { Part } from '#model/mote/control.ts';
import type { Ending } from '#model/mote/generate.ts';
import type { ModelName } from '#model/mote/manifest.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { sumQuestion } from '#model/speck/sum-question.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** The numbers that the figure starts with; no training shows their sum. */
export const FIRST = { a: 37, b: 48, seed: 1 };
/** Answers drawn from each stage. */
const DRAWS = 4;
/** Tokens written at most, as in training. */
export const LENGTH = 48;

export interface AnswersWish {
  a: number;
  b: number;
  seed: number;
}

export interface Answer {
  readonly text: string;
  /** Whether the document ended, rather than the room for it. */
  readonly ended: boolean;
}

export interface Answers {
  readonly base: readonly Answer[];
  readonly sft: readonly Answer[];
  readonly rl: readonly Answer[];
}

type AskAnswer = (request: {
  model: ModelName;
  weights: string;
  parts: Part[];
  steps: SamplingStep[];
  seed: number;
  maxTokens: number;
}) => Promise<{ written: MoteToken[]; ending: Ending }>;

/** Asks every stage. Tokens are drawn with the probabilities that the model gives them. */
export async function answersOf(wish: AnswersWish, ask: AskAnswer): Promise<Answers> {
  const parts = [{ text: sumQuestion(wish.a, wish.b) }];
  const drawn = async (weights: string) => {
    const answers: Answer[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const { written, ending } = await ask({
        model: 'speck',
        weights,
        parts,
        steps: [],
        seed: DRAWS * wish.seed + draw,
        maxTokens: LENGTH,
      });
      const text = written
        .map((token) => ('text' in token ? token.text : tokenLabel(token)))
        .join('');
      answers.push({ text, ended: ending !== 'length' });
    }
    return answers;
  };
  return { base: await drawn('base'), sft: await drawn('sft'), rl: await drawn('rl') };
}
