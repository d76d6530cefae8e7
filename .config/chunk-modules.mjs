// How modules get into a chunk: an esbuild plugin, and the shape in which some libraries are taken.
import { basename, join, resolve } from 'node:path';

/**
 * Libraries in the shape that starts fastest. yaml's build for browsers and handlebars' sources are the same code as their
 * CommonJS, as modules that can be joined and cut. chalk is always told its level and need not look for it.
 * pdfkit's build for browsers packs with fflate, which gives the same bytes on every machine; Node's zlib does not.
 */
export function makeAliases(root) {
  return {
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
    'handlebars/runtime': join(root, 'node_modules/handlebars/lib/handlebars.runtime.js'),
    pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    '#supports-color': join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js'),
  };
}

/** Modules that stand in for others: by the name that is imported, for which importers, and their text. */
const standIns = [
  {
    // commander can start other programs as its commands; we have none, and child_process takes 3 ms to load.
    name: 'node:child_process',
    importer: /commander/,
    text: 'module.exports = {};',
  },
  {
    // Only some commands need a digest or an id, and crypto takes 2 ms to load.
    name: 'node:crypto',
    importer: /\.ts$/,
    text: `export const hash = (...given) => require('node:crypto').hash(...given);
      export const createHash = (name) => require('node:crypto').createHash(name);
      export const randomUUID = () => require('node:crypto').randomUUID();`,
  },
  {
    // v8 takes 2 ms to load, so it waits until web pages are made.
    name: 'node:v8',
    importer: /\.ts$/,
    text: "export const setFlagsFromString = (flags) => require('node:v8').setFlagsFromString(flags);",
  },
  {
    // Fonts packed for the web: ours are not, and its word list is half a megabyte.
    name: 'brotli/decompress.js',
    importer: /fontkit/,
    text: 'export default () => undefined;',
  },
  {
    // Node's own calls that wait are the same in fs-extra, which takes 3 ms to load: it is loaded for what only it has.
    name: 'fs-extra',
    importer: /\.ts$/,
    text: `const fs = require('node:fs');
      const isNodes = (name) => name in fs && /Sync$|^constants$/.test(name);
      const get = (_, name) => (isNodes(name) ? fs : require('fs-extra'))[name];
      export default new Proxy({}, { get });`,
  },
  {
    // fs-extra copies all of fs, and with it opens what Node makes only when it is asked for: streams and promises, 2 ms.
    // What graceful-fs adds is for calls that do not wait; ours all do.
    name: 'graceful-fs',
    importer: /fs-extra|jsonfile/,
    text: `const all = Object.entries(Object.getOwnPropertyDescriptors(require('node:fs')));
      module.exports = Object.defineProperties({}, Object.fromEntries(all.filter(([, one]) => 'value' in one)));`,
  },
];

/**
 * The plugin.
 * @param root - where the libraries are looked for.
 * @param wanted - is given the file of every chunk that the modules ask for: `import('./x.ts')` becomes a lazy require of x.cjs.
 * @param data - values of modules that are plain data, by file and name. They are read from data.json, which is faster than code
 *   and is shared by the chunks.
 */
export function chunkModules({ root, wanted, data, chunkName }) {
  return {
    name: 'chunk-modules',
    setup({ onResolve, onLoad }) {
      // None of our modules does anything when it is loaded, so one of which nothing is used is left out.
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (kind !== 'dynamic-import') return { path: file, sideEffects: false };
        wanted.add(file);
        return { path: `./${chunkName(file)}.cjs`, external: true };
      });
      // The same holds for yaml, whose package.json does not say so.
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) =>
        resolveDir.includes(join('yaml', 'browser')) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
      );
      for (const { name, importer, text } of standIns) {
        onResolve({ filter: new RegExp(`^${name}$`) }, (asked) =>
          importer.test(asked.importer) ? { path: name, namespace: 'stand-in' } : undefined,
        );
        onLoad({ filter: new RegExp(`^${name}$`), namespace: 'stand-in' }, () => ({
          contents: text,
          resolveDir: root,
        }));
      }
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const values = data.get(path);
        if (values === undefined) return undefined;
        const read = `require('./data.json')[${JSON.stringify(dataName(path))}]`;
        const lines = Object.keys(values).map(
          (name) => `export const ${name} = /* @__PURE__ */ (() => ${read}.${name})();`,
        );
        return { contents: lines.join('\n') };
      });
      onResolve({ filter: /^\.\/data\.json$/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
    },
  };
}

/** Under which name the values of a module stand in data.json. */
export function dataName(file) {
  return basename(file, '.ts');
}
