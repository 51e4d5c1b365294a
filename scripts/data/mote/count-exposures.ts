/**
 * Counts how often each fact was stated in what Mote read: draws every document of its training again, in
 * order, without training. Writes src/data/mote/exposures.json. Takes about a minute.
 * Run: npm run data:mote-measurements
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '#math/random.ts';
import { CONTROLS } from '#model/mote/control.ts';
import type { TextTokenizer } from '#world/engine/encode-document.ts';
import { stageAt } from '#world/mix.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { DocumentStream } from '../../../src/training/mote/document-stream.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { MOTE, type Recipe } from '../../../src/training/mote/recipe.ts';

/** What had been read at some moment of training. */
interface Exposure {
  readonly steps: number;
  readonly tokens: number;
  readonly documents: number;
  /** Sentences that state the capital of each country, in the order of COUNTRIES. */
  readonly capitals: readonly number[];
  /** Questions about the capital of a made-up country that were answered “I do not know.” */
  readonly honest: number;
  /** Quizzes about the same, answered with an invented capital. */
  readonly invented: number;
}

const STATED = [
  / capital of (?<country>\w+) is (?<capital>\w+)\./g,
  / (?<capital>\w+) is the capital of (?<country>\w+)\./g,
];
const HONEST = /^ Question: What is the capital of \w+\? Answer: I do not know\./;
const QUIZ = /^ Quiz: What is the capital of (?<country>\w+)\? Answer: The capital of /;

const RANK = new Map(COUNTRIES.map(({ name }, i) => [name, i]));

/** Adds up what documents state. */
export class ExposureCount {
  private documents = 0;
  private readonly capitals = COUNTRIES.map(() => 0);
  private honest = 0;
  private invented = 0;

  /** Takes in one document. Throws an Error when it states a wrong capital. */
  add(document: string): void {
    this.documents++;
    for (const pattern of STATED)
      for (const { groups } of document.matchAll(pattern)) {
        const rank = RANK.get(groups!.country);
        if (rank === undefined) continue;
        if (COUNTRIES[rank].capital !== groups!.capital)
          throw new Error(`expected the truth about ${groups!.country}, got:${document}`);
        this.capitals[rank]++;
      }
    if (HONEST.test(document)) this.honest++;
    const quiz = QUIZ.exec(document);
    if (quiz && !RANK.has(quiz.groups!.country)) this.invented++;
  }

  at(steps: number, tokens: number): Exposure {
    const { documents, honest, invented } = this;
    return { steps, tokens, documents, capitals: [...this.capitals], honest, invented };
  }
}

/** What had been read at each milestone of a recipe, and at its end. */
export function countExposures({
  seed,
  workers,
  tokensPerStep,
  config,
  schedule,
  milestones,
}: Recipe): Exposure[] {
  const encoder = loadEncoder();
  const share = Math.ceil(tokensPerStep / workers);
  const streams = Array.from(
    { length: workers },
    (_, worker) =>
      new DocumentStream(encoder, config.contextLength, new Random(seed * 1000 + worker)),
  );
  const count = new ExposureCount();
  const exposures: Exposure[] = [];
  let tokens = 0;
  for (let steps = 1; steps <= schedule.steps; steps++) {
    const stage = stageAt(tokens);
    const before = tokens;
    for (const { tokens: ids } of streams.flatMap((stream) => stream.batch(share, stage))) {
      count.add(textOf(Array.from(ids), encoder.tokenizer));
      tokens += ids.length - 1;
    }
    const milestone = milestones.some((mark) => before < mark && tokens >= mark);
    if (milestone || steps === schedule.steps) exposures.push(count.at(steps, tokens));
  }
  return exposures;
}

/** What a model reads, control tokens in angle brackets. */
function textOf(ids: readonly number[], tokenizer: TextTokenizer): string {
  let text = '';
  let from = 1; // after the token that starts a document
  for (let to = from; to <= ids.length; to++) {
    if (to < ids.length && ids[to] < tokenizer.size) continue;
    text += tokenizer.decode(ids.slice(from, to));
    if (to < ids.length) text += ` <${CONTROLS[ids[to] - tokenizer.size]}>`;
    from = to + 1;
  }
  return text;
}

if (import.meta.main) {
  const exposures = countExposures(MOTE);
  const { seed, workers, schedule } = MOTE;
  const json = JSON.stringify({ recipe: { seed, workers, steps: schedule.steps }, exposures });
  const target = join(import.meta.dirname, '../../../src/data/mote/exposures.json');
  await writeFile(target, `${json}\n`);
  console.log(`src/data/mote/exposures.json: ${json.length} bytes`);
}
