import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import WorldExamples from '#components/WorldExamples.astro';
import WorldControls from '#components/WorldControls.astro';
import { worldCountRows, worldCounts } from '#components/world-counts.ts';
import { Random } from '#math/random.ts';
import { CONTROLS } from '#model/mote/control.ts';
import { sampleProgram } from '#world/engine/sample-document.ts';
import { skillProgram, SKILLS } from '#world/skills.ts';
import { loadEncoder } from '../../src/training/mote/load-encoder.ts';

test('the documents that the loss is measured on, drawn again, are as many and as long', () => {
  const encoder = loadEncoder();
  const [, , fresh, kept] = worldCounts();
  for (const [counted, split] of [
    [fresh, 'train'],
    [kept, 'held-out'],
  ] as const) {
    const random = new Random(counted.seed);
    let tokens = 0;
    for (const skill of SKILLS)
      for (let i = 0; i < counted.documents / SKILLS.length; i++) {
        const { segments } = sampleProgram(skillProgram(skill, split), random);
        tokens += encoder.encodeDocument(segments).ids.length;
      }
    expect(tokens).toBe(counted.tokens);
  }
});

test('training read more documents than anything measured, a few tens of tokens each', () => {
  const [training, ...measured] = worldCounts();
  for (const { documents } of measured) expect(training.documents).toBeGreaterThan(documents);
  expect(training.tokens / training.documents).toBeGreaterThan(20);
  expect(training.tokens / training.documents).toBeLessThan(60);
  expect(worldCountRows().flat().join()).not.toContain('not a number');
});

test('the data card shows a document of every kind, and names every control token', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(WorldExamples);
  for (const skill of SKILLS) expect(html).toContain(`>${skill}</dt>`);
  expect(html).not.toContain('undefined');
  const controls = await container.renderToString(WorldControls);
  expect(Array.from(controls.matchAll(/‹(\w+)›/g), ([, name]) => name)).toEqual([...CONTROLS]);
});
