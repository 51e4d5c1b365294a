// @ts-check
const OURS = 'https://the-next-token.netlify.app';

/**
 * Where the site will live: Netlify says it in URL; for other hosts SITE_URL does. Where neither does, the address is
 * the book's own, and `warn` is told so in a sentence.
 * @param {Record<string, string | undefined>} env @param {(sentence: string) => void} warn
 */
export function siteAddress({ SITE_URL, URL }, warn) {
  if (!SITE_URL && !URL)
    warn(
      `This build says ${OURS} in its canonical links, feed and sitemap: set SITE_URL to the address where it will live.`,
    );
  return SITE_URL || URL || OURS;
}
