import { softmax } from '#math/softmax.ts';

/** A whole answer, token by token, and how likely a model is to give it. */
export interface ModelAnswer {
  readonly ids: readonly number[];
  /** How likely each of its tokens was, given those before it. */
  readonly factors: readonly number[];
  /** Their product. */
  readonly probability: number;
}

export interface AnswerSearch {
  /** How many answers are wanted. */
  readonly count: number;
  /** Whether an answer ends with this token. */
  readonly ends: (id: number) => boolean;
  /** An answer of so many tokens ends there. */
  readonly longest: number;
  /** Answers less likely than this, a positive number, are not looked for. */
  readonly least: number;
}

/** The model's scores of every next token, (V), after its prompt and these tokens. */
export type AnswerScores = (written: readonly number[]) => Promise<ArrayLike<number>>;

/**
 * The likeliest answers of a model, likeliest first:
 *
 *     P(answer) = Π_t p(token t | prompt, tokens before t)
 *
 * Always goes on with the likeliest beginning found so far, so that no answer comes out before a
 * likelier one: an answer is never likelier than its beginning. Asks for scores at most longest / least times.
 */
export async function likeliestAnswers(
  scores: AnswerScores,
  { count, ends, longest, least }: AnswerSearch,
): Promise<ModelAnswer[]> {
  const answers: ModelAnswer[] = [];
  const open: ModelAnswer[] = [{ ids: [], factors: [], probability: 1 }];
  while (open.length > 0 && answers.length < count) {
    let best = 0;
    for (let i = 1; i < open.length; i++)
      if (open[i].probability > open[best].probability) best = i;
    const [answer] = open.splice(best, 1);
    const { ids, factors, probability } = answer;
    if (ids.length === longest || (ids.length > 0 && ends(ids[ids.length - 1]))) {
      answers.push(answer);
      continue;
    }
    softmax(await scores(ids)).forEach((p, id) => {
      if (probability * p < least) return;
      open.push({ ids: [...ids, id], factors: [...factors, p], probability: probability * p });
    });
  }
  return answers;
}
