import type { APIContext } from 'astro';
import { href } from '#components/href.ts';

export function GET({ site }: APIContext) {
  const map = new URL(href('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
}
