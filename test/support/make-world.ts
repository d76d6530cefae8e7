import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openPack, type Pack } from '../../src/core/documents/pack.ts';
import { disk } from '../../src/edge/disk.ts';
import { openFontFolder } from '../../src/edge/fonts.ts';
import { run } from '../../src/main.ts';
import { schemaText } from '../../src/pack-build.ts';
import type { Prompter } from '../../src/wizard/prompter.ts';
import type { Files, World } from '../../src/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

export const version = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version;

export interface WorldOptions {
  readonly argv: readonly string[];
  /** The folder the person is in, absolute. */
  readonly cwd: string;
  /** What a pipe would send. */
  readonly stdin?: string | Uint8Array;
  readonly env?: World['env'];
  /** ISO date; the first of December 2026 when absent. */
  readonly today?: string;
  /** Both sides are a terminal, 80 characters across. */
  readonly terminal?: boolean;
  /** Somebody to ask; without one, asking fails the test. */
  readonly prompter?: Prompter;
  /** Another disk than the real one, for failures and for counting. */
  readonly files?: Files;
  /** Other templates than those of the build. */
  readonly pack?: Pack;
  /** The fonts of PDF files; those of the program when absent. */
  readonly fonts?: World['fonts'];
  /** Another version of the program. */
  readonly version?: string;
}

/** A world that keeps what was printed. */
export interface TestWorld extends World {
  /** Everything printed on stdout so far. */
  out(): string;
  /** Everything printed on stderr so far. */
  err(): string;
}

/** The templates as the build made them. */
export function openBuiltPack(): Pack {
  const folder = `${root}dist/pack`;
  if (!existsSync(`${folder}/index.json`)) throw new Error('dist/pack is not there yet. To make it: npm run build');
  const isData = (name: string): boolean => existsSync(`${folder}/${name}.json`);
  return openPack((name) => require(`${folder}/${name}.${isData(name) ? 'json' : 'cjs'}`));
}

/** Everything outside the program, for a test: the real disk and templates, no keyboard, what is printed is kept. */
export function makeWorld(options: WorldOptions): TestWorld {
  const { argv, cwd, env = {}, stdin = '', today = '2026-12-01', terminal = false } = options;
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const keep = (printed: Uint8Array[]): World['stdout'] => ({
    isTerminal: terminal,
    width: 80,
    write: (bytes) => {
      printed.push(Buffer.from(bytes as string));
    },
  });
  let ids = 0;
  let { pack } = options;
  return {
    argv,
    env,
    cwd,
    version: options.version ?? version,
    stdin: { isTerminal: terminal, readAll: async () => Buffer.from(stdin as string) },
    stdout: keep(out),
    stderr: keep(err),
    files: async () => options.files ?? disk,
    pack: () => {
      pack ??= openBuiltPack();
      return pack;
    },
    schema: () => Buffer.from(schemaText()),
    fonts: options.fonts ?? (async () => openFontFolder(`${root}src/formats/pdf/fonts`)),
    prompter: async () => {
      if (!options.prompter) throw new Error('Nobody is here to ask.');
      return options.prompter;
    },
    today: () => today,
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    out: () => Buffer.concat(out).toString('utf8'),
    err: () => Buffer.concat(err).toString('utf8'),
  };
}

/** How a run ended and what it printed. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program once in a test's world. */
export async function runProgram(options: WorldOptions): Promise<Ran> {
  const world = makeWorld(options);
  const code = await run(world);
  return { code, out: world.out(), err: world.err() };
}
