#!/usr/bin/env node
// Small on purpose: `--version` loads nothing else, and the compile cache must be on before the program is read.

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  require('node:module').enableCompileCache?.();
  require('../dist/start.cjs').start();
}
