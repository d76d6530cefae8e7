import path from 'node:path';
import { actionsThatNeedYou, actionsThatTell, type Change } from '../core/changes/change.ts';
import { type Format, formats } from '../core/documents/format.ts';
import { packTitles } from '../core/documents/print-packs.ts';
import { findChosen, headId, namedDocuments } from '../core/documents/repeated.ts';
import { nearest } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';
import { buildLines, nextCommands } from '../core/report/build-lines.ts';
import { documentFacts } from '../core/report/document-facts.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { changeFacts, fail, type Line, type Outcome, type Result } from '../core/report/result.ts';
import type { Files, Folder } from '../world.ts';
import { recoverBefore, unfinishedLines } from './apply/before.ts';
import { applyBuild, type Extra, type PlanChange, refuseBuild } from './apply-build.ts';
import { type BuildInput, type Planned, planBuild } from './build-kit.ts';
import { type Call, inFolder, listOption, misuse } from './call.ts';
import { isLoaded, type Loaded, loadPlan } from './load-plan.ts';
import { isOpened, openLoaded } from './open-kit.ts';
import type { Prepared } from './prepare-kit.ts';
import { openProgress } from './progress.ts';
import { shown } from './shown.ts';

export { shown };

/** `build`: makes or refreshes the pages of a saved plan. */
export async function runBuild(asked: Call): Promise<Result> {
  // Looking at the difference writes nothing, so it is a dry run that prints something else.
  const call = asked.options.diff === true ? { ...asked, options: { ...asked.options, dryRun: true } } : asked;
  const out = call.options.out === undefined ? undefined : String(call.options.out);
  const found = await recoverBefore(call, out ?? call.args[0]);
  if ('outcome' in found) return found;
  const loaded = await loadPlan(call, call.args[0]);
  if (!isLoaded(loaded)) return loaded;
  const built = await buildLoaded(call, loaded, out);
  return { ...built, report: [...found.notes, ...built.report] };
}

/**
 * Builds a plan that is already read.
 * @param out - another folder than the plan's own.
 * @param planWas - the plan before this command changed it, null for none: it is taken back together with the pages.
 */
export async function buildLoaded(
  call: Call,
  loaded: Loaded,
  out: string | undefined,
  planWas?: Uint8Array | null,
): Promise<Result> {
  const { world, options } = call;
  if (out === undefined && loaded.folder === undefined)
    return misuse(
      'no-folder',
      'A plan from a pipe needs a folder for its pages.',
      'For example: circlekit build - --out kit',
    );
  const files = await world.files();
  const folder = files.folder(out === undefined ? String(loaded.folder) : path.resolve(world.cwd, out));
  const clash = planClash(files, folder, loaded, out);
  if (clash) return clash;
  const opened = openLoaded(call, loaded);
  if (!isOpened(opened)) return opened;
  const { prepared } = opened;
  const narrowed = narrow(call, prepared);
  if ('outcome' in narrowed) return narrowed;
  const { version } = world;
  const conflicts = options.conflicts === 'markers' ? 'markers' : 'beside';
  const pack = world.pack();
  const { fonts } = world;
  const { plan: read } = loaded;
  const progress = openProgress(call);
  const input: BuildInput = {
    ...{ prepared, plan: read, files, folder, pack, fonts, version, conflicts },
    ...{ ...narrowed, progress },
  };
  const planned = await planBuild(input);
  progress.end();
  if (planned.newer)
    return misuse(
      'newer-lock',
      'This kit was last made by a later version of circlekit, so nothing was written.',
      'Bring circlekit up to date, then build again.',
    );
  const keepsPlan = out !== undefined && folder.kind('plan.yaml') === 'missing';
  const extras = findExtras(folder, keepsPlan ? loaded.bytes : undefined, world.schema());
  const refusal = refuseBuild(planned, extras, input);
  if (refusal !== undefined) return refuse(refusal);
  const dryRun = options.dryRun === true || options.check === true;
  const where = shown(world.cwd, folder.path);
  const { changes, problems } = planned;
  const built = { changes, problems, prepared, folder: where, dryRun, keepsPlan };
  if (dryRun) {
    const diffs = options.diff === true ? await makeDiffs(planned) : undefined;
    return report(call, { ...built, ...(diffs ? { diffs } : {}) }, unfinishedLines(folder, where));
  }
  const plan: PlanChange | undefined =
    planWas === undefined ? undefined : { path: loaded.file ?? 'plan.yaml', bytes: loaded.bytes, was: planWas };
  const again = inFolder('build', where);
  const { command } = call;
  const applied = await applyBuild({ planned, extras, plan, input, command, again, decide: () => planBuild(input) });
  return 'outcome' in applied ? applied : report(call, { ...built, changes: applied.changes }, applied.notes);
}

/** What each change does to the text of its file. */
async function makeDiffs({ changes, seen, textOf }: Planned): Promise<ReadonlyMap<Change, string>> {
  const { changeDiff } = await import('../core/report/change-diff.ts');
  return new Map(changes.map((change) => [change, changeDiff(change, seen, textOf)]));
}

