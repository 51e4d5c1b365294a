// @ts-check
/** Runs command lines, each in a group of its own, so that what hangs ends with all that it started. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Tools are found in node_modules/.bin. What takes more than its minutes is stopped.
 * @param {string} run @param {number} minutes @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function shell(run, minutes, env) {
  return new Promise((resolve) => {
    const child = spawn(run, {
      shell: true,
      detached: true,
      env: {
        ...process.env,
        PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    const limit = setTimeout(() => {
      output += `\nstopped: it took more than ${minutes} minutes`;
      end(child, 'SIGKILL');
    }, minutes * 60_000);
    const done = (/** @type {number} */ code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', ({ message }) => {
      output += message;
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Ends all that still runs. */
export function endAll() {
  for (const child of running) end(child, 'SIGTERM');
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function end({ pid }, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
