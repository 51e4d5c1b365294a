/** Every widget's meta, found by its folder. */
import type { WidgetMeta } from '#ui/widget-meta.ts';

const files = import.meta.glob<{ meta: WidgetMeta }>('/src/widgets/*/meta.ts', { eager: true });

const registry = new Map(
  Object.entries(files).map(([path, { meta }]) => [path.split('/').at(-2)!, meta]),
);

export function widgetMeta(id: string): WidgetMeta {
  const meta = registry.get(id);
  if (!meta)
    throw new Error(
      `no widget “${id}” in src/widgets; there are: ${[...registry.keys()].join(', ')}`,
    );
  return meta;
}
