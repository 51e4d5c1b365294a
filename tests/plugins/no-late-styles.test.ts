import { expect, test } from 'vitest';
import { withoutStyles } from '../../plugins/no-late-styles.mjs';

const listed = (files: string) =>
  `const d=(m.f||(m.f=[${files}])));x(()=>import("./a.js"),d([0,1,2]))`;

test('a style in the list of what is fetched beforehand makes way for a script of it', () => {
  expect(withoutStyles(listed('"_astro/a.js","_astro/b.css","_astro/c.js"'))).toBe(
    listed('"_astro/a.js","_astro/a.js","_astro/c.js"'),
  );
});

test('other scripts stay as they are', () => {
  for (const code of [listed('"_astro/a.js"'), 'const style = "x.css";', ''])
    expect(withoutStyles(code)).toBe(code);
});
