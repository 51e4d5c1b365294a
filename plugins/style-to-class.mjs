// Moves every style="" that KaTeX writes into classes of one self-hosted stylesheet, so that pages
// need no 'unsafe-inline' at all. Build only; dev keeps the attributes.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

const rules = new Map();

/** A column's alignment, which MDX would write as a style: a class of prose.css. */
export function rehypeAlignToClass() {
  return (tree) => {
    (function walk(node) {
      const align = node.properties?.align;
      if (align) {
        node.properties.className = [`align-${align}`];
        delete node.properties.align;
      }
      node.children?.forEach(walk);
    })(tree);
  };
}

export function rehypeStyleToClass() {
  return (tree) => {
    (function walk(node) {
      const properties = node.properties;
      const style = properties?.style;
      if (typeof style === 'string' && style) {
        const name = `s-${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
        rules.set(name, style.replace(/;?\s*$/, ''));
        const own = properties.className ?? [];
        properties.className = [...(Array.isArray(own) ? own : String(own).split(/\s+/)), name];
        delete properties.style;
      }
      node.children?.forEach(walk);
    })(tree);
  };
}

export function styleToClass() {
  return {
    name: 'style-to-class',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const sorted = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
        // Three times the class, to stand above KaTeX's own rules.
        const css = sorted.map(([name, style]) => `.${name}.${name}.${name}{${style}}`).join('');
        await mkdir(new URL('./generated/', dir), { recursive: true });
        await writeFile(new URL('./generated/markdown.css', dir), css);
      },
    },
  };
}
