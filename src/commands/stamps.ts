import type { Format } from '../core/documents/format.ts';
import type { Front } from '../core/documents/front.ts';
import type { BuildInput } from './build-kit.ts';
import { encode } from './encode.ts';
import { headOf } from './page-maker.ts';

/** Digest of everything that a file is made from, the program and the templates included. */
export function stamp({ files, pack, version }: BuildInput, ...parts: readonly unknown[]): string {
  return files.digest(encode(JSON.stringify([version, pack.digest, ...parts])));
}

/** The same for a page in some format, made from this Markdown. */
export function pageStamp(input: BuildInput, format: Format, front: Front, text: string): string {
  const { kit } = input.prepared;
  const isPoster = format !== 'html' && front.layout === 'poster';
  const besides = isPoster ? posterFacts(kit) : [];
  return stamp(input, format, text, headOf(front, input), kit.spelling, besides);
}

function posterFacts({ answers, publicName }: BuildInput['prepared']['kit']): readonly unknown[] {
  return [publicName, ...Object.entries(answers).filter(([key]) => key.startsWith('outreach.contact.'))];
}
