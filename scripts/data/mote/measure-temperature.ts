/**
 * Draws Mote's answers to four kinds of tasks at several temperatures, with nothing cut from the tail, and
 * counts how many are right, what a vote makes of them, and how many differ: src/data/mote/temperature.json.
 * Takes some minutes.
 * Run: npm run data:mote-measurements
 */
import { writeFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import { capitalPrompt, judgeAnswer } from '#model/mote/capital-question.ts';
import type { Part } from '#model/mote/control.ts';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import { continuations } from '#world/engine/continuations.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import { sampleItems, type TestItem } from '#world/evaluation/test-item.ts';
import { addition, additionInSteps } from '#world/skills/addition.ts';
import { story } from '#world/skills/story.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { AnswerSource } from './answer-source.ts';
import { openWeights, readManifest } from './open-mote.ts';
import { plurality } from './plurality.ts';

const SEED = 20_261_123;
const TEMPERATURES = [0, 0.3, 0.7, 1, 1.3, 1.6, 2];
/** Tasks of a kind, answers drawn for each at every temperature, and of these how many hold a vote. */
const TASKS = 40;
const DRAWS = 20;
const VOTERS = 5;

/** A prompt, and how an answer to it is judged. */
interface Task {
  readonly prompt: readonly Part[];
  /** What of an answer is compared. */
  readonly result: (answer: string) => string;
  readonly right: (result: string) => boolean;
}

const textOf = (parts: readonly Part[]) =>
  parts.map((part) => ('text' in part ? part.text : '')).join('');

/** Where steps are written, only what they come to is compared. */
const total = (answer: string) => /so (\d+)\.$/.exec(answer)?.[1] ?? answer;

function sum({ prompt, answer }: TestItem): Task {
  const truth = total(textOf(answer).trim());
  return { prompt, result: total, right: (result) => result === truth };
}

/** Capitals that the world speaks of neither often nor seldom. */
function capitals(): Task[] {
  const middle = (COUNTRIES.length - TASKS) / 2;
  return COUNTRIES.slice(middle, middle + TASKS).map(({ name, capital }) => ({
    prompt: [{ text: capitalPrompt(name, 'statement') }],
    result: (answer) => answer,
    right: (answer) => judgeAnswer(answer, 'statement', { country: name, capital }) === 'right',
  }));
}

/** First sentences of stories; right is every second sentence that the world could go on with. */
function stories(random: Random): Task[] {
  return Array.from({ length: TASKS }, () => {
    const [beginning] = textOf(sampleProgram(story, random).segments).split(/(?<=\.)/);
    return {
      prompt: [{ text: beginning }],
      result: (answer) => answer,
      right: (answer) =>
        answer.endsWith('.') &&
        continuations(story, `${beginning} ${answer}`, () => true).length > 0,
    };
  });
}

const random = new Random(SEED);
const items = (program: Parameters<typeof sampleItems>[0]) =>
  sampleItems(program, random, TASKS).map(sum);
const kinds: Record<string, readonly Task[]> = {
  sums: items((writer) => addition(writer, 'held-out', 1)),
  steps: items((writer) => additionInSteps(writer, 'held-out')),
  capitals: capitals(),
  stories: stories(random),
};

const mote = await openWeights();
const run = new PrefixRun(mote.transformer);
const mean = (values: readonly number[]) =>
  Number((values.reduce((all, value) => all + value, 0) / values.length).toFixed(5));

/** Shares of right draws and of right votes, and the number of different answers, each a mean over the tasks. */
function measure(tasks: readonly Task[]) {
  const sources = tasks.map(({ prompt }) => new AnswerSource(mote, run, prompt));
  const at = TEMPERATURES.map((temperature) => {
    const draws = new Random(SEED);
    return tasks.map(({ result, right }, i) => {
      const drawn = Array.from({ length: DRAWS }, () =>
        result(sources[i].draw(temperature, draws)),
      );
      const votes = Array.from({ length: DRAWS / VOTERS }, (_, vote) =>
        plurality(drawn.slice(vote * VOTERS, (vote + 1) * VOTERS)),
      );
      return {
        right: mean(drawn.map((one) => Number(right(one)))),
        vote: mean(votes.map(({ answer }) => Number(right(answer)))),
        different: new Set(drawn).size,
      };
    });
  });
  const over = (name: 'right' | 'vote' | 'different') =>
    at.map((tasksAt) => mean(tasksAt.map((one) => one[name])));
  return { right: over('right'), vote: over('vote'), different: over('different') };
}

const measured = Object.entries(kinds).map(([kind, tasks]) => {
  const result = measure(tasks);
  console.log(kind, JSON.stringify(result));
  return [kind, result] as const;
});
const json = JSON.stringify({
  weights: readManifest().weights.at(-1)!.sha256,
  seed: SEED,
  tasks: TASKS,
  draws: DRAWS,
  voters: VOTERS,
  temperatures: TEMPERATURES,
  kinds: Object.fromEntries(measured),
});
writeFileSync('src/data/mote/temperature.json', `${json}\n`);
