#!/usr/bin/env node
// Small on purpose: `--version` loads nothing else.

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  start().catch((error) => {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('Error: The program is not whole: a file of it is missing. Install it again.\n');
    process.exitCode = 1;
  });
}

async function start() {
  await require('../dist/load.cjs').start();
}
