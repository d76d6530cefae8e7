import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.mts';

/** Ten thousand histories instead of three hundred; about half an hour. */
export default mergeConfig(ordinary, defineConfig({ test: { env: { HISTORIES: '10000' } } }));
