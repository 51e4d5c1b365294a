import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { describeWorld } from '#world/describe-world.ts';
import { markParts } from '#world/engine/control.ts';
import { nextPieces } from '#world/engine/next-piece.ts';
import { evaluationSets } from '#world/evaluation/evaluation-sets.ts';
import { CURRICULUM, FULL_MIX, mixWeights, stageAt } from '#world/mix.ts';
import { SKILLS } from '#world/skills.ts';
import { sampleDocument, worldProgram } from '#world/world.ts';
import { COUNTRIES, COUNTRY_WEIGHTS, WELL_KNOWN } from '#world/words/countries.ts';
import { moteEncoder } from './mote-encoder.ts';

test('the same seed writes the same documents, another seed others', () => {
  const write = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => sampleDocument(random));
  };
  expect(write(1)).toEqual(write(1));
  expect(write(1)).not.toEqual(write(2));
});

test('a mix gives each skill its share', () => {
  const random = new Random(9);
  const mix = { story: 3, maps: 1 };
  const skills = Array.from({ length: 2000 }, () => sampleDocument(random, { mix }).skill);
  const stories = skills.filter((skill) => skill === 'story').length;
  expect(skills.every((skill) => skill in mix)).toBe(true);
  expect(Math.abs(stories - 1500)).toBeLessThan(5 * Math.sqrt(2000 * 0.75 * 0.25));
});

test('the curriculum ends with every skill, and its stages follow each other', () => {
  expect(mixWeights(FULL_MIX).every((weight) => weight > 0)).toBe(true);
  const [copying, lookingUp] = CURRICULUM;
  expect(stageAt(0)).toBe(copying);
  expect(stageAt(copying.tokens - 1)).toBe(copying);
  expect(stageAt(copying.tokens)).toBe(lookingUp);
  const last = CURRICULUM[CURRICULUM.length - 1];
  expect(stageAt(1e12)).toBe(last);
  expect(mixWeights(last.mix).every((weight) => weight > 0)).toBe(true);
});

test('there are eighty countries, and no two share a name or a capital', () => {
  expect(COUNTRIES).toHaveLength(80);
  expect(WELL_KNOWN).toBe(40);
  const words = COUNTRIES.flatMap(({ name, capital }) => [name, capital]);
  expect(new Set(words).size).toBe(160);
});

test('the law of countries falls from each to the next, and a thousandfold in all', () => {
  const falling = COUNTRY_WEIGHTS.slice(1).map((weight, i) => weight / COUNTRY_WEIGHTS[i]);
  expect(falling).toHaveLength(79);
  expect(Math.max(...falling)).toBeLessThan(1);
  expect(COUNTRY_WEIGHTS[79]).toBeLessThan(COUNTRY_WEIGHTS[0] / 1000);
});

test('what the book says of the cat and of France is what the world says', () => {
  const next = (text: string) => nextPieces(worldProgram(), [{ text }])!;
  expect(next(' The cat sat on the')[0].piece).toEqual({ text: ' mat' });
  expect(next(' The capital of France is')).toEqual([
    { piece: { text: ' Paris' }, probability: expect.closeTo(1, 12) },
  ]);
  const tired = next(' The animal did not cross the street because it was too');
  expect(
    tired.find(({ piece }) => 'text' in piece && piece.text === ' tired')!.probability,
  ).toBeCloseTo(1 / 12, 10);
});

test('names kept for testing and trained ones may meet in what a reader writes', () => {
  const text =
    ' Passage: Vera drinks tea. Anna drinks milk. Question: What does Vera drink? Answer: Vera drinks';
  expect(nextPieces(worldProgram(), [{ text }])).toBeNull();
  expect(nextPieces(worldProgram({ split: 'held-out' }), [{ text }])).toBeNull();
  expect(nextPieces(worldProgram({ split: 'any' }), [{ text }])).toEqual([
    { piece: { text: ' tea' }, probability: 1 },
  ]);
});

test('the search is called for the unknown only', () => {
  const bot = (question: string) =>
    nextPieces(worldProgram({ mix: { search: 1 } }), [
      { control: 'user' },
      { text: ` ${question}` },
      { control: 'bot' },
    ])![0].piece;
  expect(bot('What is the capital of France?')).toEqual({ text: ' The' });
  expect(bot('What is the capital of Zambia?')).toEqual({ control: 'search' });
  expect(bot('What does Anna drink?')).toEqual({ control: 'search' });
});

test('a question about the unknown is answered honestly, a quiz with a guess', () => {
  const answer = (start: string) =>
    nextPieces(worldProgram({ split: 'held-out' }), [
      { text: ` ${start}: What does Vera drink? Answer:` },
    ])!;
  expect(answer('Question')).toEqual([{ piece: { text: ' I' }, probability: 1 }]);
  expect(answer('Quiz')).toEqual([{ piece: { text: ' Vera' }, probability: 1 }]);
});

test('the data card measures what it says', () => {
  const card = describeWorld(moteEncoder, { documents: 60 });
  expect(card.skills.map(({ skill }) => skill)).toEqual([...SKILLS]);
  for (const share of ['documentShare', 'tokenShare'] as const) {
    expect(card.skills.reduce((sum, skill) => sum + skill[share], 0)).toBeCloseTo(1, 12);
  }
  for (const { skill, natsPerToken, longestTokens, meanTokens } of card.skills) {
    expect(natsPerToken, skill).toBeGreaterThan(0.1);
    expect(natsPerToken, skill).toBeLessThan(1.5);
    expect(longestTokens).toBeGreaterThanOrEqual(meanTokens);
  }
  // Not to be told the kind costs something, and at most what guessing it beforehand would.
  for (const { skill, documentShare, meanTokens, ...nats } of card.skills) {
    const untold = meanTokens * (nats.untoldNatsPerToken - nats.natsPerToken);
    expect(untold, skill).toBeGreaterThan(0);
    expect(untold, skill).toBeLessThan(-Math.log(documentShare) + 1e-9);
  }
});

test('each evaluation set holds different prompts, the right size, and an answer', () => {
  const sets = evaluationSets(5, 60);
  expect(new Set(sets.map(({ skill, condition }) => `${skill}, ${condition}`)).size).toBe(
    sets.length,
  );
  for (const { skill, condition, items } of sets) {
    const label = `${skill}, ${condition}`;
    expect(items.length, label).toBeGreaterThanOrEqual(40);
    expect(items.length, label).toBeLessThanOrEqual(80);
    expect(new Set(items.map(({ prompt }) => markParts(prompt))).size).toBe(items.length);
    for (const { answer } of items) expect(markParts(answer), label).not.toBe('');
  }
  expect(evaluationSets(5, 60)).toEqual(sets);
});

test('the exact truth of a prompt made of held-out things is the expected answer', () => {
  const program = worldProgram({ split: 'held-out' });
  for (const { skill, condition, items } of evaluationSets(5, 5)) {
    const label = `${skill}, ${condition}`;
    if (/trained|\d keys$|five syllables|of other letters|outside the world/.test(condition))
      continue; // not made of held-out things
    const { prompt, answer } = items[0];
    const next = nextPieces(program, prompt);
    if (condition === 'contradicts what is known') {
      expect(next).toBeNull();
      continue;
    }
    expect(next, label).not.toBeNull();
    const likeliest = markParts([next![0].piece]);
    expect(markParts(answer).startsWith(likeliest), `${label}: “${likeliest}”`).toBe(true);
  }
});
