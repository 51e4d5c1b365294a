import { wordList } from './word-list.ts';

/** A place somebody may fail to get to: the verb for it, and what may be wrong with it. */
export interface Obstacle {
  readonly place: string;
  readonly verb: 'cross' | 'climb' | 'enter';
  readonly faults: readonly string[];
}

export const OBSTACLES: readonly Obstacle[] = [
  { place: 'street', verb: 'cross', faults: ['wide', 'busy', 'noisy'] },
  { place: 'river', verb: 'cross', faults: ['wide', 'deep', 'fast'] },
  { place: 'bridge', verb: 'cross', faults: ['long', 'narrow', 'old'] },
  { place: 'road', verb: 'cross', faults: ['wide', 'busy', 'icy'] },
  { place: 'field', verb: 'cross', faults: ['wide', 'muddy', 'wet'] },
  { place: 'lake', verb: 'cross', faults: ['wide', 'deep', 'icy'] },
  { place: 'hill', verb: 'climb', faults: ['steep', 'high', 'icy'] },
  { place: 'wall', verb: 'climb', faults: ['smooth', 'high', 'wet'] },
  { place: 'forest', verb: 'enter', faults: ['dark', 'wet'] },
  { place: 'garden', verb: 'enter', faults: ['muddy', 'wet'] },
  { place: 'park', verb: 'enter', faults: ['dark', 'noisy', 'busy'] },
  { place: 'cave', verb: 'enter', faults: ['dark', 'narrow', 'deep'] },
];

export const CREATURES = wordList('animal dog cat fox rabbit bear horse cow mouse frog duck goat');

/** What may be wrong with a creature; none of these can be wrong with a place. */
export const STATES = wordList('tired scared hungry lazy sick sleepy');
