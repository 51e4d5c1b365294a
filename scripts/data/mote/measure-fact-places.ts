/**
 * Measures how Mote answers a question on a passage by the place of the fact that is asked for, among more or
 * fewer others and with or without sentences beside the point. The same passages at every place:
 * src/data/mote/fact-places.json.
 * Run: npm run data:mote-measurements
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '#math/random.ts';
import { looseFacts } from '#world/evaluation/loose-facts.ts';
import { placedFact } from '#world/evaluation/placed-fact.ts';
import { Evaluation } from '../../../src/training/mote/evaluate.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { openWeights, readManifest } from './open-mote.ts';

const SEED = 20_261_123;
const PASSAGES = 500;
/** People of a passage, and sentences beside the point between them and the question. */
const PEOPLE = [3, 6];
const ASIDES = [0, 4, 8];

const { transformer } = await openWeights(undefined, 2 ** 27);
const evaluation = new Evaluation(transformer);
const encoder = loadEncoder();
const mean = (numbers: readonly number[]) =>
  Number((numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toPrecision(5));

function measure(people: number, asides: number) {
  const random = new Random(SEED);
  const passages = Array.from({ length: PASSAGES }, () => looseFacts(random, people, asides));
  const judged = Array.from({ length: people }, (_, place) =>
    evaluation.answers(
      passages.map((passage) => {
        const { prompt, answer } = placedFact(passage, place);
        return { prompt: [{ text: prompt }], answer: [{ text: answer }] };
      }),
      encoder,
    ),
  );
  return {
    people,
    asides,
    /** Mean tokens of a prompt. */
    tokens: mean(judged[0].map(({ tokens }) => tokens)),
    /** By place: how many answers were right, and the mean probability of the right one. */
    right: judged.map((answers) => answers.filter(({ right }) => right).length),
    probability: judged.map((answers) => mean(answers.map(({ nats }) => Math.exp(-nats)))),
  };
}

const result = {
  weights: readManifest().weights.at(-1)!.sha256,
  seed: SEED,
  passages: PASSAGES,
  settings: PEOPLE.flatMap((people) => ASIDES.map((asides) => measure(people, asides))),
};
const target = join(import.meta.dirname, '../../../src/data/mote/fact-places.json');
await writeFile(process.env.OUT ?? target, `${JSON.stringify(result)}\n`);
console.log(`${target}: ${PASSAGES} passages at each place of ${result.settings.length} settings`);
