/** Three models small enough that their loss over all their weights, two of them, can be drawn as a map. */
import { logsumexp } from '#math/logsumexp.ts';
import { softmax } from '#math/softmax.ts';

export const SURFACES = ['line', 'words', 'layers'] as const;
export type Surface = (typeof SURFACES)[number];
type Weights = readonly number[] | Float32Array;

/** What one example adds: its loss, and the slope of it, which for weight j is error · times[j]. */
export interface Part {
  loss: number;
  error: number;
  times: readonly [number, number];
}

/** Points (x, y) through which a line y = w₁ + w₂ x is to go. */
const POINTS = [
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
] as const;

/** Whether the first sign was there, whether the second was, and how much of the truth is “yes”. */
const TEXTS = [
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 0],
  [0, 1, 1],
] as const;

/** Of the truth behind the two layers. */
const YES = 3 / 4;

/** A word with a score z against one with 0, when y of the truth is on it: its cross-entropy in nats, and p − y. */
function bet(z: number, y: number): { loss: number; error: number } {
  const scores = [z, 0];
  return { loss: logsumexp(scores) - y * z, error: softmax(scores)[0] - y };
}

const PARTS: Record<Surface, (weights: Weights) => Part[]> = {
  /** Half the squared error of each point: quadratic, so it bends alike everywhere. */
  line: ([w1, w2]) =>
    POINTS.map(([x, y]) => {
      const error = w1 + w2 * x - y;
      return { loss: error ** 2 / 2, error, times: [1, x] };
    }),
  /** Logistic regression: a weight for each of two signs, added up to the score of a word. */
  words: ([w1, w2]) => TEXTS.map(([a, b, y]) => ({ ...bet(w1 * a + w2 * b, y), times: [a, b] })),
  /** Two layers of one weight each: score w₁ · w₂. By the chain rule each slope is p − y times the other weight. */
  layers: ([w1, w2]) => [{ ...bet(w1 * w2, YES), times: [w2, w1] }],
};

export function partsOf(surface: Surface, weights: Weights): Part[] {
  return PARTS[surface](weights);
}

/** Mean loss of the examples: half the squared error for the line, nats for the other two. */
export function lossAt(surface: Surface, weights: Weights): number {
  const parts = partsOf(surface, weights);
  return parts.reduce((sum, { loss }) => sum + loss, 0) / parts.length;
}

/** ∂loss/∂w of both weights: the mean of error · times. */
export function gradientAt(surface: Surface, weights: Weights): [number, number] {
  const parts = partsOf(surface, weights);
  const slope = (j: 0 | 1) =>
    parts.reduce((sum, { error, times }) => sum + error * times[j], 0) / parts.length;
  return [slope(0), slope(1)];
}
