/**
 * What may import what, checked by `npm run rooms` (dependency-cruiser).
 * Each room may look only at the rooms and packages named beside it, and at itself. The rooms made of
 * .astro and .mdx files, which dependency-cruiser cannot read, have their rules in eslint.config.mjs;
 * that every rule bites is shown by tests/rooms.test.ts.
 */
const rooms = {
  math: { rooms: [], packages: [] },
  model: { rooms: ['math'], packages: [] },
  // Numbers are written with the marks of the language.
  chart: { rooms: ['strings'], packages: ['d3-array'] },
  strings: { rooms: [], packages: [] },
  data: { rooms: [], packages: [] },
  ui: { rooms: ['chart', 'math', 'strings'], packages: ['svelte'] },
  answers: { rooms: ['math', 'model', 'data', 'training/world'], packages: [] },
  widgets: {
    rooms: ['math', 'model', 'chart', 'ui', 'strings', 'data', 'training/world'],
    packages: ['svelte'],
  },
  // Run at desk time, but for the world that the model learns, which a reader's browser may ask for the truth.
  training: { rooms: ['math', 'model', 'data'], packages: [], node: true },
  'training/world': { rooms: ['math', 'model'], packages: [] },
};

const anyOf = (names) => (names.length ? names.join('|') : '(?!)');
const list = (names, none) => names.join(', ') || none;
const HOME = '^(src|content|plugins|scripts|tests)/';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([room, may]) => [
      {
        name: `${room} may look at: ${list(may.rooms, 'no other room')}`,
        severity: 'error',
        from: { path: `^src/${room}/` },
        to: { path: HOME, pathNot: `^src/(${anyOf([room, ...may.rooms])})/` },
      },
      {
        name: `${room} may use: ${list(may.packages, 'no package')}`,
        severity: 'error',
        from: { path: `^src/${room}/` },
        to: {
          dependencyTypes: [
            ...['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'unknown'],
            ...(may.node ? [] : ['core']),
          ],
          pathNot: `(^|/)node_modules/(@types/)?(${anyOf(may.packages)})/|^src/`,
        },
      },
    ]),
    {
      name: 'a widget never imports another widget',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'a view-model never imports Svelte',
      severity: 'error',
      from: { path: '/view\\.ts$' },
      to: { path: '\\.svelte(\\.ts)?$|(^|/)node_modules/svelte/' },
    },
    {
      name: 'the site never imports its tools or its tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|plugins|tests)/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'svelte', 'default'],
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
    },
  },
};
