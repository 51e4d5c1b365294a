// @ts-check
/** How many tests passed, read from what each runner reports. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Count */

export const OUT = 'test-results';

/** @param {string} name @returns {() => Count} */
export function vitestCount(name) {
  return () => {
    const report = JSON.parse(readFileSync(`${OUT}/${name}.json`, 'utf8'));
    const unloaded = report.testResults.filter(
      (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  };
}

/** @param {string} name @returns {() => Count} */
export function playwrightCount(name) {
  return () => {
    const report = JSON.parse(readFileSync(`${OUT}/${name}.json`, 'utf8'));
    /** @type {Record<string, Count>} */
    const engines = {};
    const walk = (/** @type {any} */ suite) => {
      suite.suites?.forEach(walk);
      for (const spec of suite.specs ?? [])
        for (const { projectName, status } of spec.tests) {
          const count = (engines[projectName] ??= { passed: 0, failed: 0, skipped: 0 });
          if (status === 'expected') count.passed++;
          else if (status === 'skipped') count.skipped++;
          else count.failed++; // a flaky test has failed once: that is a failure
        }
    };
    report.suites.forEach(walk);
    const sum = { passed: 0, failed: report.errors.length, skipped: 0 };
    for (const count of Object.values(engines)) {
      sum.passed += count.passed;
      sum.failed += count.failed;
      sum.skipped += count.skipped;
    }
    const parts = Object.entries(engines).map(
      ([engine, { passed, failed }]) => `${engine} ${passed}/${passed + failed}`,
    );
    return { ...sum, note: `  (${parts.join(', ')})` };
  };
}

/** @param {string} output @returns {Count} */
export function lastLineCount(output) {
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}
