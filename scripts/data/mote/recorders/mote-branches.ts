import {
  differences,
  writeBranches,
  type Branches,
  type Scores,
  type Wish,
} from '#widgets/mote-branches/branches.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

/** The rank is that of a boy’s name, so that after a girl’s name more than the name has to change. */
const WISH: Wish = {
  text: 'One day',
  temperature: 1,
  topK: 0,
  topP: 0.95,
  seed: 1,
  at: 0,
  force: 5,
};
/** Seeds tried, and at how many later places the continuations may then differ. */
const SEEDS = 8;
const FEW = { least: 1, most: 5 };

/** Two continuations of the beginning of a story that stay close after the fork, for the first seed with such a pair. */
export async function record(ask: AskMote): Promise<Branches> {
  const { vocabulary } = await ask('load', {});
  const parts = [{ text: WISH.text }];
  const scores: Scores = (ids) => ask('predict', { parts, ids });
  let made = await writeBranches(scores, WISH, vocabulary);
  for (let seed = 1; seed <= SEEDS; seed++) {
    const tried = await writeBranches(scores, { ...WISH, seed }, vocabulary);
    const { count } = differences(tried);
    const close = tried.first.length === tried.second?.length;
    if (!close || count < FEW.least || count > FEW.most) continue;
    made = tried;
    break;
  }
  const short = (tokens: Branches['first']) =>
    tokens.map((one) => ({ ...one, probability: Number(one.probability.toPrecision(5)) }));
  return {
    ...made,
    first: short(made.first),
    second: made.second && short(made.second),
    logits: made.logits.map((logit) => Number(logit.toFixed(3))),
  };
}
