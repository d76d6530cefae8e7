import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What esbuild says of one chunk, as the build wrote it down. */
interface Chunk {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

const file = new URL('../dist/chunks.json', import.meta.url);
if (!existsSync(file)) throw new Error('dist/chunks.json is not there yet. To make it: npm run build');
const chunks = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>));

/** The files of which something stands in a chunk, by path. */
function contentsOf(name: string): readonly (readonly [path: string, bytes: number])[] {
  const chunk = chunks.get(name);
  if (!chunk) throw new Error(`There is no chunk ${name}.`);
  const sizes = Object.entries(chunk.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  return sizes.filter(([, bytes]) => bytes > 0);
}

function holds(name: string, pattern: RegExp): readonly string[] {
  return contentsOf(name)
    .map(([path]) => path)
    .filter((path) => pattern.test(path));
}

function chunksWith(pattern: RegExp): readonly string[] {
  return [...chunks.keys()].filter((name) => holds(name, pattern).length > 0);
}

const yaml = /node_modules\/yaml\//u;
const handlebars = /node_modules\/handlebars\//u;
const markdown = /node_modules\/(?:micromark|mdast)/u;
const prompts = /node_modules\/@?inquirer\//u;
const office = /src\/formats\/(?:docx|xlsx|package)\//u;
const pdf = /node_modules\/(?:pdfkit|fontkit)\/|src\/formats\/pdf\//u;
const facts = /src\/core\/kit\/make-kit/u;

describe('what each command loads', () => {
  it.each([
    ['start', 'help', 'yaml', yaml],
    ['start', 'help', 'templates', handlebars],
    ['start', 'help', 'the reader of Markdown', markdown],
    ['start', 'help', 'prompts', prompts],
    ['start', 'help', 'colours', /node_modules\/chalk\//u],
    ['print-lines', 'lines without colour', 'colours', /node_modules\/chalk\//u],
    ['start', 'help', 'the facts of a kit', facts],
    ['start', 'help', 'a file system', /node_modules\/fs-extra\//u],
    ['asking', 'the first question', 'yaml', yaml],
    ['asking', 'the first question', 'templates', handlebars],
    ['asking', 'the first question', 'the facts of a kit', facts],
    ['asking', 'the first question', 'prompts of one kind', prompts],
    ['looking', 'a search in questions or networks', 'yaml', yaml],
    ['looking', 'a search in questions or networks', 'templates', handlebars],
    ['working', 'a page as Markdown', 'the reader of Markdown', markdown],
    ['working', 'a page as Markdown', 'prompts', prompts],
    ['working', 'a page as Markdown', 'the writer of calendars', /node_modules\/ical\.js\//u],
    ['working', 'a page as Markdown', 'the writers of Word and Excel files', office],
    ['working', 'a page as Markdown', 'the writer of PDF files', pdf],
    ['pages', 'a web page', 'the writers of Word and Excel files', office],
    ['pages', 'a web page', 'the writer of PDF files', pdf],
    ['office', 'a Word file', 'the writer of PDF files', pdf],
    ['plain', 'plain questions', 'prompts that redraw', prompts],
  ])('the chunk "%s", for %s, holds nothing of %s', (name, _purpose, _what, pattern) => {
    expect(holds(name, pattern)).toEqual([]);
  });

  it.each([
    ['prompts', prompts, 'rich'],
    ['the reader of Markdown', markdown, 'pages'],
    ['the writer of HTML', /node_modules\/hast/u, 'pages'],
    ['the writer of calendars', /node_modules\/ical\.js\//u, 'schedule-ics'],
    ['the writers of Word and Excel files', office, 'office'],
    ['the writer of PDF files', pdf, 'write-pdf'],
    ['yaml', yaml, 'working'],
    ['the runtime of templates', handlebars, 'working'],
    ['commander', /node_modules\/commander\//u, 'start'],
    ['fs-extra', /node_modules\/fs-extra\//u, 'disk'],
  ])('%s are in one chunk alone', (_what, pattern, name) => {
    expect(chunksWith(pattern)).toEqual([name]);
  });

  it('is written in ASCII throughout: one other letter and V8 keeps a text in two bytes a letter', () => {
    const dist = new URL('../dist/', import.meta.url);
    const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:cjs|json)$/u.test(name) && !name.startsWith('cache') && name !== 'plan.schema.json',
    );
    const others = texts.filter((name) => readFileSync(new URL(name, dist)).some((byte) => byte > 127));
    expect([texts.length > 100, others]).toEqual([true, []]);
  });

  it('compiles no template at run time', () => {
    expect(chunksWith(/handlebars\/.*compiler/u)).toEqual([]);
  });

  it('has nothing large in two chunks', () => {
    const large = [...chunks.keys()].flatMap((name) =>
      contentsOf(name)
        .filter(([, bytes]) => bytes > 20_000)
        .map(([path]) => path),
    );
    expect(large.filter((path, at) => large.indexOf(path) !== at)).toEqual([]);
  });

  it('leaves out what only the build and the tests need', () => {
    expect(chunksWith(/src\/pack-build|src\/core\/documents\/compile|node_modules\/(?:zod|ajv|inquirer)\//u)).toEqual(
      [],
    );
  });
});
