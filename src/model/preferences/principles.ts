/** Principles simple enough for rules to judge by; where a model is the judge, they are sentences. */
export const PRINCIPLES = ['insults', 'certainty', 'shouting', 'length'] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** A principle of a reader's own: words that an answer shall do without. */
export interface OwnPrinciple {
  readonly avoid: readonly string[];
}

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

/** Without the spaces that a word left behind. */
const closed = (text: string) => text.replace(/ {2,}/g, ' ').replace(/ (?=[,.!?])/g, '');

const INSULT = /\b(?:dumb|fool|idiot|lazy|stupid)\b/gi;
const CERTAIN = new RegExp(`\\b(?:${Object.keys(HEDGED).join('|')})\\b`, 'gi');
const SHOUT = /!+|\b\p{Lu}{3,}\b/gu;

/** Letters, marks and digits, joined by apostrophes or hyphens within. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
/** A word as it is compared: whatever its case, and however its accents are stored. */
const compared = (word: string) => word.normalize('NFC').toLowerCase();

/** The words of a text, each once, as a reader's own principle looks for them. */
export function ownPrinciple(text: string): OwnPrinciple {
  return { avoid: [...new Set((text.match(WORD) ?? []).map(compared))] };
}

/** Finds whole words of a list, and leaves them out. */
function avoiding({ avoid }: OwnPrinciple): Rule {
  const avoided = new Set(avoid);
  const offends = (word: string) => avoided.has(compared(word));
  return {
    faults: (text) => (text.match(WORD) ?? []).filter(offends),
    revise: (text) => {
      const revised = text.replace(WORD, (word) => (offends(word) ? '' : word));
      return revised === text ? text : closed(revised);
    },
  };
}

const RULES: Record<Principle, Rule> = {
  insults: {
    faults: (text) => text.match(INSULT) ?? [],
    revise: (text) => closed(text.replace(INSULT, '')),
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

const ruleOf = (principle: Principle | OwnPrinciple) =>
  typeof principle === 'string' ? RULES[principle] : avoiding(principle);

export interface Critique {
  principle: Principle | OwnPrinciple;
  faults: string[];
  /** The text after this principle's revision. */
  revised: string;
}

/** First phase: criticises and revises a draft, principle after principle. */
export function critiqueAndRevise(
  draft: string,
  principles: readonly (Principle | OwnPrinciple)[],
): Critique[] {
  let text = draft;
  return principles.map((principle) => {
    const rule = ruleOf(principle);
    const faults = rule.faults(text);
    text = rule.revise(text);
    return { principle, faults, revised: text };
  });
}

/** How many faults the principles find in a text: the second phase prefers the answer with fewer. */
export function countFaults(
  text: string,
  principles: readonly (Principle | OwnPrinciple)[],
): number {
  return principles.reduce((sum, principle) => sum + ruleOf(principle).faults(text).length, 0);
}
