/** axe-core, run inside a page as a script of the page's own. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTRAST = 'color-contrast';

/** What axe is asked: rules or sets of rules, less one of them, for the page less the parts that match. */
interface Question {
  rules: string[];
  butNot?: string;
  outside?: string;
}

/**
 * What axe finds wrong with a page as it stands, one sentence a rule. Contrast takes most of its time: the parts that
 * match `painted` have had theirs measured elsewhere.
 */
export async function violations(page: Page, painted?: string): Promise<string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${AXE} }`);
  if (painted === undefined) return ask(page, { rules: STANDARDS });
  return [
    ...(await ask(page, { rules: STANDARDS, butNot: CONTRAST })),
    ...(await ask(page, { rules: [CONTRAST], outside: painted })),
  ];
}

function ask(page: Page, question: Question): Promise<string[]> {
  return page.evaluate(async ({ rules, butNot, outside }) => {
    const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await inPage.run(outside ? { exclude: [outside] } : document, {
      runOnly: rules,
      rules: butNot ? { [butNot]: { enabled: false } } : {},
      resultTypes: ['violations'], // of what passes it need not tell the nodes, which would take long
      preload: false, // no rule of these reads style sheets or media
    });
    return found.violations.map(({ id, nodes: [first, ...more] }) => {
      const others = more.length > 0 ? ` and ${more.length} more` : '';
      return `${id}: ${first.target.join(' ')}${others}: ${first.failureSummary}`;
    });
  }, question);
}
