// Equations: the book's macros, and a build that fails on bad TeX and knows which pages have any.

/** Symbols in the colour of the quantity they stand for: \prob{p_i}, \logit{z_i}, … */
const quantities = {
  tok: 'token',
  logit: 'logit',
  prob: 'probability',
  loss: 'loss',
  grad: 'gradient',
  query: 'query',
  key: 'key',
  val: 'value',
  reward: 'reward',
  found: 'retrieved',
};

export const katexMacros = Object.fromEntries(
  Object.entries(quantities).map(([macro, quantity]) => [
    `\\${macro}`,
    `\\htmlClass{q-${quantity}}{#1}`,
  ]),
);

/** rehype-katex turns a TeX mistake into red text and a message nobody sees: make it end the build. */
export function rehypeMath() {
  return (tree, file) => {
    const bad = file.messages.filter((message) => message.source === 'rehype-katex');
    if (bad.length > 0)
      file.fail(
        bad
          .map(({ line, column, reason, cause }) => `${line}:${column} ${reason} ${cause?.message}`)
          .join('\n'),
      );
    letScroll(tree);
    lighten(tree);
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter) frontmatter.hasMath = hasClass(tree, 'katex');
  };
}

/** An equation too wide for a phone scrolls in its own box, which the keyboard must be able to reach. */
function letScroll(node) {
  if (isClass(node, 'katex-display')) node.properties.tabIndex = 0;
  node.children?.forEach(letScroll);
}

/** The TeX that KaTeX leaves inside each equation and a namespace that HTML implies: bytes that no reader meets. */
function lighten(node) {
  if (node.tagName === 'math') {
    delete node.properties.xmlns;
    const [{ children }] = node.children; // <semantics>: the equation, then its TeX
    node.children = children.filter(({ tagName }) => tagName !== 'annotation');
  } else node.children?.forEach(lighten);
}

function isClass(node, name) {
  const own = node.properties?.className;
  return Array.isArray(own) && own.includes(name);
}

function hasClass(node, name) {
  if (isClass(node, name)) return true;
  return (node.children ?? []).some((child) => hasClass(child, name));
}
