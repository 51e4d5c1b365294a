/** Principles simple enough for rules to judge by; where a model is the judge, they are sentences. */
export const PRINCIPLES = ['insults', 'certainty', 'shouting', 'length'] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** Words that an answer may have before it is long. */
const LONG = 25;
const wordsOf = (text: string) => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];

const HEDGED: Record<string, string> = {
  always: 'usually',
  certainly: 'probably',
  definitely: 'probably',
  guaranteed: 'likely',
  never: 'rarely',
};

interface Rule {
  /** What in the text offends. */
  faults: (text: string) => string[];
  /** The text without it. */
  revise: (text: string) => string;
}

const INSULT = /\b(?:dumb|fool|idiot|lazy|stupid)\b/gi;
const CERTAIN = new RegExp(`\\b(?:${Object.keys(HEDGED).join('|')})\\b`, 'gi');
const SHOUT = /!+|\b\p{Lu}{3,}\b/gu;

const RULES: Record<Principle, Rule> = {
  insults: {
    faults: (text) => text.match(INSULT) ?? [],
    revise: (text) =>
      text
        .replace(INSULT, '')
        .replace(/ {2,}/g, ' ')
        .replace(/ (?=[,.!?])/g, ''),
  },
  certainty: {
    faults: (text) => text.match(CERTAIN) ?? [],
    revise: (text) => text.replace(CERTAIN, (word) => HEDGED[word.toLowerCase()]),
  },
  shouting: {
    faults: (text) => text.match(SHOUT) ?? [],
    revise: (text) =>
      text.replace(SHOUT, (loud) => (loud.startsWith('!') ? '.' : loud.toLowerCase())),
  },
  length: {
    faults: (text) => (wordsOf(text).length > LONG ? [`${wordsOf(text).length} > ${LONG}`] : []),
    revise: (text) =>
      wordsOf(text).length > LONG ? `${wordsOf(text).slice(0, LONG).join(' ')} …` : text,
  },
};

export interface Critique {
  principle: Principle;
  faults: string[];
  /** The text after this principle's revision. */
  revised: string;
}

/** First phase: criticises and revises a draft, principle after principle. */
export function critiqueAndRevise(draft: string, principles: readonly Principle[]): Critique[] {
  let text = draft;
  return principles.map((principle) => {
    const faults = RULES[principle].faults(text);
    text = RULES[principle].revise(text);
    return { principle, faults, revised: text };
  });
}

/** How many faults the principles find in a text: the second phase prefers the answer with fewer. */
export function countFaults(text: string, principles: readonly Principle[]): number {
  return principles.reduce((sum, name) => sum + RULES[name].faults(text).length, 0);
}
