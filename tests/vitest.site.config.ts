import { defineConfig } from 'vitest/config';

// Checks of the built site: `DIST` is its folder, `BASE_PATH` where it will be served.
export default defineConfig({ test: { include: ['tests/site/*.check.ts'], environment: 'node' } });
