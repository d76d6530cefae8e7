import type { Files, Folder } from '../../world.ts';
import { encode } from '../encode.ts';
import { type Holder, readHolder } from './hold.ts';
import { planBeforePath } from './places.ts';
import { type Group, isDigest, isInside } from './step.ts';

/** A plan that a command is changing, answer by answer, before the run by which `undo` can take that back. */
export interface PlanBefore {
  readonly path: string;
  /** The bytes that stood there before the command. */
  readonly before: Uint8Array;
  /** Digests of all that the command put there, the latest last. */
  readonly after: readonly string[];
}

/** Remembers a plan before it is changed. Where the folder cannot hold that, no run can be kept in it either. */
export function rememberPlan({ path, before, after }: PlanBefore, { host }: Files, folder: Folder): void {
  if (folder.refusal(planBeforePath) !== undefined) return;
  const holder: Holder = { pid: host.pid, host: host.name, time: host.now().toISOString() };
  const text = JSON.stringify({ schema: 1, ...holder, path, before: Buffer.from(before).toString('base64'), after });
  folder.write(planBeforePath, encode(`${text}\n`));
}

/** Forgets it: the plan is again as it was. */
export function forgetPlan(folder: Folder): void {
  folder.remove(planBeforePath);
}

/** Forgets it once a run has kept these very bytes. */
export function forgetKeptPlan(done: readonly Group[], { digest }: Files, folder: Folder): void {
  const noted = readPlanBefore(folder);
  if (noted === undefined) return;
  const before = digest(noted.before);
  const steps = done.flatMap((group) => group.steps);
  if (steps.some((step) => step.path === noted.path && step.before === before)) forgetPlan(folder);
}

/** What is remembered, and by whom. Untrusted, as everything in a folder is: undefined when anything in it is not right. */
export function readPlanBefore(folder: Folder): (PlanBefore & { readonly holder: Holder }) | undefined {
  const found = folder.look(planBeforePath);
  if (found.kind !== 'file') return undefined;
  const text = new TextDecoder().decode(found.bytes);
  const holder = readHolder(text);
  if (holder === undefined) return undefined;
  const { schema, path, before, after } = JSON.parse(text) as Record<string, unknown>;
  const areDigests = Array.isArray(after) && after.length > 0 && after.every((one) => one !== null && isDigest(one));
  if (schema !== 1 || !isInside(path) || typeof before !== 'string' || !areDigests) return undefined;
  return { path, before: Buffer.from(before, 'base64'), after, holder };
}
