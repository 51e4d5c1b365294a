/** A model that is trained in the page: it answers, is taken away as a file, and comes back from it. */
import { words } from '../../src/strings/en/train-your-own.ts';
import { words as live } from '../../src/strings/en/train-your-own-live.ts';
import { expectAlive, frameOf, open } from './support/figure.ts';
import { hostile } from './support/hostile.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

// Firefox's driver tells of no downloads.
test('a run trained here is asked, saved, and opened again @chromium', async ({ page }) => {
  await open(page, `${home}embed/train-your-own/?hide=guess`);
  const frame = frameOf(page);
  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const summary = frame.locator('.figure-summary');
  await expect(frame.getByLabel(live.continueThis)).toHaveCount(0);
  await button(words.train('400')).click();
  await frame.getByLabel(live.continueThis).fill('Zo');
  await expect(button(words.train('800'))).toBeVisible({ timeout: 60_000 });
  await button(live.writeOn('8')).click();
  await expect(summary).toContainText(/After “Zo”, A expects “.+” most.* A writes on: “/);
  for (const { name, text } of hostile) {
    await frame.getByLabel(live.continueThis).evaluate(
      (field, units) => {
        (field as HTMLInputElement).value = String.fromCharCode(...units);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    );
    await expectAlive(page, name, text);
  }
  await frame.getByLabel(live.continueThis).fill('Zo');
  await button(live.writeOn('8')).click();
  await expect(summary).toContainText(/After “Zo”, A expects “.+” most.* A writes on: “/);
  const expected = /After “Zo”, A expects “.+?” most/.exec((await summary.textContent())!)![0];

  const [file] = await Promise.all([page.waitForEvent('download'), button(words.weights).click()]);
  await button('Reset').click();
  await expect(frame.getByLabel(live.continueThis)).toHaveCount(0);
  await frame.getByLabel(words.open).setInputFiles(await file.path());
  await frame.getByLabel(live.continueThis).fill('Zo');
  await expect(summary).toContainText('opened from a file at step 400');
  await button(live.writeOn('8')).click();
  await expect(summary, 'the file holds rounded weights').toContainText(expected);
  await expect(summary).toContainText('A writes on: “');
});
