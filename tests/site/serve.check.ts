/** The server of the browser tests and measurements: what it sends with a page, and what nobody should ask of it. */
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { base, dist } from './built.ts';
import { headerNames, sent } from './netlify-headers.ts';

test('sends the headers that the host will send, with every kind of file', async () => {
  const [script] = globSync('_astro/*.js', { cwd: dist });
  const server = await serve(dist, { base });
  for (const file of [
    '',
    'index.html',
    'chapters/softmax/',
    'embed/softmax-scores/',
    script,
    'no/such/page',
  ]) {
    const { headers } = await fetch(server.url + file);
    const ours = Object.fromEntries([...headers].filter(([name]) => headerNames.has(name)));
    const theirs = Object.entries(sent(base + file)).map(([name, all]) => [name, all.join(', ')]);
    expect(ours, file).toEqual(Object.fromEntries(theirs));
    expect(Object.keys(ours).length, file).toBeGreaterThan(0);
  }
  await server.stop();
});

test('answers odd addresses, and lives on', async () => {
  const server = await serve(dist, { base });
  const { port } = new URL(server.url);
  /** The status of a request for exactly this target, which no URL parser has tidied. */
  const ask = async (target: string) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET ${target} HTTP/1.1\r\nHost: host\r\nConnection: close\r\n\r\n`);
    const [data] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return Number(data.toString('latin1').split(' ')[1]);
  };
  for (const target of ['//', '//[', '/%', '*', '/../../../etc/passwd', '/%2e%2e/package.json'])
    expect([200, 301, 400, 404], target).toContain(await ask(target));
  expect(await ask('/../package.json')).not.toBe(200);
  for (const target of [
    '/..%2fdist-book/index.html',
    '//_headers',
    '/x/..%2f_headers',
    '//evil.example/..%2fabout',
  ])
    expect(await ask(target), target).toBe(400);
  expect(await ask(base)).toBe(200);
  await server.stop();
});
