// @ts-check
/**
 * Brings every island of a page into view and waits until it lives.
 * @param {import('@playwright/test').Page} page
 */
export async function hydrate(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const island of document.querySelectorAll('astro-island')) {
      // <astro-island> has no box of its own: its content is what is seen.
      island.firstElementChild?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const patience = performance.now() + 10_000;
      while (island.hasAttribute('ssr')) {
        if (performance.now() > patience)
          throw new Error(`island never came alive: ${island.getAttribute('component-url')}`);
        await frame();
      }
    }
    await document.fonts.ready;
    await frame();
    await frame();
  });
}
