import { parseDocument } from 'yaml';
import { makeCountedDisk, makeDyingDisk } from '../support/dying-disk.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';
import { listRuns, runIn, wordsFor } from './choose-words.ts';
import { makeHistory, pickFrom, type Run, type Step } from './make-history.ts';
import { bytesAt, pagesIn, readAll, tokensIn, toldIn } from './read-kit.ts';
import { noteInPlan, saveText, takeOutMarks, typeText } from './type-text.ts';
import { fillIn, isPacked, saveInWord, tickInWord, typeInWord } from './word-files.ts';

/** What a history came to: every step in words, and what went wrong at the last of them. */
export interface Told {
  readonly steps: readonly string[];
  readonly wrong: string | undefined;
}

/** A history under way. */
interface History {
  readonly folder: TemporaryFolder;
  readonly said: string[];
  /** Unique words that the person typed and neither deleted nor gave up. */
  readonly typed: Set<string>;
  /** Those that a taking back or settling put into a backup, as the person wished. */
  readonly putAway: Set<string>;
  /** Those that the person deleted. */
  readonly deleted: Set<string>;
  /** What somebody told and the person filled in: it stands in its file, and nothing else ever holds it. */
  readonly told: Set<string>;
  count: number;
  /** A run that may put words away was cut off, and the next run may finish it. */
  mayStillPutAway: boolean;
}

class Wrong extends Error {}

/**
 * Plays the history of a seed in a folder that holds a kit, and looks after every step whether each line that the person
 * typed is still there. Stops at the first that is not.
 */
export async function runHistory(seed: number, folder: TemporaryFolder): Promise<Told> {
  const said: string[] = [];
  const history: History = {
    folder,
    said,
    typed: new Set(),
    putAway: new Set(),
    deleted: new Set(),
    told: new Set(),
    count: 0,
    mayStillPutAway: false,
  };
  try {
    for (const step of makeHistory(seed)) await take(step, history);
    return { steps: said, wrong: undefined };
  } catch (error) {
    if (error instanceof Wrong) return { steps: said, wrong: error.message };
    throw error;
  }
}

async function take(step: Step, history: History): Promise<void> {
  if (step.do === 'run') return await runWhole(step.run, history);
  if (step.do === 'cut-off') return await runCutOff(step, history);
  const before = tokensOf(pagesIn(history.folder));
  history.said.push(act(step, history));
  const after = tokensOf(pagesIn(history.folder));
  // What the person takes away with a file is theirs to take away.
  history.told.clear();
  for (const token of toldIn(history.folder.read())) history.told.add(token);
  for (const token of toldIn(pagesIn(history.folder))) history.told.add(token);
  for (const token of before) if (!after.has(token)) forget(token, history);
  for (const token of after) if (!before.has(token)) history.typed.add(token);
}

function forget(token: string, { typed, putAway, deleted }: History): void {
  typed.delete(token);
  putAway.delete(token);
  deleted.add(token);
}

/** Does what a person does without the program. Gives it in words. */
function act(step: Exclude<Step, { do: 'run' | 'cut-off' }>, history: History): string {
  const { folder } = history;
  if (step.do === 'answer') return answer(folder, step.key, step.value);
  const words = `I wrote own${history.count}x here.`;
  history.count += 1;
  if (step.do === 'note-in-plan') {
    folder.write({ 'plan.yaml': noteInPlan(folder.text('plan.yaml'), step.place, words) });
    return `note in plan.yaml: ${words}`;
  }
  if (step.do === 'fill') return fill(folder, step.page, `told${history.count}x`);
  const pages = Object.keys(pagesIn(folder)).filter((path) => !path.endsWith('.yaml'));
  if (step.do === 'own-page') {
    const path = pickFrom(ownPaths, step.page) ?? 'my-notes.md';
    if (pages.includes(path)) return 'nothing';
    folder.write({ [path]: `# Mine\n\n${words}\n` });
    return `own page ${path}: ${words}`;
  }
  return actOnPage(step, folder, pages, words);
}

/** Where the person makes pages of their own: some of these the program makes too, when the answers call for them. */
const ownPaths = ['my-notes.md', '03-agreements/welcome.md', '03-agreements/welcome.new.md', '06-recruit/poster.md'];

