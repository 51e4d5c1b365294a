import { readFile } from 'node:fs/promises';
import measured from '#data/mote/checkpoints.json' with { type: 'json' };
import exposures from '#data/mote/exposures.json' with { type: 'json' };
import { FIRST_SEED, PROMPTS, sampleOf } from '#widgets/life-of-mote/sample.ts';
import { parseLog } from '#widgets/training-curve/parse-log.ts';
import { CURRICULUM } from '#world/mix.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const LOG = new URL('../../../../src/data/mote-run/log.txt', import.meta.url);
const QUARTERS = ['1 to 20', '21 to 40', '41 to 60', '61 to 80'];
const rounded = (x: number) => Number(x.toPrecision(4));

/** What each checkpoint was measured to do, and what it writes. */
export async function record(ask: AskMote) {
  const last = (name: string) => Number(name === 'mote'); // the finished Mote comes last
  const checkpoints = [...measured.checkpoints].sort(
    (a, b) => last(a.name) - last(b.name) || a.tokens - b.tokens,
  );
  const records = [];
  for (const { name, tokens, loss, skills, accuracy } of checkpoints) {
    const samples = [];
    for (const prompt of PROMPTS)
      samples.push(
        await sampleOf({ name, prompt, seed: FIRST_SEED }, (request) => ask('generate', request)),
      );
    const read = exposures.exposures.find((one) => one.tokens === tokens)?.capitals;
    records.push({
      name,
      tokens,
      loss: rounded(loss),
      losses: skills.map((one) => rounded(one.loss)),
      quarters: QUARTERS.map((ranks, i) => {
        const asked = accuracy.find(({ condition }) => condition === `capitals, ranks ${ranks}`)!;
        const readings = read?.slice(20 * i, 20 * i + 20).reduce((sum, times) => sum + times, 0);
        return {
          n: asked.n,
          right: asked.right,
          /** Mean number of times that a capital of this quarter had been read. */
          read: readings === undefined ? null : rounded(readings / 20),
        };
      }),
      samples,
    });
  }
  const [{ floor, skills }] = checkpoints;
  return {
    floor: rounded(floor),
    /** Each with the tokens after which training first reads it. */
    skills: skills.map((one) => ({
      name: one.skill,
      floor: rounded(one.floor),
      from: firstRead(one.skill),
    })),
    checkpoints: records,
    checks: await checkUps(records[0].quarters.map(({ n }) => n)),
  };
}

/** Capitals right, of so many of each quarter, at the check-ups that the log of the run tells of. */
async function checkUps(asked: readonly number[]) {
  const { checks } = parseLog(await readFile(LOG, 'utf8'));
  const told = checks.filter(({ capitals }) => capitals.length === asked.length);
  const read = told.map(({ millions }) => Math.round(100 * millions));
  return {
    /** Ten thousands of tokens read since the check-up before: few bytes of the page, and exact. */
    since: read.map((tokens, i) => tokens - (read[i - 1] ?? 0)),
    right: asked.map((n, i) => told.map(({ capitals }) => Math.round((n * capitals[i]) / 100))),
  };
}

function firstRead(skill: string): number {
  let from = 0;
  for (const { mix, tokens } of CURRICULUM) {
    if (skill in mix) return from;
    from += tokens;
  }
  return from;
}
