import { type Action, actionsThatNeedYou, type Change } from '../changes/change.ts';
import { headId } from '../documents/repeated.ts';
import type { Kit } from '../kit/kit.ts';
import { folderWords, inFolder } from './command-words.ts';
import type { Line } from './result.ts';

/** How each action is counted in words. Actions of nothing are left out. */
const counted: readonly (readonly [Action, string])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['merged', 'brought up to date around your own words'],
  ['moved', 'moved to a new place'],
  ['followed', 'followed to where you moved them'],
  ['adopted', 'found as they should be'],
  ['kept', 'kept as you edited them'],
  ['twin-behind', 'behind the page that you changed in Word'],
  ['settled', 'settled as yours'],
  ['removed-by-you', 'left out because you removed them'],
  ['retired', 'removed because the plan does not need them'],
  ['kept-not-needed', 'no longer needed and left in place'],
];

export interface BuildFacts {
  readonly changes: readonly Change[];
  /** As the person named it. */
  readonly folder: string;
  readonly kit: Pick<Kit, 'blankCount' | 'blockingCount' | 'problems'>;
  readonly dryRun: boolean;
  readonly has: (id: string) => boolean;
  /** The title of a document by its id, also where this plan leaves it out. */
  readonly titleOf: (id: string) => string;
}

/**
 * The report of a build: files of an earlier format that hold the person's words; counts; every file that needs the
 * person; where replaced text is and how to take the run back; then what is blank and what to do next. Never a word of
 * success while something is pending.
 */
