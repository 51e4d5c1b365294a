// @ts-check
/** A screen that nobody sees, for a browser that must have one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Throws when the screen ends before it can be drawn on. @param {string} xvfb its program */
export async function openScreen(xvfb) {
  const screen = spawn(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = once(screen, 'exit').then(
    ([code]) => Promise.reject(new Error(`Xvfb did not start: it ended with code ${code}`)),
    (error) => Promise.reject(new Error(`Xvfb did not start: ${error.message}`)),
  );
  const [number] = await Promise.race([once(screen.stdout, 'data'), ended]);
  return { display: `:${String(number).trim()}`, close: () => screen.kill() };
}