/** Fills in a form or a table of Excel, Word or PDF. */
function fill(folder: TemporaryFolder, share: number, words: string): string {
  const forms = Object.keys(folder.read()).flatMap((path) => {
    const filled = fillIn(path, bytesAt(folder, path), words);
    return filled ? [{ path, filled }] : [];
  });
  const form = pickFrom(forms, share);
  if (form === undefined) return 'nothing';
  folder.write({ [form.path]: form.filled });
  return `fill in ${form.path}: ${words}`;
}

type OnPage = Extract<Step, { do: 'type' | 'tick' | 'save' | 'remove' | 'rename' | 'copy' | 'unmark' }>;

function actOnPage(step: OnPage, folder: TemporaryFolder, pages: readonly string[], words: string): string {
  const path = pickFrom(choosable(step, folder, pages), step.page);
  if (path === undefined) return 'nothing';
  const text = folder.text(path);
  const bytes = bytesAt(folder, path);
  switch (step.do) {
    case 'type':
      folder.write({ [path]: isPacked(bytes) ? typeInWord(bytes, step, words) : typeText(text, step, words) });
      return `${step.how} a ${step.what} in ${path} at ${step.place.toFixed(4)}: ${words}`;
    case 'tick':
      folder.write({ [path]: tickInWord(bytes, step.place) });
      return `tick a box in ${path} at ${step.place.toFixed(4)}`;
    case 'save':
      folder.write({ [path]: isPacked(bytes) ? saveInWord(bytes) : saveText(text, step.as) });
      return `save ${path}: ${step.as}`;
    case 'unmark':
      folder.write({ [path]: takeOutMarks(text, step.stays) });
      return `take the marks out of ${path}; stays: ${step.stays}`;
    case 'remove':
      folder.remove(path);
      return `remove ${path}`;
    case 'rename':
    case 'copy': {
      const to = step.do === 'copy' || !step.far ? path.replace(/(?=\.[a-z]+$)/u, '-2') : `elsewhere/${path}`;
      if (pages.includes(to)) return 'nothing';
      if (step.do === 'rename') folder.remove(path);
      folder.write({ [to]: bytes });
      return `${step.do} ${path} to ${to}`;
    }
  }
}

/** Which pages a step is about. Those that answers change or take away are edited more often. */
function choosable(step: OnPage, { text }: TemporaryFolder, all: readonly string[]): readonly string[] {
  // In a table of Excel people only fill in.
  const pages = step.do === 'type' ? all.filter((path) => !path.endsWith('.xlsx')) : all;
  if (step.do === 'unmark') return pages.filter((path) => /^<{7} /mu.test(text(path)));
  if (step.do === 'tick') return pages.filter((path) => path.endsWith('.docx'));
  const besides = pages.filter((path) => /\.new(?:-\d+)?\.[a-z]+$/u.test(path));
  if (step.do === 'type' && step.beside && besides.length > 0) return besides;
  const busy = pages.filter((path) => /welcome|messages|poster|first-night|plan-on-a-page|read-me/u.test(path));
  // Pages for each meeting, and the tables that people fill in, come and go with the answers.
  const passing = pages.filter((path) => /\/plan-\d|\.csv$/u.test(path));
  return [...pages, ...busy, ...busy, ...passing, ...passing];
}

const numbers: ReadonlySet<string> = new Set(['meetings.minutes', 'duration.sessions']);

function readValue(key: string, value: string): unknown {
  if (key === 'kit.also') return value.split(',');
  if (key === 'kit.large_print') return value === 'true';
  return numbers.has(key) ? Number(value) : value;
}

function answer(folder: TemporaryFolder, key: string, value: string): string {
  const plan = parseDocument(folder.text('plan.yaml'));
  plan.setIn(key.split('.'), readValue(key, value));
  folder.write({ 'plan.yaml': plan.toString({ lineWidth: 0 }) });
  return `in plan.yaml: ${key} is ${value}`;
}

