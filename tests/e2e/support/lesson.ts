/** Somebody else's page, with a figure of the book in it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** Serves a page with this embed code from an origin of its own, opens it, and closes it after `visit`. */
export async function inLesson(
  page: Page,
  embedCode: string,
  visit: () => Promise<void>,
): Promise<void> {
  const lesson = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<!doctype html><title>Lesson</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width">${embedCode}`,
    );
  }).listen(0, '127.0.0.1');
  await once(lesson, 'listening');
  try {
    await page.goto(`http://127.0.0.1:${(lesson.address() as AddressInfo).port}/`);
    await visit();
  } finally {
    lesson.close();
  }
}
