import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.mts';

/** Every page of every example in every format, instead of a sample; some minutes. */
export default mergeConfig(ordinary, defineConfig({ test: { env: { EVERY_PAGE: '1' } } }));
