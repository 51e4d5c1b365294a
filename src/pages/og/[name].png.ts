/** The picture a shared link shows: one per chapter and one for the rest, 1200 × 630. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { getCollection } from 'astro:content';
import satori from 'satori';
import { chapter as words, site } from '#strings/site.ts';

const serif = readFileSync('src/fonts/source-serif-600.ttf');

interface Card {
  over: string;
  title: string;
  under: string;
}

export async function getStaticPaths() {
  const chapters = await getCollection('chapters');
  const home: Card = { over: '', title: site.name, under: site.tagline };
  return [
    { params: { name: 'home' }, props: home },
    ...chapters.map(({ id, data }) => ({
      params: { name: id },
      props: {
        over: `${site.name} · ${words.number(data.number)}`,
        title: data.title,
        under: data.question,
      } satisfies Card,
    })),
  ];
}

const box = (style: Record<string, unknown>, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

export async function GET({ props: { over, title, under } }: { props: Card }) {
  const picture = box(
    {
      width: '100%',
      height: '100%',
      padding: 80,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: '#fcfaf5',
      color: '#1f1c18',
    },
    [
      box({ fontSize: 34, color: '#8f3310' }, over || ' '),
      box({ fontSize: title.length > 20 ? 92 : 116, lineHeight: 1.1 }, title),
      box(
        { fontSize: 42, color: '#5a544b', borderTop: '3px solid #a33b12', paddingTop: 32 },
        under,
      ),
    ],
  );
  const svg = await satori(picture as Parameters<typeof satori>[0], {
    width: 1200,
    height: 630,
    fonts: [{ name: 'Source Serif 4', data: serif, weight: 600, style: 'normal' }],
  });
  const png = new Resvg(svg).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
