import { failureWords } from '#ui/problem-words.ts';

/** How long an input has to stand still before it is answered, in milliseconds. */
const PAUSE = 100;

/**
 * Asks once the reader's input has settled; made for an effect, which runs again with every change.
 * The returned function gives the request up, so that an old answer never replaces a newer one.
 */
export function settledRequest<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  onanswer: (answer: Answer) => void,
  onfail: (reason: string) => void,
): () => void {
  const stop = new AbortController();
  const timer = setTimeout(async () => {
    try {
      const answer = await ask(stop.signal);
      if (!stop.signal.aborted) onanswer(answer);
    } catch (error) {
      if (!stop.signal.aborted) onfail(failureWords(error));
    }
  }, PAUSE);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
