/**
 * Asks Mote, finished and on its way, for every capital and for those of as many made-up countries, in every
 * form; records how sure it was and whether it was right: src/data/mote/reliability.json.
 * Run: npm run data:mote-measurements
 */
import type { AskMote } from '#model/mote/ask-mote.ts';
import { writeFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import {
  ASKING_FORMS,
  capitalPrompt,
  judgeAnswer,
  spokenAnswers,
  type AskingForm,
} from '#model/mote/capital-question.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import { strangeName } from '#world/subject-name.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { openMote, readManifest } from './open-mote.ts';

const SEED = 11;
/** Weights that are asked. */
export const ASKED = ['after-3M', 'after-6M', 'mote'];

/** Names made as the world makes them, of those it keeps from training: no document has one. */
export function unheardNames(): string[] {
  const random = new Random(SEED);
  const names: string[] = [];
  while (names.length < COUNTRIES.length)
    sampleProgram((writer) => {
      names.push(strangeName(writer, 'held-out', names));
    }, random);
  return names;
}

/** One letter an answer: right, wrong, or abstained. */
async function measure(
  ask: AskMote,
  weights: string,
  form: AskingForm,
  asked: readonly { country: string; capital?: string }[],
) {
  const { vocabulary } = await ask('load', { weights });
  const confidence: number[] = [];
  let outcome = '';
  for (const one of asked) {
    const parts = [{ text: capitalPrompt(one.country, form) }];
    const scores = async (ids: readonly number[]) =>
      (await ask('predict', { weights, parts, ids })).logits;
    const [best] = await spokenAnswers(vocabulary, scores, 1);
    confidence.push(Number((best?.probability ?? 0).toPrecision(4)));
    outcome += judgeAnswer(best?.text ?? '', form, one)[0];
  }
  return { confidence, outcome };
}

if (import.meta.main) {
  const ask = openMote();
  const unheard = unheardNames();
  const asked = [
    ...COUNTRIES.map(({ name, capital }) => ({ country: name, capital })),
    ...unheard.map((country) => ({ country })),
  ];
  const motes = [];
  for (const { name, tokens, sha256 } of readManifest().weights) {
    if (!ASKED.includes(name)) continue;
    const forms: Partial<Record<AskingForm, unknown>> = {};
    for (const form of ASKING_FORMS) forms[form] = await measure(ask, name, form, asked);
    motes.push({ name, tokens, weights: sha256, forms });
  }
  const { sha256 } = readManifest().weights.at(-1)!;
  const json = JSON.stringify({ weights: sha256, seed: SEED, unheard, motes });
  writeFileSync('src/data/mote/reliability.json', `${json}\n`);
  console.log(`src/data/mote/reliability.json: ${json.length} bytes`);
}
