// @ts-check
/** What `new:figure` and `new:chapter` share: names are checked first, then all files are written, or none. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** A reason not to write anything, said as a sentence. */
class Refusal extends Error {}

/** @param {string} sentence @returns {never} */
export function refuse(sentence) {
  throw new Refusal(sentence);
}

/**
 * Runs a scaffold: what it refuses is said in a sentence, and the command fails.
 * @param {() => Promise<string>} scaffold what it says at its end
 */
export async function run(scaffold) {
  try {
    console.log(await scaffold());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * The one name of a command line, and its options.
 * @param {string} usage @param {readonly string[]} names options that take a text
 * @returns {{ name: string, values: Record<string, string | undefined> }}
 */
export function readArguments(usage, names) {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(
        names.map((name) => [name, { type: /** @type {const} */ ('string') }]),
      ),
    });
    if (positionals.length !== 1) throw new Error('One name is needed.');
    return { name: positionals[0], values };
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  }
}

/** Words of small letters with hyphens between them: part of file names, addresses and, in capitals, of code. */
export function checkName(/** @type {string} */ name) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    refuse(`“${name}” is no name: write small letters from a to z, with hyphens between words.`);
  if (name.length > 40) refuse(`“${name}” is too long: a name has 40 letters at most.`);
}

/** @param {string | undefined} title @returns {string} */
export function checkTitle(title = '') {
  const plain = title.trim();
  if (plain.length < 3 || plain.length > 80 || /[\p{Cc}\u2028\u2029]/u.test(plain))
    refuse('A title is one line of 3 to 80 characters.');
  return plain;
}

/** `soft-maximum` → `SoftMaximum`. */
export const pascal = (/** @type {string} */ name) =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter) => letter.toUpperCase());

/** The slugs of what is in a folder of content, by their numbers. */
export const slugsIn = (/** @type {string} */ folder) =>
  globSync(`content/${folder}/*.mdx`)
    .map((file) => path.basename(file, '.mdx'))
    .sort()
    .map((file) => file.replace(/^\d+-/, ''));

/**
 * Writes each file from its template in scripts/templates, with values for its `__names__`, formatted as the project is.
 * @param {Readonly<Record<string, string>>} files path → template
 * @param {Readonly<Record<string, string>>} values
 */
export async function writeFiles(files, values) {
  for (const file of Object.keys(files))
    if (existsSync(file)) refuse(`${file} exists already; nothing was written.`);
  const { format, resolveConfig } = await import('prettier'); // takes longer than all refusals
  const written = await Promise.all(
    Object.entries(files).map(async ([file, template]) => {
      const source = readFileSync(
        new URL(`templates/${template}.template`, import.meta.url),
        'utf8',
      );
      const filled = source.replace(/__(\w+?)__/g, (open, name) => values[name] ?? open);
      const config = await resolveConfig(file);
      return { file, text: await format(filled, { ...config, filepath: file }) };
    }),
  );
  for (const { file, text } of written) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}
