/** One habit tried on one case: the model answers without it and with it, its likeliest token every time. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import { answerCall, readCall } from '#model/mote/calls.ts';
import { isControl, type ControlName, type Part } from '#model/mote/control.ts';
import type { Ending } from '#model/mote/generate.ts';
import { givenToLast, LIKELIEST } from '#model/mote/likeliest.ts';
import type { ModelName } from '#model/mote/manifest.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { judgeFact, judgeSum } from './judge.ts';
import { promptOf, type WayName, type Wish } from './prompts.ts';
import { textOf, type Placed, type Tried, type Way } from './written.ts';

const WEIGHTS = { speck: 'base', mote: undefined };

interface Weights {
  model: ModelName;
  weights?: string;
}

/** What is asked of the model. */
export interface AskModel {
  generate(
    request: Weights & {
      parts: Part[];
      ids: number[];
      steps: SamplingStep[];
      seed: number;
      maxTokens: number;
      stopAt: ControlName[];
    },
  ): Promise<{ tokens: MoteToken[]; written: MoteToken[]; ending: Ending }>;
  tokenize(request: Weights & { text: string }): Promise<{ tokens: MoteToken[] }>;
  losses(
    request: Weights & { parts: Part[]; ids: number[] },
  ): Promise<{ dropped: number; nats: ArrayLike<number> }>;
}

/** Tokens written at most before a result, and after it; and where a number has to be said at once. */
const LENGTH = 40;
const AT_ONCE = 10;

export const weightsOf = ({ model }: Pick<Wish, 'model'>): Weights => ({
  model,
  weights: WEIGHTS[model],
});

/** Has a case answered in both ways, and both answers judged. */
export async function tryHabit(
  wish: Wish,
  vocabulary: readonly MoteToken[],
  ask: AskModel,
): Promise<Tried> {
  const way = (name: WayName, most: number) => answerTo(wish, name, most, vocabulary, ask);
  return {
    without: await way('without', wish.habit === 'page' ? LENGTH : AT_ONCE),
    with: await way('with', LENGTH),
  };
}

/** Lets the model write to its full stop. Where it calls the calculator instead, a program answers, and it goes on. */
async function answerTo(
  wish: Wish,
  name: WayName,
  maxTokens: number,
  vocabulary: readonly MoteToken[],
  ask: AskModel,
): Promise<Way> {
  const of = weightsOf(wish);
  const parts = promptOf(wish, name);
  const control = (name: ControlName) => vocabulary.find((token) => isControl(token, name))!;
  const writeOn = (ids: number[]) =>
    ask.generate({
      ...of,
      parts,
      ids,
      ...LIKELIEST,
      maxTokens,
      stopAt: ['document', 'user', 'result'],
    });

  const { tokens: prompt, written, ending } = await writeOn([]);
  const first = toFullStop(written).map((token) => ({ token, by: 'model' as const }));
  const all: Omit<Placed, 'probability'>[] = first;
  const calls = ending !== 'length' && ending.control === 'result';
  if (calls && first.length === written.length) {
    const { text } = answerCall(readCall(written), []);
    const [, ...tokens] = (await ask.tokenize({ ...of, text })).tokens;
    all.push({ token: control('result'), by: 'model' });
    for (const token of [...tokens, control('end')]) all.push({ token, by: 'program' });
    const on = await writeOn(all.map(({ token }) => token.id));
    for (const token of toFullStop(on.written)) all.push({ token, by: 'model' });
  }

  const ids = all.map(({ token }) => token.id);
  const { nats, dropped } = await ask.losses({ ...of, parts, ids });
  const given = givenToLast(nats, all.length);
  const placed = all.map((one, i) => ({ ...one, probability: given[i] }));
  const byModel = placed.slice(placed.findLastIndex(({ by }) => by === 'program') + 1);
  const answer = textOf(byModel.map(({ token }) => token));
  return {
    written: placed,
    verdict:
      wish.habit === 'page'
        ? judgeFact(wish.passage, wish.task, answer, name === 'with')
        : judgeSum(wish.task, answer),
    read: prompt.length + placed.filter(({ by }) => by === 'program').length,
    dropped,
  };
}

/** An answer is one sentence: what the model would write after its full stop is no part of it. */
function toFullStop(tokens: readonly MoteToken[]): readonly MoteToken[] {
  const end = tokens.findIndex((token) => 'text' in token && token.text.includes('.'));
  return end === -1 ? tokens : tokens.slice(0, end + 1);
}
