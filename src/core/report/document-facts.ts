import type { Chosen } from '../documents/choose.ts';
import { filesOf } from '../documents/listed-files.ts';
import type { Kit } from '../kit/kit.ts';

/** A document in JSON and in piped lists. `included` follows the plan, not the disk. */
export interface DocumentFact {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly folder: string;
  readonly audience: string;
  readonly included: boolean;
  readonly because: string;
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

/** Every document of the catalogue for one plan, in reading order. */
export function documentFacts(chosen: readonly Chosen[], kit: Pick<Kit, 'answers'>): readonly DocumentFact[] {
  return chosen.map(({ front, included, because }) => {
    const files = filesOf(front, kit);
    const { id, title, audience } = front;
    const path = files[0]?.path ?? front.path;
    return { id, title, path, folder: path.split('/').slice(0, -1).join('/'), audience, included, because, files };
  });
}
