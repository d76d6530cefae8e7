// Builds dist/: the program as CommonJS in lazily loaded chunks, and the templates compiled to plain data.
// Every `import()` of one of our own files starts a chunk; chunks share no state.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, transform } from 'esbuild';
import { chunkModules, dataName, makeAliases } from './chunk-modules.mjs';
import { makeCodeCache } from './code-cache.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
};

const chunkName = (file) => basename(file).replace(/\.ts$/, '');

/**
 * Works out the modules of a folder that export nothing but plain data, so that the program need not do it at every start.
 * @returns by file, its exported values by name; only what survives being written as JSON.
 */
async function readDataModules(folder) {
  const temporary = join(out, '.data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  await build({ ...shared, entryPoints: files.map((name) => join(folder, name)), outdir: temporary });
  const found = new Map();
  for (const name of files) {
    const values = { ...createRequire(import.meta.url)(join(temporary, name.replace(/\.ts$/, '.cjs'))) };
    const text = JSON.stringify(values);
    if (text.length > 1000 && isDeepStrictEqual(JSON.parse(text), values)) found.set(join(folder, name), values);
  }
  rmSync(temporary, { recursive: true });
  return found;
}

/**
 * A text of code or JSON in which an escape stands for every letter outside ASCII: with one such letter V8 keeps the whole
 * text in two bytes a letter, and takes longer to read it. esbuild leaves them as they are in regular expressions.
 */
function escapeLetters(text) {
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Bundles the chunks, and those that they start, until no new one is named. Returns esbuild's metafile of each. */
async function buildChunks(entries, data) {
  const metafiles = {};
  const done = new Set();
  let next = entries.map((entry) => join(root, entry));
  while (next.length > 0) {
    const wanted = new Set();
    for (const file of next) {
      const { metafile } = await build({
        ...shared,
        entryPoints: { [chunkName(file)]: file },
        outdir: out,
        metafile: true,
        minify: true,
        alias: makeAliases(root),
        // pdfkit names a file beside itself, which is never opened.
        define: { 'import.meta.url': '"file:///"' },
        // Node 20 knows \p{L}; written as `new RegExp` it would be made anew at every call.
        supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
        legalComments: 'none',
        plugins: [chunkModules({ root, wanted, data, chunkName })],
      });
      const made = join(out, `${chunkName(file)}.cjs`);
      writeFileSync(made, escapeLetters(readFileSync(made, 'utf8')));
      metafiles[chunkName(file)] = Object.values(metafile.outputs)[0];
      done.add(file);
    }
    next = [...wanted].filter((file) => !done.has(file));
  }
  return metafiles;
}

/** Every file under a folder, as a map from its path (with "/") to its text. */
function readTree(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** The plan of every example, by the example's name. */
function readExamplePlans() {
  const names = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(names.map(({ name }) => [name, readFileSync(join(root, 'examples', name, 'plan.yaml'), 'utf8')]));
}

/** Compiles templates/ with the program's own code and writes one module for each part, and the schema of plans beside them. */
async function buildTemplates() {
  const temporary = join(out, '.build');
  await build({ ...shared, entryPoints: [join(root, 'src/pack-build.ts')], outdir: temporary });
  const { buildPack, schemaText } = createRequire(import.meta.url)(join(temporary, 'pack-build.cjs'));
  const { parts, problems } = buildPack(readTree(join(root, 'templates')), readExamplePlans());
  for (const { what, place } of problems)
    console.error(`${place?.file}:${place?.line ?? 1}:${place?.column ?? 1}: ${what}`);
  if (problems.length > 0) throw new Error(`The templates have ${problems.length} problem(s).`);
  const digest = createHash('sha256')
    .update(JSON.stringify([...parts]))
    .digest('hex')
    .slice(0, 16);
  for (const [name, source] of parts) {
    const text = name === 'index' ? JSON.stringify({ ...JSON.parse(source), digest }) : source;
    const isData = isJson(text);
    const file = join(out, 'pack', `${name}.${isData ? 'json' : 'cjs'}`);
    mkdirSync(dirname(file), { recursive: true });
    const minify = async () =>
      (await transform(`module.exports=${text};\n`, { minify: true, target: shared.target })).code;
    writeFileSync(file, escapeLetters(isData ? text : await minify()));
  }
  writeFileSync(join(out, 'plan.schema.json'), schemaText());
  rmSync(temporary, { recursive: true });
}

/** Lays the fonts of PDF files beside the program, with their licence. */
function copyFonts() {
  const from = join(root, 'src/formats/pdf/fonts');
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const name of readdirSync(from).filter((one) => /\.ttf$|^OFL\.txt$/.test(one)))
    copyFileSync(join(from, name), join(out, 'fonts', name));
}

/** Plain data loads faster as JSON than as code; a compiled template is code. */
function isJson(text) {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** Of the data modules those that stand in some chunk. */
function pickUsed(data, metafiles) {
  const inputs = Object.values(metafiles).flatMap(({ inputs }) => Object.entries(inputs));
  const used = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => join(root, path)));
  const kept = [...data].filter(([file]) => used.has(file));
  return Object.fromEntries(kept.map(([file, values]) => [dataName(file), values]));
}

rmSync(out, { recursive: true, force: true });
await buildTemplates();
copyFonts();
const data = await readDataModules(join(root, 'src/core/questions'));
const metafiles = await buildChunks(['src/start.ts'], data);
writeFileSync(join(out, 'data.json'), escapeLetters(JSON.stringify(pickUsed(data, metafiles))));
writeFileSync(join(out, 'chunks.json'), JSON.stringify(metafiles));
await build({
  ...shared,
  entryPoints: [join(root, 'src/edge/load.ts')],
  outdir: out,
  minify: true,
  external: ['./*.cjs'],
});
makeCodeCache(root);
