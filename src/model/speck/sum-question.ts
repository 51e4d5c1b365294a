/** What the verifier says of an answer: no number at all is no answer. */
export type Verdict = 'right' | 'wrong' | 'none';

/** The one format in which Speck was shown questions. */
export function asQuestion(question: string): string {
  return `Question: ${question} Answer:`;
}

export function sumQuestion(a: number, b: number): string {
  return asQuestion(`What is ${a} + ${b}?`);
}

/**
 * The verifier: is the last number of an answer the sum? It reads nothing else, neither how
 * the number was come by nor what stands before it.
 */
export function verifySum(answer: string, a: number, b: number): Verdict {
  const last = lastNumber(answer);
  if (last === undefined) return 'none';
  return last === a + b ? 'right' : 'wrong';
}

export function lastNumber(answer: string): number | undefined {
  const last = answer.match(/\d+/g)?.at(-1);
  return last === undefined ? undefined : Number(last);
}

/** Whether an answer computes something on its way. No reward depends on it. */
export function writesSteps(answer: string): boolean {
  return answer.includes('=');
}
