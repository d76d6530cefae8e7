import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ran, runCommand } from './run-program.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built program which a test may spoil. */
export interface CopiedProgram {
  /** Its folder dist/, absolute. */
  readonly dist: string;
  /** Runs the copy with these words. */
  run(words: readonly string[]): Promise<Ran>;
}

/** Copies the built program into a folder of its own, removed when the test is over. */
export function copyProgram(): CopiedProgram {
  const { path } = makeTemporaryFolder();
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(path, name), { recursive: true });
  return {
    dist: join(path, 'dist'),
    run: (words) => runCommand(process.execPath, [join(path, 'bin/circlekit.js'), ...words], { cwd: path }),
  };
}
