import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path with "/". Text is UTF-8; a byte-order mark and line ends are part of it. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

export interface TemporaryFolder {
  /** Absolute, without links. */
  readonly path: string;
  /** Writes these files over what is there. */
  write(files: FileTree): void;
  /** Every file below, by path; a link reads as "-> where it points". Those of `.circlekit` only when asked for. */
  read(options?: { readonly all: boolean }): Record<string, string>;
  /** One file. */
  text(path: string): string;
  /** Plants a link at a path, which may point out of the folder. */
  link(path: string, target: string): void;
  makeFolder(path: string): void;
  remove(path: string): void;
  /** Sets every file's time of change to one long past, so that a write shows. */
  age(): void;
  /** Files that were written since `age`. */
  touched(): readonly string[];
}

const longAgo = new Date('2020-02-02T02:02:02Z');

/** Makes a folder with these files in it, removed when the test is over. */
export function makeTemporaryFolder(files: FileTree = {}): TemporaryFolder {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'circlekit-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string): string => join(root, path);
  const folder: TemporaryFolder = {
    path: root,
    write: (more) => {
      for (const [path, content] of Object.entries(more)) {
        mkdirSync(dirname(at(path)), { recursive: true });
        writeFileSync(at(path), content);
      }
    },
    read: ({ all } = { all: false }) =>
      Object.fromEntries(
        pathsIn(root)
          .filter((path) => all || !path.startsWith('.circlekit/'))
          .map((path) => [path, readOne(at(path))]),
      ),
    text: (path) => readFileSync(at(path), 'utf8'),
    link: (path, target) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      symlinkSync(target, at(path));
    },
    makeFolder: (path) => {
      mkdirSync(at(path), { recursive: true });
    },
    remove: (path) => {
      if (lstatSync(at(path)).isSymbolicLink()) unlinkSync(at(path));
      else rmSync(at(path), { recursive: true });
    },
    age: () => {
      for (const path of pathsIn(root)) utimesSync(at(path), longAgo, longAgo);
    },
    touched: () => pathsIn(root).filter((path) => statSync(at(path)).mtimeMs !== longAgo.getTime()),
  };
  folder.write(files);
  return folder;
}

/** Everything below a folder that is no folder, sorted. Links are not followed, which Node's own recursive reading does from 26 on. */
function pathsIn(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsIn(root, path) : [path];
    })
    .sort();
}

function readOne(place: string): string {
  return lstatSync(place).isSymbolicLink() ? `-> ${readlinkSync(place)}` : readFileSync(place, 'utf8');
}
