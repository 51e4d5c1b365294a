import { expect, test } from 'vitest';
import { matrix } from '#math/matrix.ts';
import { pca } from '#math/pca.ts';
import { Random } from '#math/random.ts';
import type { ProjectionTasks } from '#model/word-vectors/projection-protocol.ts';
import { projectionTasks } from '#model/word-vectors/projection-tasks.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import { workerOf } from '../tasks/worker-of.ts';

const worker = () =>
  new WorkerTask<ProjectionTasks>(() => workerOf((port) => serveTasks(port, projectionTasks)));

test('projects rows as principal component analysis does', async () => {
  const random = new Random(3);
  const data = Float64Array.from({ length: 7 * 5 }, () => random.normal());
  const { places, explained } = await worker().request('project', { data, rows: 7 });
  const expected = pca(matrix(7, 5, data), 2);
  expect([...places]).toEqual([...expected.projected.data]);
  expect([...explained]).toEqual([...expected.explained]);
});

test('two rows have no second direction, and the page hears why', async () => {
  const asked = worker().request('project', { data: Float64Array.from([1, 2, 3, 4]), rows: 2 });
  await expect(asked).rejects.toThrow('asked for 2');
});
