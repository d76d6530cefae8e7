import { expectShortRun } from '../edge/short-run.ts';

/** Loads what reads documents and writes them as pages and as plain text. */
export async function loadPages(): Promise<typeof import('../formats/pages.ts')> {
  expectShortRun();
  return await import('../formats/pages.ts');
}
