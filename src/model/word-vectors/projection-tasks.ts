import { matrix } from '#math/matrix.ts';
import { pca } from '#math/pca.ts';
import type { TaskHandlers } from '#model/tasks/serve-tasks.ts';
import type { ProjectionTasks } from './projection-protocol.ts';

/** The projection worker's work. Throws as pca does, which needs 3 rows for 2 directions. */
export const projectionTasks: TaskHandlers<ProjectionTasks> = {
  project({ data, rows }) {
    const { projected, explained } = pca(matrix(rows, data.length / rows, data), 2);
    return { places: projected.data, explained };
  },
};
