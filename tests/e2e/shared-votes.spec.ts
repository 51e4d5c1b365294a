/** Choices that a reader makes in one figure of a chapter, in another one that shows them. */
import { frame } from '../../src/strings/en/frame.ts';
import { words } from '../../src/strings/en/taste-as-reward.ts';
import { open } from './support/figure.ts';
import { chapters } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('choices made in one figure stay in the other, also when that is reset @chromium', async ({
  page,
}) => {
  await open(
    page,
    chapters.find((path) => path.includes('reinforcement-learning'))!,
  );
  const figure = (widget: string) => page.locator(`.figure-frame[data-widget="${widget}"]`);
  const direct = figure('dpo-pairs');
  const whose = direct.locator('.figure-picture > p').first();
  await expect(whose).toContainText('made up');
  const answers = figure('taste-as-reward').locator('.pair button');
  const taken = figure('taste-as-reward').locator('.pair ~ [role=status]');
  await expect(taken).toBeEmpty();
  const other = await answers.evaluateAll((all) => all.findIndex((one) => !one.matches('.chosen')));
  await answers.nth(other).press('Enter');
  await expect(taken, 'the next pair is there: what was chosen is said').toContainText(
    words.vote(other === 0),
  );
  await expect(answers.nth(other)).toBeFocused();
  await expect(whose).toContainText('Your choices');
  await direct.getByRole('button', { name: frame.reset, exact: true }).press('Enter');
  await expect(whose).toContainText('Your choices');
});
