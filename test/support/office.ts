import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hasOffice = spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

/** Whether tests with LibreOffice are left out: only on a machine without it that is no test server. */
export const isOfficeLeftOut = !hasOffice && !process.env.CI;

/** What a group of such tests says behind its name. */
export const officeNotice = isOfficeLeftOut ? ' (LibreOffice is not installed: left out)' : '';

/**
 * Opens files in LibreOffice and saves them in another format, all in one run, since starting it takes a second.
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
  const paths = [...files.keys()].map((name) => join(folder, name));
  const words = ['--headless', '--convert-to', filter, '--outdir', out, ...paths];
  const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
  const run = spawnSync('soffice', [...words, settings], { encoding: 'utf8', timeout: 120_000 });
  if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
  const ending = filter.split(':')[0] ?? '';
  return new Map([...files.keys()].map((name) => [name, readFileSync(join(out, name.replace(/\w+$/u, ending)))]));
}

/** The text of a PDF, page by page, its columns kept side by side. */
export function readPages(pdf: Uint8Array): readonly string[] {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 50_000_000 });
  return run.stdout.toString('utf8').replace(/\f$/u, '').split('\f');
}
