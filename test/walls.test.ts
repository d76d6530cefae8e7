import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .sort();
const texts = new Map(files.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));

/** One file that another one takes something from; `to` is a path from the root, or the name of a package. */
interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import, also of types and those that are loaded later. */
const imports: readonly Import[] = files.flatMap((from) => {
  const text = texts.get(from) ?? '';
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(?:type\s+)?[\w\s{},*$]*?\bfrom\s+'([^']+)'/gmu),
    ...text.matchAll(/^import\s+'([^']+)'/gmu),
    ...text.matchAll(/\b(?:import|require)\('([^']+)'\)/gu),
  ];
  return found.map(([, name = '']) => ({
    from,
    to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name,
  }));
});

function startsWithOne(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path.startsWith(start));
}

/** The imports from below `folder` that lead to one of our own files outside `allowed`. */
function leaksFrom(folder: string, allowed: readonly string[]): readonly string[] {
  return imports
    .filter(({ from, to }) => from.startsWith(folder) && to.startsWith('src/') && !startsWithOne(to, allowed))
    .map(({ from, to }) => `${from} -> ${to}`);
}

/** The imports of packages by files outside `allowed`. */
function usesOutside(packages: RegExp, allowed: readonly string[]): readonly string[] {
  return imports
    .filter(({ from, to }) => packages.test(to) && !startsWithOne(from, allowed))
    .map(({ from, to }) => `${from} -> ${to}`);
}

describe('walls between the folders', () => {
  it('finds the imports', () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it.each([
    ['src/core/', ['src/core/']],
    ['src/formats/', ['src/formats/', 'src/core/']],
    ['src/cli/', ['src/cli/', 'src/core/']],
    ['src/wizard/', ['src/wizard/', 'src/core/']],
    ['src/edge/', ['src/edge/', 'src/core/', 'src/world.ts']],
    [
      'src/commands/',
      [
        'src/commands/',
        'src/core/',
        'src/formats/',
        'src/wizard/',
        'src/cli/',
        'src/edge/short-run.ts',
        'src/print-lines.ts',
        'src/world.ts',
      ],
    ],
    ['src/world.ts', ['src/core/', 'src/wizard/prompter.ts']],
    ['src/pack-build.ts', ['src/core/']],
  ])('%s takes only from where it may', (folder, allowed) => {
    expect(leaksFrom(folder, allowed)).toEqual([]);
  });

  it.each([
    ["Node's own modules", /^node:/u, ['src/start.ts', 'src/edge/', 'src/commands/', 'src/formats/', 'src/wizard/']],
    ['commander', /^commander$/u, ['src/cli/']],
    ['colours', /^chalk$/u, ['src/paint-lines.ts', 'src/wizard/rich']],
    ['prompts', /inquirer/u, ['src/wizard/rich']],
    ['the file system', /^(?:node:fs|fs-extra|graceful-fs)/u, ['src/edge/']],
    ['templates', /^handlebars/u, ['src/core/documents/']],
    ['yaml', /^yaml$/u, ['src/core/plan/', 'src/core/documents/compile/', 'src/pack-build.ts']],
    ['the reader of Markdown', /^(?:micromark|mdast)/u, ['src/core/documents/parse/']],
    ['the writer of HTML', /^hast/u, ['src/formats/html/']],
    ['the writer of calendars', /^ical\.js$/u, ['src/formats/ics/']],
    ['the writer of PDF files', /^(?:pdfkit|fontkit)$/u, ['src/formats/pdf/']],
    ['codes for cameras', /^uqr$/u, ['src/formats/qr-code.ts']],
    ['archives', /^fflate$/u, ['src/formats/package/']],
    ['completion', /^@bomb\.sh\/tab$/u, ['src/commands/run-completion.ts']],
  ])('%s stay where they belong', (_what, packages, allowed) => {
    expect(usesOutside(packages, allowed)).toEqual([]);
  });

  it('lets no program load what only the build needs', () => {
    const ends = ['src/pack-build.ts', 'src/core/documents/compile/'];
    const found = imports.filter(({ from, to }) => startsWithOne(to, ends) && !startsWithOne(from, ends));
    expect(found).toEqual([]);
  });

  it('keeps clock and chance out of core', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\brandomUUID\b|\bsetTimeout\b/u;
    const found = files.filter((path) => path.startsWith('src/core/') && impure.test(texts.get(path) ?? ''));
    expect(found).toEqual([]);
  });
});

describe('the shape of a source file', () => {
  it('has at most 300 lines', () => {
    const long = files.filter((path) => (texts.get(path) ?? '').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('has a name in kebab-case', () => {
    const odd = files.filter((path) => !/^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.ts$/u.test(path));
    expect(odd).toEqual([]);
  });

  it('has no default export', () => {
    const found = files.filter((path) => /^export default\b|\bas default\b/mu.test(texts.get(path) ?? ''));
    expect(found).toEqual([]);
  });
});
