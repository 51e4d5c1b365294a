// Every folder of src/widgets gets its own page under /embed/<widget>/ and a place in the gallery.
// Astro hydrates only what a page imports by name, so the pages are written here, one per folder.
import { globSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export function widgetRoutes() {
  return {
    name: 'widget-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, createCodegenDir }) => {
        const folder = createCodegenDir();
        const write = (name, source) => {
          const file = fileURLToPath(new URL(`${name}.astro`, folder));
          writeFileSync(file, source);
          return file;
        };
        const widgets = globSync('src/widgets/*/meta.ts')
          .map((path) => basename(dirname(path)))
          .sort()
          .map((id) => {
            const [component] = globSync(`src/widgets/${id}/*.svelte`).filter((path) =>
              isMain(id, path),
            );
            if (!component)
              throw new Error(
                `src/widgets/${id} needs a component named ${pascal(id)}.svelte: its page embeds it`,
              );
            return { id, name: pascal(id) };
          });
        for (const { id, name } of widgets)
          injectRoute({ pattern: `/embed/${id}`, entrypoint: write(id, embedPage(id, name)) });
        injectRoute({ pattern: '/gallery', entrypoint: write('gallery', galleryPage(widgets)) });
      },
    },
  };
}

const pascal = (id) => id.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter) => letter.toUpperCase());
const isMain = (id, path) => basename(path) === `${pascal(id)}.svelte`;
const importLine = ({ id, name }) => `import ${name} from '#widgets/${id}/${name}.svelte';`;
const figure = ({ id, name }, heading, props = '') =>
  `<Figure widget="${id}" heading="${heading}"><${name} client:visible ${props}/></Figure>`;

const embedPage = (id, name) => `---
import Figure from '#components/Figure.astro';
import Embed from '#layouts/Embed.astro';
${importLine({ id, name })}
---
<Embed widget="${id}">${figure({ id, name }, 'h1')}</Embed>
`;

const galleryPage = (widgets) => `---
import Figure from '#components/Figure.astro';
import Gallery from '#layouts/Gallery.astro';
${widgets.map(importLine).join('\n')}
---
<Gallery>
${widgets.map((widget) => figure(widget, 'h2', 'guess={false} ')).join('\n')}
</Gallery>
`;
