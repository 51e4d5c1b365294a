// Chapters write links from the root (/chapters/softmax/); a copy under a sub-path gets its prefix here.
export function rehypeBaseLinks({ base }) {
  const prefix = base.replace(/\/$/, '');
  return (tree) => {
    if (!prefix) return;
    (function walk(node) {
      const href = node.properties?.href;
      if (typeof href === 'string' && href.startsWith('/')) node.properties.href = prefix + href;
      node.children?.forEach(walk);
    })(tree);
  };
}
