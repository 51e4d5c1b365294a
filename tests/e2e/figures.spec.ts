/** What every figure promises, tried on its embed page. */
import type { Page } from '@playwright/test';
import {
  copied,
  expectAlive,
  fieldsOf,
  focusControl,
  frameOf,
  open,
  openAgain,
  settled,
  shown,
} from './support/figure.ts';
import { embeds } from './support/site.ts';
import { expect, inTurn as test } from './support/test.ts';

/** Controls tried per figure: enough for any of ours, and an end for one that makes more as it goes. */
const MOST = { chromium: 60, firefox: 12, webkit: 12 };

/** The key that moves a native control of a kind. */
const KEYS: Record<string, string> = {
  range: 'ArrowRight',
  button: 'Enter',
  checkbox: 'Space',
  radio: 'ArrowDown',
  select: 'ArrowDown',
  number: 'ArrowUp',
};

/** Controls of what a reader has made, which is no part of the state that a link could lock: the files of trained runs. */
const FREE: Record<string, number> = { 'train-your-own': 3 };

for (const path of embeds) {
  test(`${path} comes back from its link, answers the keyboard, and is undone by Reset`, async ({
    page,
    browserName,
  }) => {
    await open(page, `${path}?hide=guess`);
    const frame = frameOf(page);
    const first = await shown(page);
    await change(page);
    const before = await settled(page);
    await frame.getByRole('button', { name: 'Copy link', exact: true }).press('Enter');
    await expect.poll(() => copied(page)).toContain(path);
    const link = await copied(page);
    await frame.getByRole('button', { name: 'Copy embed code', exact: true }).press('Enter');
    await expect.poll(() => copied(page)).toContain('<iframe');
    const source = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')!.src,
      await copied(page),
    );
    for (const address of new Set([link, source])) {
      expect(new URL(address).pathname).toBe(path);
      await open(page, address);
      await expect.poll(() => shown(page), { message: address, timeout: 20_000 }).toEqual(before);
      await expect(page.locator('.figure-frame > .notice .figure-notice'), address).toHaveCount(0);
      expect(await settled(page), `${address}, at rest`).toEqual(before);
    }

    const linked = await shown(page);
    const differs = ({ picture, summary }: typeof linked) =>
      picture !== linked.picture || summary !== linked.summary;
    let moved = false;
    for (let i = 0; i < MOST[browserName]; i++) {
      const control = await focusControl(page, i);
      if (!control) break;
      const { kind, name } = control;
      expect(control.focused, `${name} takes the focus`).toBe(true);
      await page.keyboard.press(KEYS[kind] ?? 'x');
      if (kind === 'range' && (await focusControl(page, i))?.value === control.value) {
        await page.keyboard.press('ArrowLeft'); // it stood at its end
        expect((await focusControl(page, i))?.value, `${name} moves`).not.toBe(control.value);
      }
      moved = differs(await expectAlive(page, `after ${name}`)) || moved;
    }
    // A worker may have to load a model before it answers.
    await expect
      .poll(async () => moved || differs(await shown(page)), {
        message: 'some control changes what is shown',
        timeout: 20_000,
      })
      .toBe(true);

    await frame.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
    await expect
      .poll(async () => (await shown(page)).summary, { timeout: 20_000 })
      .toBe(first.summary);
  });

  test(`${path} can be locked and bared by a teacher, and says what it could not read`, async ({
    page,
  }) => {
    await open(page, path);
    const frame = frameOf(page);
    const names = (await fieldsOf(frame)).map(({ name }) => name).join();
    await openAgain(page, `${path}?lock=${names}&hide=guess,depths`);
    await expectAlive(page, 'locked');
    await expect(
      frame.locator('.figure-controls').locator('input:enabled, select:enabled, textarea:enabled'),
    ).toHaveCount(FREE[path.split('/').at(-2)!] ?? 0);
    await expect(frame.locator('.figure-depths')).toHaveCount(0);
    await expect(page.locator('.figure-code')).toBeHidden();
    const link = async () => {
      await page.evaluate(() => delete document.documentElement.dataset.copied);
      await frame.getByRole('button', { name: 'Copy link', exact: true }).press('Enter');
      await expect.poll(() => copied(page)).toContain(path);
      return copied(page);
    };
    const before = await link();
    await page.evaluate(() => {
      const buttons = document.querySelectorAll<HTMLElement>('.figure-shown button:enabled');
      for (const button of buttons) if (!button.closest('.figure-tools')) button.click();
    });
    expect(await link(), 'no button moves what is locked').toBe(before);

    const broken = (await fieldsOf(frame)).filter(({ kind }) => !kind.startsWith('text'));
    await openAgain(
      page,
      `${path}?hide=controls,guess,tools&${broken.map(({ name }) => `${name}=no`).join('&')}`,
    );
    await expectAlive(page, 'a broken link');
    await expect(frame.locator('.figure-controls, .figure-tools')).toHaveCount(0);
    if (broken.length) await expect(frame.locator('.figure-notice').first()).toBeVisible();
  });
}

/** Moves a figure away from its first state: its text, and its first slider or choice. */
async function change(page: Page): Promise<void> {
  const controls = frameOf(page).locator('.figure-controls');
  const box = controls.locator('textarea:enabled, input[type=text]:enabled');
  if (await box.count()) await box.first().fill('שלום 👩‍👩‍👧 a, b~c');
  const slider = controls.locator('input[type=range]:enabled');
  const choice = controls.locator('select:enabled, input[type=radio]:enabled');
  const isSlider = (await slider.count()) > 0;
  const mover = isSlider ? slider : choice;
  if (!(await mover.count())) return;
  await mover.first().focus();
  for (let i = 0; i < (isSlider ? 3 : 1); i++)
    await page.keyboard.press(isSlider ? 'ArrowLeft' : 'ArrowDown');
}
