import type { Result } from '../core/report/result.ts';
import type { Files, Folder } from '../world.ts';
import { folderNamed } from './apply/before.ts';
import { memory } from './apply/places.ts';
import { type Call, folderWords, inFolder, misuse } from './call.ts';
import { shown } from './shown.ts';

/** A folder in which circlekit remembers something. */
export interface Kept {
  readonly files: Files;
  readonly folder: Folder;
  /** As the person knows it. */
  readonly where: string;
}

/** Opens the folder that a command names, or gives the result to end with: there is no kit. */
export async function openKept({ world }: Pick<Call, 'world'>, target: string | undefined): Promise<Kept | Result> {
  const files = await world.files();
  const folder = files.folder(folderNamed(files, world.cwd, target));
  const where = shown(world.cwd, folder.path);
  if (folder.kind(memory) === 'folder') return { files, folder, where };
  return misuse('no-kit', `No kit was made in ${folderWords(where)}.`, `To make one: ${inFolder('build', where)}`);
}

/** A document's id and format from its key; what is no document goes by its path. */
export function idAndFormat(key: string, path: string): { readonly id: string; readonly format: string } {
  const name = key === '' ? (path.split('/').at(-1) ?? path) : key;
  const dot = name.lastIndexOf('.');
  return { id: name.slice(0, dot), format: name.slice(dot + 1) };
}
