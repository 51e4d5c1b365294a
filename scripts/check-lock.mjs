// @ts-check
/** Fails when package-lock.json lacks a platform's package or strays from package.json: `npm ci` would refuse. */
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string> | undefined} Wants */
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const { packages } = read('package-lock.json');
/** @type {string[]} */
const faults = [];

for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  const asked = JSON.stringify(Object.entries(manifest[kind] ?? {}).sort());
  const locked = JSON.stringify(Object.entries(packages[''][kind] ?? {}).sort());
  if (asked !== locked) faults.push(`${kind} of package.json and of the lock file differ`);
}

for (const [folder, { optionalDependencies }] of Object.entries(packages)) {
  for (const name of Object.keys(/** @type {Wants} */ (optionalDependencies) ?? {}))
    if (!isLocked(folder, name)) faults.push(`${folder || 'the project'} wants ${name}`);
}

/**
 * Node looks for a package in every folder on the way up.
 * @param {string} folder @param {string} name
 */
function isLocked(folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]?.version) return true;
    if (!at) return false;
  }
}

if (faults.length > 0) {
  console.error(`the lock file is not complete:\n${faults.join('\n')}`);
  process.exit(1);
}
console.log('the lock file is complete');
