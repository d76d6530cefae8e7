#!/usr/bin/env node
// Small on purpose: `--version` loads nothing else.

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  require('../dist/load.cjs').start();
}
