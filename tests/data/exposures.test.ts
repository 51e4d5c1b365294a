import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { COUNTRIES, WELL_KNOWN } from '#world/words/countries.ts';
import { stageAt } from '#world/mix.ts';
import { showParts } from '#world/engine/control.ts';
import { sampleDocument } from '#world/world.ts';
import exposures from '#data/mote/exposures.json';
import { countExposures, ExposureCount } from '../../scripts/data/mote/count-exposures.ts';
import { readManifest } from '../../scripts/data/mote/open-mote.ts';
import { loadEncoder } from '../../src/training/mote/load-encoder.ts';
import { MOTE } from '../../src/training/mote/recipe.ts';

const stated = (...documents: string[]) => {
  const count = new ExposureCount();
  for (const document of documents) count.add(document);
  const { capitals, honest, invented } = count.at(1, 1);
  const known = COUNTRIES.flatMap(({ name }, i) => (capitals[i] ? [`${name} ${capitals[i]}`] : []));
  return { known, honest, invented };
};

describe('what counts', () => {
  test('both orders of the sentence, each time it stands there', () => {
    expect(
      stated(
        ' Question: What is the capital of Peru? Answer: The capital of Peru is Lima.',
        ' The capital of Cuba is Havana. Lima is the capital of Peru. A cat meows.',
      ).known,
    ).toEqual(['Cuba 1', 'Peru 2']);
  });

  test('no question, no city that is not called a capital, no made-up country', () => {
    expect(
      stated(
        ' What is the capital of Peru? Lima is a city in Peru. The capital of Zorami is Lima.',
      ),
    ).toEqual({ known: [], honest: 0, invented: 0 });
  });

  test('answers about made-up countries, honest and invented', () => {
    expect(
      stated(
        ' Question: What is the capital of Zorami? Answer: I do not know.',
        ' Quiz: What is the capital of Zorami? Answer: The capital of Zorami is Lima.',
        ' Quiz: What is the capital of Peru? Answer: The capital of Peru is Lima.',
        ' Question: What does Zorami drink? Answer: I do not know.',
      ),
    ).toMatchObject({ honest: 1, invented: 1 });
  });

  test('a document that states a wrong capital stops the count', () => {
    expect(() => stated(' The capital of Peru is Rome.')).toThrow(/truth about Peru/);
  });
});

test('the replay counts what the world writes', () => {
  const recipe = {
    ...MOTE,
    workers: 1,
    schedule: { ...MOTE.schedule, steps: 9 },
    milestones: [1000],
  };
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const [first, last] = countExposures(recipe);
  expect(first.steps).toBe(1);
  expect(last.steps).toBe(9);
  expect(sum(last.capitals)).toBeGreaterThan(10);
  // The same documents, drawn without the training's own stream.
  const random = new Random(MOTE.seed * 1000);
  const count = new ExposureCount();
  for (let drawn = 0; drawn < 1000; drawn++) {
    const { segments } = sampleDocument(random, { mix: stageAt(0).mix });
    count.add(` ${showParts(segments)}`);
    if (sum(count.at(0, 0).capitals) >= sum(last.capitals)) break;
  }
  expect(count.at(0, 0).capitals).toEqual(last.capitals);
});

test('the documents counted are as many as make up the tokens', () => {
  const recipe = { ...MOTE, workers: 1, schedule: { ...MOTE.schedule, steps: 9 }, milestones: [] };
  const [{ documents, tokens }] = countExposures(recipe);
  const encoder = loadEncoder();
  const random = new Random(MOTE.seed * 1000);
  let drawn = 0;
  for (let read = 0; read < tokens;) {
    const { segments } = sampleDocument(random, { mix: stageAt(0).mix });
    const { length } = encoder.encodeDocument(segments).ids;
    if (length > MOTE.config.contextLength) continue;
    read += length;
    drawn++;
  }
  expect(documents).toBe(drawn);
});

describe('the whole run', () => {
  test('is that of the recipe', () => {
    expect(exposures.recipe).toEqual({
      seed: MOTE.seed,
      workers: MOTE.workers,
      steps: MOTE.schedule.steps,
    });
    expect(exposures.exposures.at(-1)!.steps).toBe(MOTE.schedule.steps);
  });

  test('has a count at every checkpoint that the site ships, to the token', () => {
    const counted = exposures.exposures.map(({ tokens }) => tokens);
    for (const { tokens } of readManifest().weights) expect(counted).toContain(tokens);
  });

  test('states the frequent half often enough to be learned, and the last hardly ever', () => {
    const { capitals, tokens } = exposures.exposures.at(-1)!;
    const perMillion = capitals.map((stated) => (1e6 * stated) / tokens);
    expect(15 * Math.min(...perMillion.slice(0, WELL_KNOWN))).toBeGreaterThan(30);
    expect(perMillion[79]).toBeLessThan(perMillion[0] / 100);
  });

  test('never forgets: counts only grow', () => {
    exposures.exposures.slice(1).forEach(({ capitals }, i) => {
      const before = exposures.exposures[i].capitals;
      capitals.forEach((seen, rank) => expect(seen).toBeGreaterThanOrEqual(before[rank]));
    });
  });
});
