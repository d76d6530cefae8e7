// node record-code.cjs DIST CACHE KEEP WORDS...: runs the program with WORDS and writes what V8 compiled into CACHE.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const [dist, cache, keep, ...words] = process.argv.slice(2);
// As if on a terminal, so that prompts are drawn.
if (words[0] === 'new') for (const stream of [process.stdin, process.stderr]) stream.isTTY = true;
process.argv = [process.argv[0], 'circlekit', ...words];

const scripts = new Map();
const read = (name) => {
  try {
    return readFileSync(join(cache, name));
  } catch {
    return undefined;
  }
};
const load = require(join(dist, 'load.cjs')).makeLoad(read, (name, script) => scripts.set(name, script));

process.on('exit', () => {
  for (const [name, script] of scripts) {
    if (!new RegExp(keep).test(name)) continue;
    mkdirSync(dirname(join(cache, name)), { recursive: true });
    writeFileSync(join(cache, name), script.createCachedData());
  }
});
load('start.cjs').start();
