/**
 * The data card's numbers: src/data/mote/world-card.json.
 * Run: npm run data:mote-world
 */
import { writeFileSync } from 'node:fs';
import { describeWorld } from '#world/describe-world.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';

const card = describeWorld(loadEncoder());
writeFileSync(
  'src/data/mote/world-card.json',
  `${JSON.stringify(card, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value))}\n`,
);
