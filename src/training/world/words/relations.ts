import { COUNTRIES, WELL_KNOWN } from './countries.ts';
import { COLOURS, DRINKS, FOODS, GAMES, LANGUAGES, THINGS } from './nouns.ts';

/** Something that can be said of anybody: the value stands right after the verb. */
export interface Relation {
  readonly name: RelationName;
  /** Between the subject and the value. */
  readonly verb: string;
  /** The question before and after the subject. */
  readonly ask: readonly [before: string, after: string];
  readonly values: readonly string[];
}

export type RelationName = 'likes' | 'drinks' | 'eats' | 'plays' | 'speaks' | 'has' | 'lives';

export const CITIES: readonly string[] = COUNTRIES.slice(0, WELL_KNOWN).map(
  ({ capital }) => capital,
);

export const RELATIONS: readonly Relation[] = [
  { name: 'likes', verb: 'likes', ask: ['What does', 'like'], values: COLOURS },
  { name: 'drinks', verb: 'drinks', ask: ['What does', 'drink'], values: DRINKS },
  { name: 'eats', verb: 'eats', ask: ['What does', 'eat'], values: FOODS },
  { name: 'plays', verb: 'plays', ask: ['What does', 'play'], values: GAMES },
  { name: 'speaks', verb: 'speaks', ask: ['What does', 'speak'], values: LANGUAGES },
  { name: 'has', verb: 'has the', ask: ['What does', 'have'], values: THINGS },
  { name: 'lives', verb: 'lives in', ask: ['Where does', 'live'], values: CITIES },
];

export function relationNamed(name: RelationName): Relation {
  return RELATIONS.find((relation) => relation.name === name)!;
}

/** “Zorami drinks tea.” */
export function statement(subject: string, relation: Relation, value: string): string {
  return `${subject} ${relation.verb} ${value}.`;
}

/** “What does Zorami drink?” */
export function question(subject: string, { ask: [before, after] }: Relation): string {
  return `${before} ${subject} ${after}?`;
}
