// Moves every style="" that KaTeX writes into classes, whose rules a page carries in a <style> of its own (the
// frontmatter's `styles`), so that pages need no 'unsafe-inline' at all. Build only; dev keeps the attributes.
import { createHash } from 'node:crypto';

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
  return (tree, file) => {
    const rules = new Map();
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
    const frontmatter = file.data.astro?.frontmatter;
    // Three times the class, to stand above KaTeX's own rules.
    if (frontmatter)
      frontmatter.styles = [...rules]
        .map(([name, style]) => `.${name}.${name}.${name}{${style}}`)
        .join('');
  };
}
