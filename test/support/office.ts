import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hasOffice = spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

/** Whether tests with LibreOffice are left out: only on a machine without it that is no test server. */
export const isOfficeLeftOut = !hasOffice && !process.env.CI;

/** What a group of such tests says behind its name. */
export const officeNotice = isOfficeLeftOut ? ' (LibreOffice is not installed: left out)' : '';

/** LibreOffice leaves out whatever is named behind the 255th file. */
const MOST_AT_ONCE = 200;

/**
 * Opens files in LibreOffice and saves them in another format, in one run, since starting it takes a second.
 * @param folder - an empty one; it also holds LibreOffice's own settings.
 * @param filter - as LibreOffice names a format: "pdf", "docx:MS Word 2007 XML".
 * @returns what was saved, by the names given.
 */
export function saveWithOffice(
  files: ReadonlyMap<string, Uint8Array>,
  filter: string,
  folder: string,
): ReadonlyMap<string, Uint8Array> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const names = [...files.keys()];
  for (let first = 0; first < names.length; first += MOST_AT_ONCE) {
    const paths = names.slice(first, first + MOST_AT_ONCE).map((name) => join(folder, name));
    runOffice(['--convert-to', filter, '--outdir', out, ...paths], folder);
  }
  const ending = filter.split(':')[0] ?? '';
  return new Map(names.map((name) => [name, readFileSync(join(out, name.replace(/\w+$/u, ending)))]));
}

function runOffice(words: readonly string[], folder: string): void {
  const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
  const run = spawnSync('soffice', ['--headless', ...words, settings], { encoding: 'utf8', timeout: 400_000 });
  if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
}

/** The text of a PDF, page by page, its columns kept side by side. */
export function readPages(pdf: Uint8Array): readonly string[] {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 50_000_000 });
  return run.stdout.toString('utf8').replace(/\f$/u, '').split('\f');
}
