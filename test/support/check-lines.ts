import { describe, expect, test } from 'vitest';
import { type Ran, runProgram } from './run-program.ts';
import { type FileTree, makeTemporaryFolder } from './temporary-folder.ts';

/** Exact text, parts that must all be there, or `some` for anything but nothing. */
type Wanted = string | readonly string[] | 'some';

/** A command line and what comes of it where nothing is a terminal. */
export interface Row {
  readonly words: readonly string[];
  readonly files?: FileTree;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly code: number;
  /** Nothing when left out. */
  readonly out?: Wanted;
  /** Nothing when left out. */
  readonly err?: Wanted;
}

function expectText(text: string, wanted: Wanted = ''): void {
  if (wanted === 'some') expect(text).not.toBe('');
  else if (typeof wanted === 'string') expect(text).toBe(wanted);
  else for (const part of wanted) expect(text).toContain(part);
}

async function run({ words, files, env, stdin }: Row): Promise<Ran> {
  const folder = makeTemporaryFolder(files);
  return await runProgram(words, { cwd: folder.path, ...(env ? { env } : {}), ...(stdin ? { stdin } : {}) });
}

/** Runs each command line in a folder of its own and looks at both streams and the exit code. */
export function checkLines(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows.map((row) => [`circlekit ${row.words.join(' ')}`, row] as const))('%s', async (_line, row) => {
      const ran = await run(row);
      expectText(ran.stderr, row.err);
      expectText(ran.stdout, row.out);
      expect(ran.code).toBe(row.code);
    });
  });
}
