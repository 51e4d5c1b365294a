import measured from '#data/mote/fact-places.json' with { type: 'json' };
import { Random } from '#math/random.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { spokenAnswers } from '#model/mote/capital-question.ts';
import { looseFacts } from '#world/evaluation/loose-facts.ts';
import { cutTo, placedFact } from '#world/evaluation/placed-fact.ts';

const SEED = 3;

/** One passage, and what Mote answers with its fact in each place, in every setting that was measured. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const { settings } = measured;
  const most = (of: 'people' | 'asides') => Math.max(...settings.map((setting) => setting[of]));
  const passage = looseFacts(new Random(SEED), most('people'), most('asides'));

  /** Its likeliest answer, or null where none is likely enough to be looked for. */
  const answer = async (text: string) => {
    const [best] = await spokenAnswers(
      vocabulary,
      async (ids) => (await ask('predict', { parts: [{ text }], ids })).logits,
      1,
    );
    return best ? { said: best.text, probability: Number(best.probability.toPrecision(6)) } : null;
  };
  const answers: Record<string, Awaited<ReturnType<typeof answer>>[]> = {};
  for (const setting of settings) {
    const cut = cutTo(passage, setting);
    const found = [];
    for (let place = 0; place < setting.people; place++)
      found.push(await answer(placedFact(cut, place).prompt));
    answers[`${setting.people}-${setting.asides}`] = found;
  }
  return { passage, answers };
}
