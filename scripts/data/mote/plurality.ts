/** The most frequent of some answers and how often it came; of those that share the lead, the one that came first. */
export function plurality(answers: readonly string[]): { answer: string; times: number } {
  const times = new Map<string, number>();
  for (const answer of answers) times.set(answer, (times.get(answer) ?? 0) + 1);
  let best = { answer: '', times: 0 };
  for (const [answer, n] of times) if (n > best.times) best = { answer, times: n };
  return best;
}
