import { COLOURS_OF, HOMES, SOUNDS, YOUNG } from './animal-facts.ts';
import { capitalised, withArticle } from './article.ts';
import { COUNTRIES, COUNTRY_WEIGHTS } from './countries.ts';

/** Something true, as a sentence without its full stop, and the question that it answers. */
export interface Fact {
  readonly statement: string;
  readonly question: string;
  /** How often the world speaks of it, beside others of its kind. */
  readonly weight: number;
}

export const CAPITALS: readonly Fact[] = COUNTRIES.map(({ name, capital }, i) => ({
  statement: `The capital of ${name} is ${capital}`,
  question: `What is the capital of ${name}?`,
  weight: COUNTRY_WEIGHTS[i],
}));

/** The same facts with the capital first. */
export const CAPITALS_FIRST: readonly Fact[] = COUNTRIES.map(({ name, capital }, i) => ({
  ...CAPITALS[i],
  statement: `${capital} is the capital of ${name}`,
}));

export const CONTINENTS: readonly Fact[] = COUNTRIES.flatMap(({ name, continent }, i) =>
  continent === undefined
    ? []
    : {
        statement: `${name} is in ${continent}`,
        question: `Where is ${name}?`,
        weight: COUNTRY_WEIGHTS[i],
      },
);

export const SPOKEN: readonly Fact[] = COUNTRIES.flatMap(({ name, language }, i) =>
  language === undefined
    ? []
    : {
        statement: `People in ${name} speak ${language}`,
        question: `What do people in ${name} speak?`,
        weight: COUNTRY_WEIGHTS[i],
      },
);

/** Facts of every day: none is rarer than the others. */
export const COMMON: readonly Fact[] = [
  ...SOUNDS.map(([animal, sound]) => ({
    statement: `${capitalised(withArticle(animal))} ${sound}`,
    question: `What does ${withArticle(animal)} do?`,
    weight: 1,
  })),
  ...HOMES.map(([animal, home]) => ({
    statement: `${capitalised(withArticle(animal))} lives in a ${home}`,
    question: `Where does ${withArticle(animal)} live?`,
    weight: 1,
  })),
  ...YOUNG.map(([animal, young]) => ({
    statement: `A young ${animal} is a ${young}`,
    question: `What is a young ${animal}?`,
    weight: 1,
  })),
  ...COLOURS_OF.map(([thing, colour]) => ({
    statement: `${capitalised(thing)} is ${colour}`,
    question: `What colour is ${thing}?`,
    weight: 1,
  })),
];
