// @ts-check
import { pageFiles, pagesUnder } from './scripts/page-files.mjs';

/** Gates of every chapter and embed, from what its built page pulls in before anybody scrolls or touches it. */
export default [...pagesUnder('chapters'), ...pagesUnder('embed')].flatMap((page) => {
  const { html, css, js, fonts } = pageFiles(page);
  const name = page.replace(/\/index\.html$/, '');
  return [
    {
      name: `${name}: scripts`,
      path: js,
      gzip: true,
      limit: page.startsWith('embed/') ? '55 kB' : '45 kB',
    },
    { name: `${name}: text fonts`, path: fonts, brotli: false, limit: '130 kB' },
    { name: `${name}: all`, path: [html, ...css, ...js, ...fonts], gzip: true, limit: '220 kB' },
  ];
});
