/** The book's own text, section by section, for the figure that searches it. */
import { getCollection, render } from 'astro:content';
import { inFull, withUnit } from '#chart/format.ts';
import { answer } from '#components/answer.ts';
import { plainSections } from '#components/plain-mdx.ts';

const showValue = (of: string, digits: number | undefined, percent: boolean) =>
  withUnit(inFull(answer(of) * (percent ? 100 : 1), digits), percent ? '%' : '');

export async function GET() {
  const chapters = (await getCollection('chapters')).sort((a, b) => a.data.number - b.data.number);
  const texts = chapters.map(async (chapter) => {
    const { headings } = await render(chapter);
    const slugs = headings.filter(({ depth }) => depth === 2).map(({ slug }) => `#${slug}`);
    const sections = plainSections(chapter.body ?? '', showValue).map((section, i) => ({
      ...section,
      path: `/chapters/${chapter.id}/${i === 0 ? '' : (slugs[i - 1] ?? '')}`,
    }));
    return { title: chapter.data.title, sections: sections.filter(({ text }) => text !== '') };
  });
  return new Response(JSON.stringify({ chapters: await Promise.all(texts) }), {
    headers: { 'Content-Type': 'application/json' },
  });
}
