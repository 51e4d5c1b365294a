import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { offlineList } from '../../plugins/offline-list.mjs';

test('the list has what a reader reads, and changes with any byte of it', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'book-')) + path.sep;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(root + file), { recursive: true });
    writeFileSync(root + file, text);
  };
  try {
    for (const file of [
      'index.html',
      'chapters/softmax/index.html',
      'embed/softmax-scores/index.html',
      'gallery/index.html',
      'og/home.png',
      '_astro/a.js',
      'mote/mote.bin',
      '_headers',
      'sitemap-0.xml',
      'service-worker.js',
    ])
      write(file, file);
    const { version, files } = offlineList(root);
    expect(files.map(([file]) => file)).toEqual([
      '_astro/a.js',
      'chapters/softmax/',
      '',
      'mote/mote.bin',
    ]);
    expect(offlineList(root).version).toBe(version);
    write('_astro/a.js', 'other');
    expect(offlineList(root).version).not.toBe(version);
  } finally {
    rmSync(root, { recursive: true });
  }
});
