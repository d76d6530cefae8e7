// node record-code.cjs DIST CACHE KEEP WORDS...: runs the program with WORDS and writes what V8 compiled into CACHE.
const fs = require('node:fs');
const { dirname, join } = require('node:path');

const { mkdirSync, readFileSync, writeFileSync, fstatSync } = fs;

const [dist, cache, keep, ...words] = process.argv.slice(2);
if (words[0] === 'new') standOnTerminal();
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

/** As if on a terminal, so that prompts are drawn: the program asks what its streams lead to, and then the streams themselves. */
function standOnTerminal() {
  const no = () => false;
  const device = { isFile: no, isFIFO: no, isSocket: no, isCharacterDevice: no };
  fs.fstatSync = (descriptor, ...more) => (descriptor === 2 ? device : fstatSync(descriptor, ...more));
  for (const stream of [process.stdin, process.stderr]) stream.isTTY = true;
}
