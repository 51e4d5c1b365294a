/** What a teacher pastes: a figure in an iframe, and a line of script with which it is always as high as it needs. */

/** A figure's page says how high it is (layouts/tell-height.js). Where a site allows no script, the first height stays. */
const FIT =
  'for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source&&e.data?.figureHeight)f.height=e.data.figureHeight';

export interface EmbeddedFigure {
  /** The address of the figure's own page. */
  readonly source: string;
  readonly title: string;
  /** In CSS pixels, in a column of usual width. */
  readonly height: number;
}

export function embedCode({ source, title, height }: EmbeddedFigure): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const { origin } = new URL(source);
  return [
    `<iframe src="${escape(source)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`,
    `<script>addEventListener("message",(e)=>{if(e.origin==="${origin}")${FIT}})</script>`,
  ].join('\n');
}