export function buildLines(facts: BuildFacts): readonly Line[] {
  const { changes, folder, kit, dryRun, has } = facts;
  const lines: Line[] = [...changes.filter(({ isNews }) => isNews === true).map(newsLine), ...comeAndGone(facts)];
  const waiting = changes.filter(({ action }) => actionsThatNeedYou.has(action));
  const counts = counted
    .map(([action, words]) => [changes.filter((change) => change.action === action).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  const tone = waiting.length > 0 ? 'plain' : 'good';
  if (counts.length > 0 || waiting.length === 0)
    lines.push({ tone, text: summarise(counts, dryRun, folderWords(folder)) });
  for (const [at, change] of waiting.entries()) {
    const isFirst = !waiting.slice(0, at).some(({ id, beside }) => id === change.id && beside !== undefined);
    lines.push(...waitingLines(change, isFirst, folder, dryRun));
  }
  lines.push(...behindLines(changes));
  if (!dryRun && hasBackup(changes)) lines.push(...backupLines(folder));
  const warnings = kit.problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0)
    lines.push({
      tone: 'warning',
      text: `${plural(warnings, 'answer does not fit', 'answers do not fit')} with others. See: ${inFolder('check', folder)}`,
    });
  const page = changes.find(({ id }) => id === 'plan-on-a-page')?.path ?? '00-start/plan-on-a-page.md';
  if (kit.blankCount > 0) lines.push(blankLine(kit, has('plan-on-a-page') ? page : undefined));
  if (!dryRun) lines.push(waiting.length > 0 ? waitingNext(waiting.length, folder) : nextLine(kit, folder));
  return lines;
}

/** Which documents are new in a kit that was there before, and which were taken away, by title. */
function comeAndGone({ changes, dryRun, titleOf }: BuildFacts): readonly Line[] {
  if (changes.every(({ action }) => action === 'created')) return [];
  const say = (action: Action, what: string): readonly Line[] => {
    const titles = titlesOf(changes, action, titleOf);
    if (titles.length === 0) return [];
    return [`${what}:`, ...titles.map((title) => `  ${title}`)].map((text) => ({ tone: 'plain', text }));
  };
  return [
    ...say('created', dryRun ? 'These would be new' : 'New'),
    ...say('retired', dryRun ? 'These would be taken away, since the plan does not need them' : 'Taken away'),
  ];
}

/** Titles of the documents to all of whose files this happened; the pages of a repeated document count as one. */
function titlesOf(changes: readonly Change[], action: Action, titleOf: BuildFacts['titleOf']): readonly string[] {
  const others = new Set(changes.filter((change) => change.action !== action).map(({ id }) => id));
  const ids = [...new Set(changes.map(({ id }) => id))].filter((id) => id !== 'home' && !others.has(id));
  return [...new Set(ids.map(headId))].map((head) => {
    const pages = ids.filter((id) => headId(id) === head);
    return pages.length === 1 ? titleOf(pages[0] ?? head) : `${titleOf(head)} (${pages.length} pages)`;
  });
}

/** What to do next, as commands: settling first. */
export function nextCommands(changes: readonly Change[], folder: string, dryRun: boolean): readonly string[] {
  const ids = new Set(changes.filter(({ beside }) => beside !== undefined).map(({ id }) => id));
  const settling = dryRun
    ? []
    : [...ids].flatMap((id) => ['--mine', '--new'].map((how) => `${inFolder(`settle ${id}`, folder)} ${how}`));
  const undo = !dryRun && hasBackup(changes) ? [inFolder('undo', folder)] : [];
  return [...settling, ...undo, inFolder('edit', folder), inFolder('check', folder)];
}

function newsLine({ path, reason }: Change): Line {
  return { tone: 'warning', text: `Your words stay in ${path}. ${reason}` };
}

/** One command a line, so that none is broken in two. */
function waitingLines(change: Change, isFirst: boolean, folder: string, dryRun: boolean): readonly Line[] {
  const { id, path, reason, beside } = change;
  const lies = ` The new text ${dryRun ? 'would lie' : 'lies'} beside it: ${beside}.`;
  const says = `Needs you: ${path}. ${reason}${beside === undefined ? '' : lies}`;
  const fresh = freshLines(change);
  if (beside === undefined || dryRun || !isFirst) return [{ tone: 'warning', text: says }, ...fresh];
  const settle = inFolder(`settle ${id}`, folder);
  const how = [`  To keep yours: ${settle} --mine`, `  To take the new one: ${settle} --new`];
  return [{ tone: 'warning', text: says }, ...fresh, ...how.map((text): Line => ({ tone: 'warning', text }))];
}

/** More is better read in the file itself. */
const mostFresh = 12;

/** What is new in the text beside a Word file, so that the few sentences can be copied over. */
function freshLines({ lines = [] }: Change): readonly Line[] {
  if (lines.length === 0) return [];
  const more = lines.length > mostFresh ? [`  and ${plural(lines.length - mostFresh, 'line', 'lines')} more`] : [];
  const shown = lines.slice(0, mostFresh).map((line) => `  ${line}`);
  return ['  What is new in it, with - before and + now:', ...shown, ...more].map((text) => ({ tone: 'plain', text }));
}

/** Files that say less than the page which the person changed in Word. */
function behindLines(changes: readonly Change[]): readonly Line[] {
  const behind = changes.filter(({ action }) => action === 'twin-behind').map(({ path }) => path);
  if (behind.length === 0) return [];
  const text = `You changed these pages in Word, so print them from there. These files say what they said before: ${behind.join(', ')}.`;
  return [{ tone: 'warning', text }];
}

function hasBackup(changes: readonly Change[]): boolean {
  return changes.some(({ operations }) => operations.some((step) => step.do === 'backup'));
}

function backupLines(folder: string): readonly Line[] {
  return [
    { tone: 'plain', text: 'What was replaced or removed is kept in .circlekit/backup.' },
    { tone: 'plain', text: `To take this run back: ${inFolder('undo', folder)}` },
  ];
}

function waitingNext(count: number, folder: string): Line {
  const these = count === 1 ? 'the file named above' : `the ${count} files named above`;
  return { tone: 'plain', text: `Next: look at ${these}, then build again: ${inFolder('build', folder)}` };
}

function summarise(counts: readonly string[], dryRun: boolean, where: string): string {
  if (counts.length === 0) return `Nothing to change: every page is as it should be. Files are in ${where}.`;
  if (dryRun) return `Nothing was written. What would be, in ${where}: ${counts.join(', ')}.`;
  return `${capital(counts.join(', '))}. Files are in ${where}.`;
}

/** How much is blank, and on which page the list of it is. */
function blankLine({ blankCount, blockingCount }: BuildFacts['kit'], page: string | undefined): Line {
  const stop = blockingCount > 0 ? `, ${blockingCount} of them needed before the first meeting` : '';
  const list = page === undefined ? '' : ` They are listed in ${page}.`;
  return { tone: 'plain', text: `Still blank: ${plural(blankCount, 'answer', 'answers')}${stop}.${list}` };
}

function nextLine({ blankCount }: BuildFacts['kit'], folder: string): Line {
  const fill = blankCount > 0 ? ` To fill blanks: ${inFolder('edit', folder)}` : '';
  return { tone: 'plain', text: `Next: begin with 00-start/read-me-first.${fill}` };
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
