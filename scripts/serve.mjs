// @ts-check
/**
 * Serves a built site as a static host would: `_headers` applied, gzip and brotli, `404.html`, trailing slashes, and
 * optionally below a sub-path.
 *
 *     node scripts/serve.mjs [dir=dist] [--port 4321] [--base /book/]
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const PRELUDE = '/__prelude.js';
const SQUEEZED = /^text\/|javascript|json|svg|xml|wasm|octet-stream/;

/** What stands for more than itself in a path pattern or a regular expression. */
const SPECIAL = /\/\*$|\*|:\w+|[.+?^${}()|[\]\\]/g;

/**
 * The rules of a Netlify `_headers` file: a path pattern at the margin, its headers indented below. Patterns are of
 * whole paths, the base included.
 * @param {string} text
 */
function headerRules(text) {
  /** @type {{ pattern: RegExp, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      const source = line.trim().replace(SPECIAL, (part) => {
        if (part === '/*') return '(/.*)?';
        if (part === '*') return '.*';
        return part.startsWith(':') ? '[^/]+' : `\\${part}`;
      });
      rules.push({ pattern: new RegExp(`^${source}$`), headers: [] });
    } else {
      const [, name, value] = line.trim().match(/^([^:]+):\s*(.*)$/) ?? [];
      if (!name) throw new Error(`_headers: not a header: ${line}`);
      rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    }
  }
  return rules;
}

/**
 * @param {string} dir the built site
 * @param {{ port?: number, base?: string, prelude?: string }} [options] port 0 takes any free one; a prelude is a
 *   script that runs first on every page, for browsers whose driver cannot listen in
 */
export async function serve(dir, { port = 0, base = '/', prelude } = {}) {
  const root = path.resolve(dir);
  const headersFile = path.join(root, '_headers');
  const rules = existsSync(headersFile) ? headerRules(readFileSync(headersFile, 'utf8')) : [];
  /** @type {Map<string, Buffer>} */
  const squeezed = new Map();

  /** @param {string} file @param {'br' | 'gzip'} coding */
  const squeeze = (file, coding) => {
    const key = `${coding} ${file} ${statSync(file).mtimeMs}`;
    let body = squeezed.get(key);
    if (!body) {
      const raw = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
      body = coding === 'br' ? brotliCompressSync(raw, { params }) : gzipSync(raw);
      squeezed.set(key, body);
    }
    return body;
  };

  /** @param {string} pathname below the base @returns {string | undefined} */
  const fileFor = (pathname) => {
    const file = path.join(root, pathname);
    if (!file.startsWith(root) || pathname.includes('\0') || !existsSync(file)) return undefined;
    if (!statSync(file).isDirectory()) return file;
    const index = path.join(file, 'index.html');
    return existsSync(index) ? index : undefined;
  };

  const server = createServer({ maxHeaderSize: 2 ** 18 }, (request, response) => {
    let url, pathname;
    try {
      url = new URL(`http://host${request.url}`);
      pathname = decodeURIComponent(url.pathname);
      if (/\/\.\.(\/|$)|\/\/|\\/.test(pathname)) throw new URIError('out of the folder');
    } catch {
      response.writeHead(400).end();
      return;
    }
    const inside = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
    let file =
      inside === undefined || /^\/_(headers|redirects)$/.test(inside) ? undefined : fileFor(inside);
    if (file?.endsWith('index.html') && !pathname.endsWith('/') && !pathname.endsWith('.html')) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    if (prelude !== undefined && inside === PRELUDE) {
      response.writeHead(200, { 'content-type': TYPES['.js'] }).end(prelude);
      return;
    }
    const status = file ? 200 : 404;
    file ??= path.join(root, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }

    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    /** @type {Record<string, string | number>} */
    const headers = { 'content-type': type };
    for (const rule of rules) {
      if (!rule.pattern.test(pathname)) continue;
      for (const [name, value] of rule.headers)
        headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
    }
    if (prelude !== undefined && file.endsWith('.html')) {
      const tag = `<head><script src="${base}${PRELUDE.slice(1)}"></script>`;
      response.writeHead(status, headers).end(readFileSync(file, 'utf8').replace('<head>', tag));
      return;
    }
    const accepts = request.headers['accept-encoding'] ?? '';
    const coding = !SQUEEZED.test(type)
      ? undefined
      : /\bbr\b/.test(accepts)
        ? 'br'
        : /\bgzip\b/.test(accepts)
          ? 'gzip'
          : undefined;
    if (coding) {
      const body = squeeze(file, coding);
      headers['content-encoding'] = coding;
      headers['content-length'] = body.length;
      headers.vary = 'accept-encoding';
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    } else {
      headers['content-length'] = statSync(file).size;
      response.writeHead(status, headers);
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    }
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4321' }, base: { type: 'string', default: '/' } },
  });
  const { url } = await serve(positionals[0] ?? 'dist', {
    port: Number(values.port),
    base: values.base,
  });
  console.log(url);
}
