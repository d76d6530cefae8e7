// Keeps compiled code of the program in dist/cache: what V8 had compiled after typical runs, so that the next run need not.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Typical runs, one after another: each keeps what those before it compiled. `keep` picks what is kept of a run. */
const runs = [
  { words: ['--help'], keep: '.' },
  { words: ['new', '--plain'], keep: '.' },
  { words: ['new'], keep: '.' },
  { words: ['show', 'welcome'], keep: '.' },
  { words: ['list'], keep: '.' },
  { words: ['build', '--formats', 'md,csv'], keep: '.' },
  { words: ['build', '--formats', 'md,csv'], keep: '.' },
  // What most kits are: few answers, every suggestion taken.
  { words: ['build', 'short.yaml', '--formats', 'md', '--out', 'short'], keep: '.' },
  { words: ['check'], keep: '.' },
  // Making web pages changes V8's flags, and code made with other flags is refused: only what is loaded after that.
  { words: ['build'], keep: '^pages' },
  { words: ['show', 'welcome', '--format', 'docx'], keep: '^office' },
  { words: ['show', 'welcome', '--format', 'pdf'], keep: '^write-pdf' },
];

/** The surroundings of somebody at a terminal, wherever the build itself runs. */
const env = { ...process.env, TERM: 'xterm', CI: '', NO_COLOR: '', CIRCLEKIT_PLAIN: '', ACCESSIBLE: '' };

/** The plan of somebody who answers a few questions and takes every suggestion. */
function makeShortPlan(root) {
  const answers = ['theme.id=carers', 'group.name=Kettle', 'place.country=GB', 'duration.first_date=2027-01-12'];
  const words = ['new', '--print', '--defaults', '--no-input', ...answers.flatMap((answer) => ['--set', answer])];
  return execFileSync(process.execPath, [join(root, 'bin/circlekit.js'), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** @param root - of the checkout; dist/ is otherwise finished. */
export function makeCodeCache(root) {
  const scene = mkdtempSync(join(tmpdir(), 'circlekit-cache-'));
  const cache = join(scene, 'cache');
  mkdirSync(cache);
  cpSync(join(root, 'examples/carers-programme/plan.yaml'), join(scene, 'plan.yaml'));
  writeFileSync(join(scene, 'short.yaml'), makeShortPlan(root));
  const recorder = join(import.meta.dirname, 'record-code.cjs');
  for (const { words, keep } of runs)
    try {
      const options = { cwd: scene, env, input: '', stdio: ['pipe', 'ignore', 'ignore'] };
      execFileSync(process.execPath, [recorder, join(root, 'dist'), cache, keep, ...words], options);
    } catch {
      // Some of these runs end with a code of their own; what they compiled is kept all the same.
    }
  const { cacheFolder } = createRequire(import.meta.url)(join(root, 'dist/load.cjs'));
  const kept = join(root, 'dist', cacheFolder);
  cpSync(cache, `${kept}.new`, { recursive: true });
  renameSync(`${kept}.new`, kept);
  rmSync(scene, { recursive: true });
}
