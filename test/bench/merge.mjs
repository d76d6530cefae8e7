/**
 * `node test/bench/merge.mjs`: how long it takes to merge 5,000 lines of every kind, cold: in a fresh process, processor time
 * of all its threads. The bar is 100 ms for each. Not a test: on a machine with much else to do the times double, so the
 * least of the rounds is what counts, and the time of a Node that does nothing is printed beside.
 *
 *   node test/bench/merge.mjs               eleven rounds
 *   node test/bench/merge.mjs 31            more of them
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTexts, names } from './merge-texts.mjs';
import { makeFolder } from './scene.mjs';
import { median } from './table.mjs';

const bar = 100;
const rounds = Number(process.argv[2] ?? 11);
const folder = makeFolder();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The processor time of a Node that does nothing, in ms. */
function measureNothing() {
  const words = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)';
  return Number(execFileSync(process.execPath, ['-e', words], { encoding: 'utf8' }));
}

const files = new Map(
  names.map((name, at) => [
    name,
    makeTexts(name).map((text, side) => {
      const file = join(folder, `${at}-${side}.md`);
      writeFileSync(file, text);
      return file;
    }),
  ]),
);
const times = new Map(names.map((name) => [name, []]));
const idle = [];
// Round by round, so that a busy minute falls on every kind.
for (let round = 0; round < rounds; round += 1) {
  idle.push(measureNothing());
  for (const [name, paths] of files) {
    const words = [join(import.meta.dirname, 'merge-one.mjs'), ...paths];
    times.get(name).push(Number(execFileSync(process.execPath, words, { encoding: 'utf8' })));
  }
}
const width = Math.max(...names.map(({ length }) => length));
const show = (name, list) =>
  `${name.padEnd(width)} ${Math.min(...list)
    .toFixed(0)
    .padStart(6)} ${median(list).toFixed(0).padStart(7)}`;
console.log(`${'ms of processor time, cold'.padEnd(width)}  least  median`);
console.log(show('node, nothing', idle));
for (const [name, list] of times) console.log(`${show(name, list)}  ${Math.min(...list) < bar ? 'under' : 'OVER'}`);