/** With a plan from elsewhere its bytes become the folder's plan.yaml; a different one that is already there wins. */
function planClash(files: Files, folder: Folder, loaded: Loaded, out: string | undefined): Result | undefined {
  if (out === undefined || folder.kind('plan.yaml') === 'missing') return undefined;
  const found = files.find(path.join(folder.path, 'plan.yaml'));
  if (found.kind === 'file' && Buffer.compare(found.bytes, loaded.bytes) === 0) return undefined;
  return misuse(
    'other-plan',
    `${out} already holds a different plan.yaml, so nothing was written.`,
    'Choose another folder with --out.',
  );
}

/** What goes with the documents and is not there yet as it should be: the plan, where it came from elsewhere, its schema. */
function findExtras(folder: Folder, plan: Uint8Array | undefined, wanted: Uint8Array): readonly Extra[] {
  const extras: Extra[] = plan === undefined ? [] : [{ path: 'plan.yaml', bytes: plan }];
  const schema: Extra = { path: '.circlekit/plan.schema.json', bytes: wanted };
  const there = folder.look(schema.path);
  if (there.kind !== 'file' || Buffer.compare(there.bytes, schema.bytes) !== 0) extras.push(schema);
  return extras;
}

/** The disk does not let a kit be written here: nothing was. */
export function refuse(what: string): Result {
  const problem = { code: 'cannot-write', severity: 'error', blocks: true, what } as const;
  return fail(1, [problem], [{ tone: 'error', text: `Error: Nothing was written. ${what}` }]);
}

function narrow(call: Call, prepared: Prepared): { only: readonly string[]; formats: readonly Format[] } | Result {
  const { chosen, kit } = prepared;
  const only: string[] = [];
  for (const id of listOption(call.options.only)) {
    const found = findChosen(id, chosen, kit).map(({ front }) => front.id);
    if (found.length === 0) {
      const near = nearest(id, namedDocuments(chosen));
      return misuse('unknown-document', `There is no document "${id}".`, didYouMean(near));
    }
    only.push(...found);
  }
  const wanted = listOption(call.options.formats).map((format) => (format === 'markdown' ? 'md' : format));
  for (const format of wanted)
    if (!(formats as readonly string[]).includes(format))
      return misuse('unknown-format', `There is no format "${format}".`, `Choose from ${formats.join(', ')}.`);
  return { only, formats: wanted as Format[] };
}

function didYouMean(word: string | undefined): string | undefined {
  return word === undefined ? undefined : `Did you mean "${word}"? To see all: circlekit list`;
}

interface Built {
  readonly changes: readonly Change[];
  /** What could not be made as the plan asks. */
  readonly problems: readonly Problem[];
  readonly prepared: Prepared;
  /** As the person knows it. */
  readonly folder: string;
  readonly dryRun: boolean;
  /** The plan came from elsewhere and is kept with its pages. */
  readonly keepsPlan: boolean;
  /** What each change does to the text of its file, where that was asked for. */
  readonly diffs?: ReadonlyMap<Change, string>;
}

function report(
  { options }: Call,
  { changes, problems, prepared, folder, dryRun, keepsPlan, diffs }: Built,
  notes: readonly Line[],
): Result {
  const { kit, included, chosen } = prepared;
  const outcome = outcomeOf(changes, dryRun, keepsPlan);
  const needsYou = changes.some(({ action }) => actionsThatNeedYou.has(action));
  const exit = needsYou || (outcome === 'would-change' && options.check === true) ? 4 : 0;
  const has = (id: string): boolean => included.some((front) => front.id === id);
  return {
    outcome,
    exit,
    ...(dryRun ? { output: diffs ? [...diffs.values()].join('') : listOf(changes, keepsPlan) } : {}),
    report: [
      ...notes,
      ...problems.flatMap(problemLines),
      ...buildLines({ changes, folder, kit, dryRun, has, titleOf: titlesIn(chosen) }),
    ],
    facts: {
      documents: documentFacts(chosen, kit),
      changes: changeFacts(changes, diffs),
      problems: [...kit.problems, ...problems],
      next: nextCommands(changes, folder, dryRun),
    },
  };
}

/** Gives the title of a document; a page of a repeated one that is not there any more has that of the whole. */
function titlesIn(chosen: Prepared['chosen']): (id: string) => string {
  const fronts = chosen.flatMap(({ front }) => (front.of ? [front.of.head, front] : [front]));
  const titles = new Map([...packTitles, ...fronts.map(({ id, title }) => [id, title] as const)]);
  return (id) => titles.get(id) ?? titles.get(headId(id)) ?? id;
}

/** One file a line: what would happen, its path, and where its new text would lie if not there. */
function listOf(changes: readonly Change[], keepsPlan: boolean): string {
  const rows = changes.map(({ action, path: file, beside }) => [
    action,
    file,
    ...(beside === undefined ? [] : [beside]),
  ]);
  return [...(keepsPlan ? [['created', 'plan.yaml']] : []), ...rows].map((row) => `${row.join('\t')}\n`).join('');
}

function outcomeOf(changes: readonly Change[], dryRun: boolean, keepsPlan: boolean): Outcome {
  const settled =
    !keepsPlan && changes.every(({ operations, action }) => operations.length === 0 && !actionsThatTell.has(action));
  const needsYou = changes.some(({ action }) => actionsThatNeedYou.has(action));
  if (dryRun) return settled ? (needsYou ? 'needs-you' : 'nothing-to-do') : 'would-change';
  if (needsYou) return 'needs-you';
  return settled ? 'nothing-to-do' : 'done';
}
