import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.mts';

/** Every page of every example in every format, instead of a sample; some minutes. */
export default mergeConfig(
  ordinary,
  // A test that starts a program for each of nearly five hundred pages needs more than a minute where others work beside it.
  defineConfig({ test: { env: { EVERY_PAGE: '1' }, testTimeout: 600_000 } }),
);
