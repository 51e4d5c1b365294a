import { afterEach, expect, test, vi } from 'vitest';
import { serveTasks, type TaskPort } from '#model/tasks/serve-tasks.ts';
import { moteTasks } from '#model/mote/mote-tasks.ts';
import { medianTimes, timeInPage } from '../../scripts/bench/browser.ts';
import { openWeights } from '../../scripts/data/mote/open-mote.ts';

afterEach(() => vi.unstubAllGlobals());

test('the median is of each time by itself, and between the two in the middle', () => {
  const times = [
    { forward: 9, decode: 1 },
    { forward: 1, decode: 4 },
    { forward: 2, decode: 2 },
  ];
  expect(medianTimes(times)).toEqual({ forward: 2, decode: 2 });
  expect(medianTimes(times.slice(0, 2))).toEqual({ forward: 5, decode: 2.5 });
});

/** Mote's worker without a browser: the tasks that it serves, on the site's weights. */
class DeskWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  private hear: ((event: MessageEvent) => void) | undefined;

  constructor() {
    const port: TaskPort = {
      addEventListener: (_, hear) => (this.hear = hear),
      postMessage: (data) => this.onmessage?.({ data }),
    };
    serveTasks(
      port,
      moteTasks(() => openWeights()),
    );
  }

  postMessage(data: unknown): void {
    this.hear!({ data } as MessageEvent);
  }

  terminate(): void {}
}

test('the page asks Mote’s own worker for times at one length, as often as told', async () => {
  vi.stubGlobal('Worker', DeskWorker);
  const { kernels, times } = await timeInPage({ url: '/worker.js', tokens: 64, rounds: 3 });
  expect(kernels).toBe('webassembly');
  expect(times).toHaveLength(3);
  for (const { forward, decode } of times) expect(Math.min(forward, decode)).toBeGreaterThan(0);
});
