/** Digests are SHA-256 of a file's very bytes; null: no file stands there. */
export type Digest = string | null;

/** One thing that a run does to a file outside `.circlekit`. */
export type Step =
  | { readonly do: 'write'; readonly path: string; readonly before: Digest; readonly after: string }
  | { readonly do: 'remove'; readonly path: string; readonly before: string }
  | { readonly do: 'move'; readonly path: string; readonly to: string; readonly before: string };

/** The steps of one document, by its key: all of them are done, or what is left of them is not. */
export interface Group<S = Step> {
  /** "welcome.md"; "" for what is no document, the plan. */
  readonly key: string;
  readonly steps: readonly S[];
}

/** A step whose new bytes lie in the stage under a number. */
export type StagedStep =
  | Exclude<Step, { do: 'write' }>
  | (Extract<Step, { do: 'write' }> & { readonly staged: string });

/** What is under way: `.circlekit/journal.json`. */
export interface Journal {
  readonly schema: 1;
  readonly run: string;
  readonly command: string;
  /** The run that this one takes back. */
  readonly undoes?: string;
  /** Where a person's file stands in the way after all, the new text goes beside it. */
  readonly lays: boolean;
  readonly groups: readonly Group<StagedStep>[];
  /** lock.json before. */
  readonly before: Digest;
  /** lock.json after, as text; "" for none. */
  readonly lock: string;
}

/** What a run did: `.circlekit/backup/<run>/manifest.json`. */
export interface Manifest {
  readonly schema: 1;
  readonly run: string;
  readonly command: string;
  readonly undoes?: string;
  readonly groups: readonly Group[];
  /** Digests of lock.json. */
  readonly lock: { readonly before: Digest; readonly after: Digest };
}

/** Reads a journal. Untrusted, as everything in a folder is: undefined when anything in it is not right. */
export function readJournal(text: string): Journal | undefined {
  const data = parse(text);
  if (!data || !isRun(data.run) || typeof data.lock !== 'string' || !isDigest(data.before)) return undefined;
  const groups = readGroups(data.groups, (step) => typeof step.staged === 'string' && /^\d+$/u.test(step.staged));
  return groups && ({ ...data, lays: data.lays === true, groups } as unknown as Journal);
}

/** Reads a manifest, with the same mistrust. */
export function readManifest(text: string): Manifest | undefined {
  const data = parse(text);
  const lock = data?.lock as Record<string, unknown> | undefined;
  if (!data || !isRun(data.run) || !isDigest(lock?.before) || !isDigest(lock?.after)) return undefined;
  const groups = readGroups(data.groups, () => true);
  return groups && ({ ...data, groups } as unknown as Manifest);
}

/** Runs are numbered from 0001. */
export function isRun(data: unknown): data is string {
  return typeof data === 'string' && /^\d{4,}$/u.test(data);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isOurs = typeof data === 'object' && data !== null && (data as { schema?: unknown }).schema === 1;
    return isOurs ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function readGroups(
  data: unknown,
  isWriteRight: (step: Record<string, unknown>) => boolean,
): readonly Group[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const areRight = data.every((group: unknown) => {
    const { key, steps } = (group ?? {}) as Record<string, unknown>;
    return typeof key === 'string' && Array.isArray(steps) && steps.every((step) => isStep(step, isWriteRight));
  });
  return areRight ? (data as Group[]) : undefined;
}

function isStep(data: unknown, isWriteRight: (step: Record<string, unknown>) => boolean): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const step = data as Record<string, unknown>;
  if (!isInside(step.path) || !isDigest(step.before)) return false;
  if (step.do === 'write') return typeof step.after === 'string' && isDigest(step.after) && isWriteRight(step);
  return step.before !== null && (step.do === 'remove' || (step.do === 'move' && isInside(step.to)));
}

/** Whether this is a digest, or null. */
export function isDigest(data: unknown): data is Digest {
  return data === null || (typeof data === 'string' && /^[0-9a-f]{64}$/u.test(data));
}

/** A path below the kit folder and not in its memory; a plan may have any name. */
export function isInside(data: unknown): data is string {
  if (typeof data !== 'string') return false;
  const [first = '', ...rest] = data.split('/');
  const areNames = [first, ...rest].every((name) => !['', '.', '..'].includes(name) && !/[\\:\p{Cc}]/u.test(name));
  return areNames && first.toLowerCase() !== '.circlekit';
}
