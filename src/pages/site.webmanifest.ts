import { href } from '#components/href.ts';
import { site } from '#strings/site.ts';

export function GET() {
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.description,
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fcfaf5',
    theme_color: '#fcfaf5',
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: href('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
