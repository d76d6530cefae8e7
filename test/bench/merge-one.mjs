/**
 * Merges three files in a process that has done nothing yet, and prints the processor time of that in milliseconds. Started
 * by merge.mjs: node merge-one.mjs BASE MINE THEIRS
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { merging } = createRequire(import.meta.url)('../../dist/merging.cjs');
const [base, mine, theirs] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const before = process.cpuUsage();
merging.merge(base, mine, theirs);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
