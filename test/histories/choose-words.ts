import type { Files } from '../../src/world.ts';
import { makeCountedDisk } from '../support/dying-disk.ts';
import { type Ran, runProgram } from '../support/make-world.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';
import { pickFrom, type Run } from './make-history.ts';

/** Runs the program with nobody to ask. */
export function runIn(folder: TemporaryFolder, argv: readonly string[], files: Files): Promise<Ran> {
  return runProgram({ argv: [...argv, '--no-input', '--debug'], cwd: folder.path, files });
}

/** A few documents that are quick to make in Word: pages, a table, and a form and a register to fill in. */
export const few = ['--only', 'welcome,poster,schedule,connection-form,attendance'];

/** The words to run the program with; undefined when there is nothing to run it on. */
export async function wordsFor(run: Run, folder: TemporaryFolder): Promise<readonly string[] | undefined> {
  const documents = documentsIn(folder);
  switch (run.run) {
    case 'build': {
      const only = run.what === 'one' ? pickFrom(documents, run.pick) : undefined;
      const narrow = run.what === 'few' ? few : only === undefined ? [] : ['--only', only.id];
      const formats = run.what === 'pages' ? ['--formats', 'md'] : [];
      return ['build', '--conflicts', run.conflicts, ...formats, ...narrow];
    }
    case 'settle': {
      const waiting = pickFrom(
        documents.filter(({ status }) => status === 'pending'),
        run.pick,
      );
      return waiting && ['settle', waiting.id, `--${run.stays}`];
    }
    case 'diff':
      return ['build', '--diff', ...few];
    case 'restore': {
      const pages = folder.read();
      const gone = documents.filter(({ path }) => pages[path] === undefined);
      const one = pickFrom(gone, run.pick);
      return one && ['restore', one.id];
    }
    case 'undo': {
      const named = run.named ? pickFrom(await listRuns(folder), run.pick) : undefined;
      return named === undefined ? ['undo'] : ['undo', '--run', named];
    }
    case 'edit':
      return ['edit', '--no-build', '--set', `${run.key}=${run.value}`];
  }
}

interface Remembered {
  readonly id: string;
  readonly path: string;
  readonly status: string;
}

function documentsIn(folder: TemporaryFolder): readonly Remembered[] {
  const lock = folder.read({ all: true })['.circlekit/lock.json'];
  return lock === undefined ? [] : (JSON.parse(lock) as { documents: readonly Remembered[] }).documents;
}

/** The runs that `undo` says it can take back. */
export async function listRuns(folder: TemporaryFolder): Promise<readonly string[]> {
  const { err } = await runIn(folder, ['undo', '--run', '999999'], makeCountedDisk().files);
  return [...err.matchAll(/\b(\d{4,5})\s+\(/gu)].map(([, run = '']) => run);
}
