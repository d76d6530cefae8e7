import path from 'node:path';
import { actionsThatNeedYou, type Change } from '../core/changes/change.ts';
import type { Format } from '../core/documents/front.ts';
import { nearest } from '../core/nearest.ts';
import { buildLines } from '../core/report/build-lines.ts';
import { documentFacts } from '../core/report/document-facts.ts';
import { changeFacts, type Outcome, type Result } from '../core/report/result.ts';
import type { Files, Folder } from '../world.ts';
import { applyBuild, encode, type Planned, planBuild } from './build-kit.ts';
import { type Call, listOption, misuse } from './call.ts';
import { isLoaded, type Loaded, loadPlan } from './load-plan.ts';
import { isOpened, openLoaded } from './open-kit.ts';
import type { Prepared } from './prepare-kit.ts';
import { schemaText } from './run-schema.ts';

const formats: readonly string[] = ['md', 'html', 'csv', 'ics'];

/** `build`: makes or refreshes the pages of a saved plan. */
export async function runBuild(call: Call): Promise<Result> {
  const loaded = await loadPlan(call, call.args[0]);
  if (!isLoaded(loaded)) return loaded;
  return buildLoaded(call, loaded, call.options.out === undefined ? undefined : String(call.options.out));
}

/** Builds a plan that is already read. `out`: another folder than the plan's own. */
export async function buildLoaded(call: Call, loaded: Loaded, out: string | undefined): Promise<Result> {
  const { world, options } = call;
  if (out === undefined && loaded.folder === undefined)
    return misuse(
      'no-folder',
      'A plan from a pipe needs a folder for its pages.',
      'For example: circlekit build - --out kit',
    );
  const files = await world.files();
  const folder = files.folder(out === undefined ? String(loaded.folder) : path.resolve(world.cwd, out));
  const clash = planClash(folder, loaded, out);
  if (clash) return clash;
  const opened = openLoaded(call, loaded);
  if (!isOpened(opened)) return opened;
  const { prepared } = opened;
  const narrowed = narrow(call, prepared);
  if ('outcome' in narrowed) return narrowed;
  const pack = world.pack();
  const planned = await planBuild({
    prepared,
    plan: loaded.plan,
    files,
    folder,
    pack,
    version: world.version,
    ...narrowed,
  });
  if (planned.newer)
    return misuse(
      'newer-lock',
      'This kit was last made by a later version of circlekit.',
      'Bring circlekit up to date, then build again.',
    );
  const dryRun = options.dryRun === true || options.check === true;
  if (!dryRun) write(planned, folder, files, loaded, out !== undefined || loaded.folder === undefined);
  return report(call, { planned, prepared, folder: shown(world.cwd, folder.path), dryRun });
}

/** With a plan from elsewhere its bytes become the folder's plan.yaml; a different one that is already there wins. */
function planClash(folder: Folder, loaded: Loaded, out: string | undefined): Result | undefined {
  if (out === undefined || loaded.folder === folder.path) return undefined;
  const found = folder.look('plan.yaml');
  if (found.kind === 'missing') return undefined;
  const same = found.kind === 'file' && Buffer.compare(found.bytes, loaded.bytes) === 0;
  if (same) return undefined;
  return misuse(
    'other-plan',
    `${out} already holds a different plan.yaml, so nothing was written.`,
    'Choose another folder with --out.',
  );
}

function narrow(call: Call, prepared: Prepared): { only: readonly string[]; formats: readonly Format[] } | Result {
  const only = listOption(call.options.only);
  const ids = prepared.chosen.map(({ front }) => front.id);
  for (const id of only)
    if (!ids.includes(id))
      return misuse('unknown-document', `There is no document "${id}".`, didYouMean(nearest(id, ids)));
  const wanted = listOption(call.options.formats).map((format) => (format === 'markdown' ? 'md' : format));
  for (const format of wanted)
    if (!formats.includes(format))
      return misuse('unknown-format', `There is no format "${format}".`, `Choose from ${formats.join(', ')}.`);
  return { only, formats: wanted as Format[] };
}

function didYouMean(word: string | undefined): string | undefined {
  return word === undefined ? undefined : `Did you mean "${word}"? To see all: circlekit list`;
}

function write(planned: Planned, folder: Folder, files: Files, loaded: Loaded, keepPlan: boolean): void {
  if (keepPlan && folder.look('plan.yaml').kind === 'missing') folder.write('plan.yaml', loaded.bytes);
  const schema = encode(schemaText());
  const there = folder.look('.circlekit/plan.schema.json');
  if (there.kind !== 'file' || Buffer.compare(there.bytes, schema) !== 0)
    folder.write('.circlekit/plan.schema.json', schema);
  applyBuild(planned, folder, files);
}

function report(
  { options }: Call,
  { planned, prepared, folder, dryRun }: { planned: Planned; prepared: Prepared; folder: string; dryRun: boolean },
): Result {
  const { changes } = planned;
  const { kit, included } = prepared;
  const outcome = outcomeOf(changes, dryRun);
  const needsYou = changes.some(({ action }) => actionsThatNeedYou.has(action));
  const exit = needsYou || (outcome === 'would-change' && options.check === true) ? 4 : 0;
  const has = (id: string): boolean => included.some((front) => front.id === id);
  const lines = buildLines({ changes, folder, kit, dryRun, has });
  const output = dryRun ? { output: changes.map(({ action, path: file }) => `${action}\t${file}\n`).join('') } : {};
  const next = [`circlekit edit ${folder}`, `circlekit check ${folder}`];
  return {
    outcome,
    exit,
    ...output,
    report: lines,
    facts: {
      documents: documentFacts(prepared.chosen, kit),
      changes: changeFacts(changes),
      problems: kit.problems,
      next,
    },
  };
}

function outcomeOf(changes: readonly Change[], dryRun: boolean): Outcome {
  const settled = changes.every(
    ({ operations, action }) => operations.length === 0 && action !== 'adopted' && action !== 'settled',
  );
  const needsYou = changes.some(({ action }) => actionsThatNeedYou.has(action));
  if (dryRun) return settled ? (needsYou ? 'needs-you' : 'nothing-to-do') : 'would-change';
  if (needsYou) return 'needs-you';
  return settled ? 'nothing-to-do' : 'done';
}

/** A folder as the person knows it: from where they are, with "/". */
export function shown(cwd: string, folder: string): string {
  const relative = path.relative(cwd, folder).replaceAll('\\', '/');
  return relative === '' ? '.' : relative;
}
