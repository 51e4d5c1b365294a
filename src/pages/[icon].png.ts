/** The favicon as PNG, for home screens and older browsers. */
import { Resvg } from '@resvg/resvg-js';
import favicon from '../../public/favicon.svg?raw';

const sizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

export function getStaticPaths() {
  return Object.entries(sizes).map(([icon, size]) => ({ params: { icon }, props: { size } }));
}

export function GET({ props }: { props: { size: number } }) {
  const png = new Resvg(favicon, { fitTo: { mode: 'width', value: props.size } }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
