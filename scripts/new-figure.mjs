// @ts-check
/** `npm run new:figure -- <name> --chapter <slug> [--title "…"]`: the smallest whole figure, to change into one's own. */
import { existsSync } from 'node:fs';
import {
  checkName,
  checkTitle,
  pascal,
  readArguments,
  refuse,
  run,
  slugsIn,
  writeFiles,
} from './scaffold.mjs';

await run(async () => {
  const { name, values } = readArguments(
    'npm run new:figure -- <name> --chapter <slug> [--title "…"]',
    ['chapter', 'title'],
  );
  checkName(name);
  const Name = pascal(name);
  const title = checkTitle(values.title ?? sentenceCase(name));
  const chapter = checkChapter(values.chapter);
  if (existsSync(`src/widgets/${name}`)) refuse(`There is a figure “${name}” already.`);
  const taken = [`src/ui/${Name}.svelte`, `src/components/${Name}.astro`].find(existsSync);
  if (taken) refuse(`“${Name}” is the name of ${taken}: a page could not tell them apart.`);
  if (Name in globalThis) refuse(`“${Name}” means something in JavaScript: choose another name.`);

  const folder = `src/widgets/${name}`;
  const files = {
    [`${folder}/view.ts`]: 'figure/view.ts',
    [`${folder}/${Name}.svelte`]: 'figure/Figure.svelte',
    [`${folder}/meta.ts`]: 'figure/meta.ts',
    [`src/strings/en/${name}.ts`]: 'figure/words.ts',
    [`tests/widgets/${name}.test.ts`]: 'figure/view.test.ts',
  };
  await writeFiles(files, {
    id: name,
    Id: Name,
    view: `${Name[0].toLowerCase()}${Name.slice(1)}View`,
    title: JSON.stringify(title),
    chapter,
  });
  return [
    ...Object.keys(files),
    '',
    `In the chapter “${chapter}”, beside the other imports, and where the figure shall stand:`,
    '',
    `import ${Name} from '#widgets/${name}/${Name}.svelte';`,
    '',
    `<Figure widget="${name}" caption="What is made up here, and what is computed.">`,
    `  <${Name} client:visible />`,
    '</Figure>',
    '',
    `Then \`npm run unit -- tests/widgets/${name}\` writes its first snapshot. README.md says what else judges a figure.`,
  ].join('\n');
});

/** `soft-maximum` → `Soft maximum`. */
function sentenceCase(/** @type {string} */ name) {
  return `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}

/** Its embed page leads to its chapter, so that one must be part of the book. */
function checkChapter(slug = '') {
  const slugs = slugsIn('chapters');
  if (slugsIn('drafts').includes(slug))
    refuse(`“${slug}” is a draft: name another chapter now, and change meta.ts when it is one.`);
  if (!slugs.includes(slug))
    refuse(`--chapter names no chapter with “${slug}”; there are: ${slugs.join(', ')}.`);
  return slug;
}
