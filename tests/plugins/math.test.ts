import rehypeKatex from 'rehype-katex';
import { expect, test } from 'vitest';
import { rehypeMath } from '../../plugins/math.mjs';

interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

const inside = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(inside)];

test('an equation comes with MathML, and without the TeX it was made from', () => {
  const tree: Node = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className: ['math-inline'] },
        children: [{ type: 'text', value: 'x^2' }],
      },
    ],
  };
  const file = { messages: [], data: {} };
  for (const transform of [rehypeKatex(), rehypeMath()])
    (transform as (tree: unknown, file: unknown) => void)(tree, file);
  const nodes = inside(tree);
  const math = nodes.find(({ tagName }) => tagName === 'math');
  expect(math?.properties).toEqual({});
  expect(inside(math!).flatMap(({ tagName }) => tagName ?? [])).toEqual([
    'math',
    'mrow',
    'msup',
    'mi',
    'mn',
  ]);
  expect(nodes.some(({ properties }) => String(properties?.className) === 'katex-html')).toBe(true);
});