async function runWhole(run: Run, history: History): Promise<void> {
  const argv = await wordsFor(run, history.folder);
  if (argv === undefined) return;
  history.said.push(`circlekit ${argv.join(' ')}`);
  const { code, out, err } = await runIn(history.folder, argv, makeCountedDisk().files);
  if (code === 1) throw new Wrong(`The program failed: ${err}`);
  if (toldIn({ out, err }).size > 0) throw new Wrong(`Printed what was filled in: ${out}${err}`);
  lookForTold(history);
  const isWished = run.run === 'undo' || run.run === 'settle' || history.mayStillPutAway;
  history.mayStillPutAway = false;
  await look(history, isWished);
}

/** Runs something on a disk that dies, types a little, and runs it again. */
async function runCutOff(step: Extract<Step, { do: 'cut-off' }>, history: History): Promise<void> {
  const argv = await wordsFor(step.run, history.folder);
  if (argv === undefined) return;
  const dying = makeDyingDisk(step.after);
  history.said.push(`circlekit ${argv.join(' ')} (cut off after ${step.after} calls)`);
  await runIn(history.folder, argv, dying.files);
  const mayPutAway = step.run.run === 'undo' || step.run.run === 'settle' || history.mayStillPutAway;
  history.mayStillPutAway = mayPutAway;
  lookWhileCutOff(history, mayPutAway);
  lookForTold(history);
  if (step.meanwhile !== undefined) await take(step.meanwhile, history);
  await runWhole(step.run, history);
}

function tokensOf(pages: Record<string, string>): ReadonlySet<string> {
  return tokensIn(Object.values(pages).join('\n'));
}

/**
 * Looks for every line that was typed.
 * @param isWished - the person asked for another text, so that theirs may lie in a backup that `undo` lists.
 */
async function look(history: History, isWished: boolean): Promise<void> {
  const { folder, typed, putAway, deleted } = history;
  const standing = tokensOf(pagesIn(folder));
  for (const token of standing) {
    if (deleted.has(token)) continue;
    putAway.delete(token);
    typed.add(token);
  }
  const gone = [...typed].filter((token) => !standing.has(token));
  if (gone.length === 0) return;
  const kept = await backedUp(history);
  const lost = gone.filter((token) => !kept.has(token));
  if (lost.length > 0) throw new Wrong(`Lost: ${lost.join(', ')}: in no page and in no backup.`);
  if (!isWished) throw new Wrong(`Taken from its place, though nobody asked: ${gone.join(', ')}: only in a backup.`);
  for (const token of gone) {
    typed.delete(token);
    putAway.add(token);
  }
}

async function backedUp(history: History): Promise<ReadonlySet<string>> {
  const listed = await listRuns(history.folder);
  const all = Object.entries(readAll(history.folder));
  const ofRuns = all.filter(([path]) => listed.some((run) => path.startsWith(`.circlekit/backup/${run}/`)));
  return tokensIn(ofRuns.map(([, text]) => text).join('\n'));
}

/** While a run is cut off, what it was asked to put away may lie anywhere in its memory; all else stands in its place. */
function lookWhileCutOff({ folder, typed }: History, mayPutAway: boolean): void {
  const files = mayPutAway ? readAll(folder) : pagesIn(folder);
  const there = tokensOf(files);
  const lost = [...typed].filter((token) => !there.has(token));
  if (lost.length > 0) throw new Wrong(`Lost while the run was cut off: ${lost.join(', ')}.`);
}

/** What was filled in stands where it was, and no copy of it lies in the memory of the program. */
function lookForTold({ folder, told }: History): void {
  if (told.size === 0) return;
  const files = Object.entries(readAll(folder));
  const isOurs = (path: string): boolean => path.startsWith('.circlekit/');
  const there = toldIn(Object.fromEntries(files.filter(([path]) => !isOurs(path))));
  const lost = [...told].filter((token) => !there.has(token));
  if (lost.length > 0) throw new Wrong(`Lost what was filled in: ${lost.join(', ')}.`);
  const copied = files.filter(([path, text]) => isOurs(path) && toldIn({ path: text }).size > 0);
  if (copied.length > 0) throw new Wrong(`Copied what was filled in: ${copied.map(([path]) => path).join(', ')}.`);
}
