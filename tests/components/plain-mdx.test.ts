import { expect, test } from 'vitest';
import { plainSections } from '#components/plain-mdx.ts';

const showValue = (of: string, digits: number | undefined, percent: boolean) =>
  `${of}/${digits ?? '-'}${percent ? '%' : ''}`;
const plain = (mdx: string) => plainSections(mdx, showValue)[0].text;

test('divides a chapter at its headings', () => {
  const mdx =
    "import X from 'x';\n\nIntro.\n\n## One _first_\n\nText.\n\n### Deeper\n\nMore.\n\n## Two\n";
  expect(plainSections(mdx, showValue)).toEqual([
    { heading: '', text: 'Intro.' },
    { heading: 'One first', text: 'Text.\nDeeper\nMore.' },
    { heading: 'Two', text: '' },
  ]);
});

test('keeps what is read: terms, links, emphasis, captions, claims', () => {
  expect(plain('A <Term id="soft-max">Softmax</Term> and <Term id="log-it" />.')).toBe(
    'A Softmax and log it.',
  );
  expect(plain('See [the _next_ page](/x/?a=1#b), `code`, **bold** and snake_case.')).toBe(
    'See the next page, code, bold and snake_case.',
  );
  expect(plain('<NotQuite claim="“Always.”">\n\nNo.\n\n</NotQuite>')).toBe('“Always.”\nNo.');
  expect(plain('<Figure widget="w" caption="Drag.">\n  <W client:visible />\n</Figure>')).toBe(
    'Drag.',
  );
});

test('drops guesses, questions, citations and equations of their own', () => {
  expect(plain('A <Cite id="x-2020" />.\n\n$$\na < b\n$$\n\nB.')).toBe('A.\nB.');
  expect(plain('<Guess\n  id="g"\n  ask="What?"\n  options={["a"]}\n/>\n\nText.')).toBe('Text.');
});

test('shows computed values, and the letters of equations in the line', () => {
  expect(plain('It is <Value of="a.b" digits={3} percent /> or <Value of="a.c" />.')).toBe(
    'It is a.b/3% or a.c/-.',
  );
  expect(plain('A share $\\prob{p_i}$ of $e^{z}$.')).toBe('A share p_i of e^z.');
});
