/**
 * `npm run bench`: how long the program takes, as ratios to a Node that does nothing, in the same run. Not a test: ratios
 * wander by about 15 % from one machine and one minute to the next, so what was seen is printed beside each.
 *
 *   npm run bench                                 the program alone
 *   npm run bench -- --peers                      side by side with other programs, which npm installs in a temporary folder
 *   npm run bench -- --tables 5 --rounds 9        more of the same
 *   npm run bench -- --example carers-programme   a full plan in place of one that the short path makes
 *   npm run bench -- --grow                       milliseconds for each document of kits of 16, 100, 300 and 1,000
 *   npm run bench -- --row html                   only the rows whose name holds "html"
 *
 * Times are processor time, user and system together, of the child process: Python 3 reads them, since Node cannot.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeGrowRows, printGrowth } from './grow.mjs';
import { installPeers, makePeerRows } from './peers.mjs';
import { env, firstQuestion, makeFolder, makeScene, program } from './scene.mjs';
import { printPeaks, printSums, sumUp } from './table.mjs';

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '7' },
    example: { type: 'string' },
    row: { type: 'string' },
    grow: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

const nothing = 'node -e 0';
const onTerminal = 'node, one character on a terminal';
const node = process.execPath;

/** What is measured, against what, and the bar that it should stay under. */
function makeRows(scene) {
  const ours = (...words) => ({ argv: [node, program, ...words], floor: nothing });
  const fresh = { cwd: scene.work, reset: [scene.plan, scene.work] };
  const pages = `${scene.documents} pages`;
  return [
    { name: nothing, argv: [node, '-e', '0'], floor: nothing },
    { name: '--version', ...ours('--version'), bar: 1.2 },
    { name: '--help', ...ours('--help'), bar: 1.7 },
    { name: 'show, one page as Markdown', ...ours('show', 'welcome'), cwd: scene.plan, bar: 3 },
    { name: 'show, one page as HTML', ...ours('show', 'welcome', '--format', 'html'), cwd: scene.plan, bar: 5.5 },
    { name: 'show, one page as Word', ...ours('show', 'welcome', '--format', 'docx'), cwd: scene.plan, bar: 5.5 },
    { name: 'show, one page as PDF', ...ours('show', 'welcome', '--format', 'pdf'), cwd: scene.plan, bar: 14 },
    { name: 'check, a bad plan', ...ours('check'), cwd: scene.bad, exit: 3, bar: 3 },
    { name: 'list', ...ours('list'), cwd: scene.plan },
    { name: `build, ${pages}, Markdown`, ...ours('build', '--formats', 'md'), ...fresh, bar: 4.25 },
    { name: `build, ${pages}, Markdown and HTML`, ...ours('build', '--formats', 'md,html'), ...fresh, bar: 11.5 },
    {
      name: `build, ${scene.fullDocuments} pages, Word, PDF and HTML`,
      ...ours('build'),
      cwd: scene.work,
      reset: [scene.full, scene.work],
      most: { seconds: 5, megabytes: 200 },
    },
    { name: 'build, nothing to do', ...ours('build'), cwd: scene.built, bar: 4.25 },
    { name: onTerminal, argv: [node, '-e', 'process.stdout.write("x")'], until: 'x', floor: onTerminal },
    {
      name: 'new, until the first question',
      argv: [node, program, 'new'],
      until: firstQuestion().ask,
      floor: onTerminal,
      bar: 2.2,
    },
  ].map((row) => ({ cwd: scene.empty, env, ...row }));
}

function measure(rows) {
  const rounds = Number(values.rounds);
  return Array.from({ length: Number(values.tables) }, () =>
    JSON.parse(
      execFileSync('python3', [join(import.meta.dirname, 'measure.py')], {
        input: JSON.stringify({ rounds, rows }),
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    ),
  );
}

function report(title, rows) {
  const tables = measure(rows);
  console.log(printSums(title, sumUp(tables, rows)));
  const limited = rows.filter(({ most }) => most !== undefined);
  if (limited.length > 0) console.log(printPeaks('by the clock, and most memory at once', tables, limited));
}

const folder = makeFolder();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const scene = makeScene(folder, values.example);
const all = makeRows(scene);
const wanted = all.filter(
  ({ name, floor }) =>
    values.row === undefined || name === floor || name.toLowerCase().includes(values.row.toLowerCase()),
);
console.log(
  `Node ${process.version}, ${values.tables} tables of ${values.rounds} rounds, ${values.example ?? 'short path'} (plan of ${scene.bytes} bytes, ${scene.documents} pages), files in ${folder}\n` +
    'ms: processor time. ratio: to the floor of the same table, median of the tables. seen: over the tables. wall: by the clock.\n',
);
if (values.grow) {
  const rows = makeGrowRows(folder, [16, 100, 300, 1000], nothing);
  console.log(printGrowth(sumUp(measure([all[0], ...rows]), [all[0], ...rows]), rows));
} else report('circlekit', wanted);
if (values.peers) report('side by side', makePeerRows(installPeers(folder), scene, all));
