/** Why a small program could not be read, or gave no answer, by the code that the model gives it. */

interface Found {
  readonly found: {
    readonly kind: 'name' | 'number' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
    readonly text: string;
  };
}

const shapes = {
  newline: 'the end of the line',
  indent: 'a deeper line',
  dedent: 'a shallower line',
  end: 'the end of the program',
};

const instead = (expected: string, { found: { kind, text } }: Found) =>
  `expected ${expected}, found ${kind in shapes ? shapes[kind as keyof typeof shapes] : `“${text}”`}`;

export const atLine = (line: number, problem: string) => `Line ${line}: ${problem}.`;

export const syntaxProblems = {
  indentation: () => 'the indentation fits no block above',
  unreadable: ({ text }: { text: string }) => `cannot read “${text}”`,
  sign: (at: Found & { sign: string }) => instead(`“${at.sign}”`, at),
  end: (at: Found) => instead('the end of the function', at),
  block: (at: Found) => instead('an indented block', at),
  range: (at: Found) => instead('range(to) or range(from, to)', at),
  'line-end': (at: Found) => instead('the end of the line', at),
  value: (at: Found) => instead('a name or a value', at),
  values: ({ wanted, got }: { wanted: number; got: number }) =>
    `expected as many values on the right as names on the left, ${wanted}, found ${got}`,
  'small-number': () => 'a number is too large',
  shallow: () => 'it is nested too deeply',
};

export const runProblems = {
  steps: ({ limit }: { limit: number }) => `not finished after ${limit.toLocaleString('en')} steps`,
  depth: ({ name, limit }: { name: string; limit: number }) =>
    `${name} called itself more than ${limit.toLocaleString('en')} deep`,
  name: ({ name }: { name: string }) => `${name} has no value yet`,
  function: ({ name }: { name: string }) => `there is no function ${name}`,
  nothing: ({ name }: { name: string }) => `${name} returned nothing`,
  nesting: () => 'values are nested too deeply',
  division: () => 'division by zero',
  size: () => 'a number grew beyond 2⁵³',
  arguments: ({ name, wanted, got }: { name: string; wanted: number; got: number }) =>
    `${name} takes ${wanted} ${wanted === 1 ? 'value' : 'values'}, got ${got}`,
};
