import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { readOwnFile } from './own-file.ts';

/** What a module of dist/ hands out. */
type Exports = Readonly<Record<string, unknown>>;

/** Compiled code of a module, by its name below dist/; undefined where there is none. */
type Cached = (name: string) => Buffer | undefined;

/**
 * Makes a `require` for the modules of dist/ that starts from compiled code, which the build keeps in dist/cache: reading and
 * compiling its own text is a third of what a short run costs. V8 itself refuses code made with other flags.
 * @param onLoad - is told of every module with its script; for the build.
 * @returns takes a name below dist/ ("start.cjs"); undefined when the code of that first module was refused.
 */
export function makeLoad(cached: Cached, onLoad?: (name: string, script: Script) => void) {
  const loaded = new Map<string, { exports: Exports }>();
  const load = (name: string): Exports => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const made = compile(name, cached(name));
    onLoad?.(name, made);
    return execute(name, made);
  };
  const execute = (name: string, script: Script): Exports => {
    const made = { exports: {} };
    loaded.set(name, made);
    const filename = `${__dirname}/${name}`;
    script.runInThisContext()(made.exports, requireFrom, made, filename, __dirname);
    return made.exports;
  };
  const requireFrom = (id: string): unknown => {
    // What is our own is read here, package.json too: Node's search for a module takes longer than the reading.
    if (!id.startsWith('.')) return require(id);
    return id.endsWith('.json') ? readData(id) : load(id.slice(2));
  };
  const data = new Map<string, unknown>();
  const readData = (id: string): unknown => {
    if (!data.has(id)) data.set(id, JSON.parse(readOwn(id)));
    return data.get(id);
  };
  return (name: string): Exports | undefined => {
    const code = cached(name);
    const script = compile(name, code);
    if (code !== undefined && script.cachedDataRejected === true) return undefined;
    onLoad?.(name, script);
    return execute(name, script);
  };
}

function compile(name: string, cachedData: Buffer | undefined): Script {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readOwn(name)}\n})`;
  return new Script(wrapped, { filename: `${__dirname}/${name}`, cachedData });
}

/** A text of the program. The build writes nothing but ASCII, which is quicker to take as it is. */
function readOwn(name: string): string {
  return readOwnFile(name).toString('latin1');
}

/**
 * Where code for this very Node is kept below dist/. V8 takes code of another Node with the same version of V8, and what that
 * Node has built in differs: 20.19 crashed on code made by 20.20.
 */
export const cacheFolder = `cache/${process.version}-${process.arch}`;

/** Starts the program, and ends when it has. Without compiled code that fits this Node, Node's own cache is used where it has one. */
export async function start(): Promise<void> {
  const folder = `${__dirname}/${cacheFolder}`;
  const first = existsSync(folder) ? makeLoad((name) => readCode(`${folder}/${name}`))('start.cjs') : undefined;
  if (first === undefined) (require('node:module') as { enableCompileCache?: () => void }).enableCompileCache?.();
  const program = (first ?? require('./start.cjs')) as { start(): Promise<void> };
  await program.start();
}

function readCode(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
