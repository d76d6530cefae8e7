// Builds dist/: the program as CommonJS in lazily loaded chunks, and the templates compiled to plain data.
// Every `import()` of one of our own files starts a chunk; chunks share no state.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

/** Turns `import('./x.ts')` into a lazy require of the chunk x.cjs, and notes that the chunk is wanted. */
function lazyChunks(wanted) {
  return {
    name: 'lazy-chunks',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = resolve(resolveDir, path);
        wanted.add(file);
        return { path: `./${chunkName(file)}.cjs`, external: true };
      });
    },
  };
}

const chunkName = (file) => basename(file).replace(/\.ts$/, '');

/** Bundles the chunks, and those that they start, until no new one is named. Returns esbuild's metafile of each. */
async function buildChunks(entries) {
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
        minifySyntax: true,
        minifyWhitespace: true,
        supported: { 'dynamic-import': false },
        legalComments: 'none',
        plugins: [lazyChunks(wanted)],
      });
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

/** Compiles templates/ with the program's own code and writes one module for each part. */
async function buildTemplates() {
  const temporary = join(out, '.build');
  await build({ ...shared, entryPoints: [join(root, 'src/pack-build.ts')], outdir: temporary });
  const { buildPack } = createRequire(import.meta.url)(join(temporary, 'pack-build.cjs'));
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
    const file = join(out, 'pack', `${name}.cjs`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `module.exports=${text};\n`);
  }
  rmSync(temporary, { recursive: true });
}

rmSync(out, { recursive: true, force: true });
await buildTemplates();
const metafiles = await buildChunks(['src/start.ts']);
writeFileSync(join(out, 'chunks.json'), JSON.stringify(metafiles));
