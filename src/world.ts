import type { Found } from './core/changes/decide.ts';
import type { Listed } from './core/changes/find-strays.ts';
import type { Pack } from './core/documents/pack.ts';
import type { Prompter } from './wizard/prompter.ts';

/** Everything outside the program, handed in so that tests can hand in something else. Types only. */
export interface World {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the person is in, absolute. */
  readonly cwd: string;
  readonly version: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: () => Promise<Files>;
  readonly pack: () => Pack;
  /** The JSON Schema of plan.yaml, as it is also written into every kit for editors that complete and check YAML. */
  readonly schema: () => Uint8Array;
  /** Reads the fonts of PDF files, by the names of their files. Loaded only when such a file is made. */
  readonly fonts: () => Promise<(name: string) => Uint8Array>;
  /** Somebody to ask. Loaded only when there is. */
  readonly prompter: (options: PrompterOptions) => Promise<Prompter>;
  /** Today's date on the person's calendar, ISO. */
  readonly today: () => string;
  /** A new identity for a plan: a random UUID. */
  readonly newId: () => string;
}

export interface PrompterOptions {
  readonly plain: boolean;
  readonly color: boolean;
}

export interface Input {
  readonly isTerminal: boolean;
  /** Everything up to the end of input. */
  readAll(): Promise<Uint8Array>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Characters across; 80 when not known. */
  readonly width: number;
  write(bytes: string | Uint8Array): void;
}

/**
 * Files below one folder at a time, by path with "/" from it. Every writing call replaces a file whole or not at all.
 * Failures of the disk are thrown as errors with a `code`; links are never followed.
 */
export interface Files {
  /** What stands at an absolute path; links are followed (a person may name a plan through one). */
  find(path: string): Found;
  /** Names in an absolute folder; empty when there is none. */
  namesIn(folder: string): readonly string[];
  /** A kit folder, absolute; nothing is made until something is written. */
  folder(path: string): Folder;
  /** SHA-256 in hex. */
  digest(bytes: Uint8Array): string;
  readonly host: Host;
}

/** This process and its machine: what two runs in one folder need to know of one another. */
export interface Host {
  readonly pid: number;
  /** The name of the machine. */
  readonly name: string;
  now(): Date;
  /** Whether a process of this machine is still there. */
  isRunning(pid: number): boolean;
  pause(milliseconds: number): Promise<void>;
  /** From now on Ctrl-C ends nothing by itself, until `end`. */
  watchForStop(): StopWatch;
}

export interface StopWatch {
  /** Whether Ctrl-C was pressed since the watch began. */
  isAsked(): Promise<boolean>;
  end(): void;
}

/** A look at a folder while nothing is changed in it. */
export interface Still {
  /** What stands at the path; a link anywhere in it is `other`. */
  look(path: string): Found;
  /** Why a file cannot be written there, in full sentences; undefined when it can. Tries nothing. */
  refusal(path: string): string | undefined;
}

export interface Folder extends Still {
  readonly path: string;
  /** The same look for many paths: what stands on the way to them is looked at once. */
  still(): Still;
  /** What kind of thing that is, without reading a file. */
  kind(path: string): Found['kind'];
  /** Names in a folder inside; empty when there is none, or a link stands there. */
  namesIn(path: string): readonly string[];
  /** What is in a folder inside, "" being the kit folder itself, without reading a file; empty as above. */
  list(path: string): readonly Listed[];
  /** Keeps the permissions of a file that it replaces. */
  write(path: string, bytes: Uint8Array): void;
  /** Writes a file where nothing stands, else fails with EEXIST. Not whole until `flush` when the power goes. */
  create(path: string, bytes: Uint8Array): void;
  /** Waits until a file's bytes are on the disk. */
  flush(path: string): void;
  /** Gives a file another name in one step, in place of the file that has it; keeps that one's permissions. */
  move(from: string, to: string): void;
  /** Keeps the bytes of a file under a second name, in place of the file that has it. */
  keep(from: string, to: string): void;
  /** Removes a file, if one is there. */
  remove(path: string): void;
  /** Removes a folder if nothing is in it; "" is the kit folder itself. */
  removeEmpty(path: string): void;
  /** Removes a folder with all that is in it, links not followed. */
  removeAll(path: string): void;
}
