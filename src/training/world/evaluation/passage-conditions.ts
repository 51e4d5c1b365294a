import type { Split } from '../engine/writer.ts';
import { passage, type PassageTerms } from '../skills/passage.ts';
import type { NameSource } from '../subject-name.ts';
import { relationNamed, type Relation, type RelationName } from '../words/relations.ts';
import type { Condition } from './condition.ts';

const ONE_WORD: readonly RelationName[] = ['likes', 'drinks', 'eats', 'plays', 'speaks'];

/** One question on a passage about so many somebodies, each said to do the same thing. */
export function passageAbout(
  condition: string,
  subjects: number,
  names: NameSource,
  {
    aside = 'never',
    split = 'held-out',
    relation,
  }: { aside?: PassageTerms['aside']; split?: Split; relation?: RelationName } = {},
): Condition {
  return {
    skill: 'passage',
    condition,
    program: (writer) => {
      const relations = [relationNamed(relation ?? writer.choose(ONE_WORD))];
      passage(writer, { split, subjects, relations, names, questions: 1, aside });
    },
  };
}

const TWO_RELATIONS: readonly Relation[] = [relationNamed('drinks'), relationNamed('plays')];

/** Passages by number of somebodies, by kind of name, by relation, and with a sentence beside the point. */
export const PASSAGE_CONDITIONS: readonly Condition[] = [
  ...[2, 3, 4].map((n) => passageAbout(`${n} made-up names`, n, 'made-up')),
  ...[2, 3, 4].map((n) => passageAbout(`${n} first names kept from training`, n, 'first')),
  ...[2, 3, 4].map((n) => passageAbout(`${n} trained first names`, n, 'first', { split: 'train' })),
  ...[2, 3, 4].map((n) => passageAbout(`${n} words as names`, n, 'word')),
  ...[2, 3, 4].map((n) =>
    passageAbout(`${n} made-up names, with a distraction`, n, 'made-up', { aside: 'once' }),
  ),
  passageAbout('3 made-up names, has the', 3, 'made-up', { relation: 'has' }),
  passageAbout('3 made-up names, lives in', 3, 'made-up', { relation: 'lives' }),
  {
    skill: 'passage',
    condition: '3 made-up names, 2 relations',
    program: (writer) =>
      passage(writer, {
        split: 'held-out',
        subjects: 3,
        relations: TWO_RELATIONS,
        names: 'made-up',
        questions: 1,
        aside: 'never',
      }),
  },
];
