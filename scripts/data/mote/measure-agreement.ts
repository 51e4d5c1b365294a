/**
 * Asks Mote, finished and on its way, twenty times for every capital and for those of as many made-up countries,
 * and counts by how far the answers agree whether the most frequent one is right: src/data/mote/agreement.json.
 * Takes some minutes.
 * Run: npm run data:mote-measurements
 */
import { writeFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import {
  ASKING_FORMS,
  capitalPrompt,
  judgeAnswer,
  type AskingForm,
} from '#model/mote/capital-question.ts';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import { TIMES } from '#widgets/seen-how-often/asked-again.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { AnswerSource } from './answer-source.ts';
import { ASKED, unheardNames } from './measure-reliability.ts';
import { openWeights, readManifest } from './open-mote.ts';
import { plurality } from './plurality.ts';

const SEED = 20;
const TEMPERATURE = 1;
/** The least number of draws that agree, band by band. */
const BANDS = [TIMES, 15, 10, 1];
const VERDICTS = ['right', 'wrong', 'abstained'] as const;

const asked: readonly { country: string; capital?: string }[] = [
  ...COUNTRIES.map(({ name, capital }) => ({ country: name, capital })),
  ...unheardNames().map((country) => ({ country })),
];

const motes = [];
for (const { name, tokens, sha256 } of readManifest().weights) {
  if (!ASKED.includes(name)) continue;
  const mote = await openWeights(name);
  const run = new PrefixRun(mote.transformer);
  const forms: Partial<Record<AskingForm, number[][]>> = {};
  for (const form of ASKING_FORMS) {
    const random = new Random(SEED);
    const counts = BANDS.map(() => VERDICTS.map(() => 0));
    for (const one of asked) {
      const source = new AnswerSource(mote, run, [{ text: capitalPrompt(one.country, form) }]);
      const drawn = Array.from({ length: TIMES }, () => source.draw(TEMPERATURE, random));
      const { answer, times } = plurality(drawn);
      const band = BANDS.findIndex((least) => times >= least);
      counts[band][VERDICTS.indexOf(judgeAnswer(answer, form, one))]++;
    }
    forms[form] = counts;
    console.log(name, form, JSON.stringify(counts));
  }
  motes.push({ name, tokens, weights: sha256, forms });
}
const json = JSON.stringify({ seed: SEED, draws: TIMES, bands: BANDS, motes });
writeFileSync('src/data/mote/agreement.json', `${json}\n`);
