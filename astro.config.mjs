// @ts-check
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { compileHint } from './plugins/compile-hint.mjs';
import { katexMacros, rehypeMath } from './plugins/math.mjs';
import { rehypeBaseLinks } from './plugins/base-links.mjs';
import { basePath } from './plugins/base-path.mjs';
import { headers } from './plugins/headers.mjs';
import { minifyAgain } from './plugins/minify-again.mjs';
import { minifyInline } from './plugins/minify-inline.mjs';
import { noLateStyles } from './plugins/no-late-styles.mjs';
import { offlineFiles } from './plugins/offline-list.mjs';
import { siteAddress } from './plugins/site-address.mjs';
import { rehypeAlignToClass, rehypeStyleToClass } from './plugins/style-to-class.mjs';
import { widgetRoutes } from './plugins/widget-routes.mjs';

const building = process.argv.includes('build');

const site = siteAddress(process.env, (sentence) => building && console.warn(sentence));
const base = basePath(process.env.BASE_PATH, site);

/**
 * Every browser that runs this site reads woff2, and the fonts that equations use are cut down to the
 * characters they may use (`npm run fonts`): leave the other copies out of the build.
 */
const katexFonts = {
  name: 'katex-fonts',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/katex(\.min)?\.css/.test(id)) return;
    const others = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'][a-z]+["']\)/g;
    const cut = code.replace(others, '').replace(/url\(fonts\/([^)]*)\)/g, (whole, file) => {
      const ours = new URL(`./src/fonts/${file}`, import.meta.url);
      return existsSync(ours) ? `url(${fileURLToPath(ours)})` : whole;
    });
    return { code: cut, map: null };
  },
};

/** The class that keeps a component's styles to itself: a short one, since every element of a figure bears it. */
const cssHash = (/** @type {{ css: string, hash: (text: string) => string }} */ { css, hash }) =>
  `s-${hash(css).slice(0, 5)}`;

/** One cut of a font, from the subset files that `npm run fonts` writes. */
const cut = (
  /** @type {string | number} */ weight,
  /** @type {'normal' | 'italic'} */ style,
  /** @type {string} */ file,
) => ({ weight, style, src: /** @type {[string]} */ ([`./src/fonts/${file}.woff2`]) });
const local = fontProviders.local();
/**
 * A font that comes late is kept for the next page: text that is being read never moves. The one of the text is asked
 * for before anything else, so that a first visit on a good line has it in time.
 */
const display = /** @type {const} */ ('optional');

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    svelte({ compilerOptions: { runes: true, discloseVersion: false, cssHash } }),
    mdx(),
    widgetRoutes(),
    headers(),
    sitemap({ filter: (page) => !/\/(embed|gallery)\//.test(page) }),
    offlineFiles(), // last, when all files are there
  ],
  fonts: [
    {
      provider: local,
      name: 'Source Serif 4',
      cssVariable: '--font-source-serif',
      fallbacks: ['serif'],
      display,
      options: {
        variants: [
          cut('400 700', 'normal', 'source-serif'),
          cut(400, 'italic', 'source-serif-italic'),
        ],
      },
    },
    {
      provider: local,
      name: 'Inter',
      cssVariable: '--font-inter',
      fallbacks: ['sans-serif'],
      display,
      options: { variants: [cut('400 700', 'normal', 'inter')] },
    },
    {
      provider: local,
      name: 'JetBrains Mono',
      cssVariable: '--font-jetbrains-mono',
      fallbacks: ['monospace'],
      display,
      options: { variants: [cut(400, 'normal', 'jetbrains-mono')] },
    },
  ],
  markdown: {
    // Astro's default processor runs no remark or rehype plugins: unified() does.
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [
        [
          rehypeKatex,
          {
            macros: katexMacros,
            trust: (/** @type {{ command: string }} */ { command }) => command === '\\htmlClass',
            strict: (/** @type {string} */ code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
          },
        ],
        rehypeMath,
        rehypeAlignToClass,
        [rehypeBaseLinks, { base }],
        ...(building ? [rehypeStyleToClass] : []), // a strict CSP forbids style="" attributes
      ],
    }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      // WebAssembly may be compiled, for Mote's kernels; text may not become script.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [katexFonts, minifyInline(), noLateStyles(), minifyAgain(), compileHint()],
    build: {
      // Styles travel within their page, hashed in its policy: ten small files would each cost a round trip before
      // anything is painted. All else stays a file: no data: fonts, so that font-src 'self' is enough.
      assetsInlineLimit: (/** @type {string} */ file, /** @type {Buffer} */ content) =>
        file.endsWith('.css') && content.length < 8192,
      rolldownOptions: {
        onwarn(warning, warn) {
          if (warning.code === 'MODULE_LEVEL_DIRECTIVE') return; // one harmless line per MDX file
          warn(warning);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Pieces that nine figures or more share travel together: a file each would cost a request, and pack worse.
              // Mathematics travels by itself, because the figures on tokens need none.
              // What a chapter's own script needs stays apart from them, so that a page opens without any; and what
              // has styles of its own stays apart from what has none, because Vite asks for the styles of whatever is
              // loaded later, and Astro has already put them into the page.
              codeSplitting: {
                groups: [
                  { name: 'store', test: /\/src\/ui\/store\.ts$/, priority: 2 },
                  {
                    name: 'shared',
                    test: /\/src\/(ui|chart)\/.*\.ts$/,
                    minShareCount: 9,
                    priority: 1,
                  },
                  { name: 'math', test: /\/src\/math\//, minShareCount: 9 },
                  { name: 'figure', test: /\/src\/(ui|chart)\/.*\.svelte/, minShareCount: 9 },
                ],
              },
            },
          },
        },
      },
    },
    worker: { format: 'es' }, // 'iife', the default, inlines every dynamic import into the worker
  },
});
