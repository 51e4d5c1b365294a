import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCollection } from 'astro:content';
import { href } from '#components/href.ts';
import { site } from '#strings/site.ts';

export async function GET(context: APIContext) {
  const chapters = await getCollection('chapters');
  return rss({
    title: site.name,
    description: site.description,
    site: context.site!,
    items: chapters
      .sort((a, b) => b.data.number - a.data.number)
      .map(({ id, data }) => ({
        title: data.title,
        description: data.promise,
        link: href(`/chapters/${id}/`),
        pubDate: data.reviewed,
      })),
  });
}
