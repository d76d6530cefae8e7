import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As in the built program: see chunk-modules.mjs.
  resolve: { alias: { pdfkit: new URL('../node_modules/pdfkit/js/pdfkit.browser.mjs', import.meta.url).pathname } },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Vitest leaves one processor free by itself, which on a machine with two doubles the time.
    maxWorkers: '100%',
  },
});
