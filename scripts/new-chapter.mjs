// @ts-check
/** `npm run new:chapter -- <slug> --title "…"`: a draft with the parts of a chapter, and the file of its answers. */
import { stringify } from 'yaml';
import {
  checkName,
  checkTitle,
  readArguments,
  refuse,
  run,
  slugsIn,
  writeFiles,
} from './scaffold.mjs';

await run(async () => {
  const { name, values } = readArguments('npm run new:chapter -- <slug> --title "…"', ['title']);
  checkName(name);
  const title = checkTitle(values.title);
  const all = [...slugsIn('chapters'), ...slugsIn('drafts')];
  if (all.includes(name)) refuse(`There is a chapter “${name}” already.`);

  const number = all.length + 1;
  const file = `${String(number).padStart(2, '0')}-${name}.mdx`;
  const draft = `content/drafts/${file}`;
  const answers = `src/answers/${name}.ts`;
  await writeFiles(
    { [draft]: 'chapter/chapter.mdx', [answers]: 'chapter/answers.ts' },
    {
      slug: name,
      title: stringify(title, { lineWidth: 0 }).trim(),
      number: String(number),
      today: new Date().toISOString().slice(0, 10),
    },
  );
  return [
    draft,
    answers,
    '',
    `\`npm run dev\` shows it at /chapters/${name}/. A build leaves drafts out, and the rules of chapters do not judge them.`,
    `Once it is written, move it to content/chapters/${file}`,
    'and name it in the list at the top of README.md; `npm run unit -- tests/content` says what is missing.',
  ].join('\n');
});
