import { nearest } from '../core/nearest.ts';
import { findQuestion, questions } from '../core/questions/list.ts';
import type { Section } from '../core/questions/question.ts';
import { openQuestionBook } from '../core/questions/runner/book.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Line, type Result } from '../core/report/result.ts';
import type { Answers } from '../core/when.ts';
import { confirm, type Prompter, type QuitHow } from '../wizard/prompter.ts';
import { runWizard } from '../wizard/run-wizard.ts';
import type { Folder } from '../world.ts';
import { answersFromOptions, isResult } from './answers-from-options.ts';
import { encode } from './build-kit.ts';
import { type Call, inFolder, isDate, misuse, todayOf } from './call.ts';
import { isLoaded, type Loaded } from './load-plan.ts';
import { openPrompter, quitResult } from './open-prompter.ts';
import { shown } from './run-build.ts';

/** What reads and changes plans; loaded once it is sure that there is something to do. */
type Working = typeof import('./working.ts');

/**
 * `edit`: changes answers of a saved plan, each in its place, and makes the kit again.
 * @param open - somebody who is being asked already; what they have typed ahead would be lost on another.
 */
export async function runEdit(call: Call, open?: Prompter): Promise<Result> {
  const { options, args } = call;
  const today = todayOf(call);
  if (today === undefined)
    return misuse('bad-date', `--today ${options.today} is not a date.`, 'Write it as 2027-01-12.');
  if (options.asOf !== undefined && !isDate(String(options.asOf)))
    return misuse('bad-date', `--as-of ${options.asOf} is not a date.`, 'Write it as 2027-01-12.');
  const unknown = unknownSection(options.section);
  if (unknown) return unknown;
  const flags = answersFromOptions(call);
  if (isResult(flags)) return flags;
  const working = await import('./working.ts');
  const recovered = await working.recoverBefore(call, args[0]);
  if ('outcome' in recovered) return recovered;
  const loaded = await working.loadPlan(call, args[0]);
  if (!isLoaded(loaded)) return loaded;
  if (loaded.folder === undefined) return misuse('no-folder', 'A plan from a pipe cannot be changed in place.');
  const tell = (result: Result): Result => ({ ...result, report: [...recovered.notes, ...result.report] });
  const set = options.asOf === undefined ? flags : { ...flags, 'kit.as_of': String(options.asOf) };
  const before = loaded.plan.answers;
  if (Object.keys(set).length > 0) return tell(await save(call, working, loaded, { ...before, ...set }));
  if (options.dryRun === true)
    return misuse(
      'nothing-to-change',
      'To say what would happen, --dry-run needs the answers that would change.',
      `For example: ${inFolder('edit', args[0] ?? '.')} --set kit.size=standard --dry-run`,
    );
  if (!call.canAsk)
    return misuse(
      'nothing-to-change',
      'There is nobody here to ask, and no answer to change was given.',
      `For example: ${inFolder('edit', args[0] ?? '.')} --set meetings.minutes=120`,
    );
  const prompter = open ?? (await openPrompter(call));
  try {
    const answers = await ask(call, working, loaded, today, prompter);
    return 'outcome' in answers && isResult(answers) ? answers : await save(call, working, loaded, answers as Answers);
  } finally {
    prompter.close();
  }
}

function unknownSection(section: Call['options'][string]): Result | undefined {
  if (section === undefined) return undefined;
  const known = [...new Set(questions.map((question) => question.section))];
  if (known.includes(section as (typeof known)[number])) return undefined;
  const near = nearest(String(section), known);
  return misuse(
    'unknown-section',
    `There is no part "${section}".`,
    near ? `Did you mean "${near}"?` : `Choose from ${known.join(', ')}.`,
  );
}

async function ask(
  call: Call,
  working: Working,
  loaded: Loaded,
  today: string,
  prompter: Prompter,
): Promise<Answers | Result> {
  const { world, options } = call;
  const folder = (await world.files()).folder(String(loaded.folder));
  let isChanged = false;
  const ended = await runWizard({
    prompter,
    book: openQuestionBook(world.pack().themeDefaults),
    start: loaded.plan.answers,
    full: options.full === true,
    mode: 'edit',
    ...(options.section === undefined ? {} : { section: options.section as Section }),
    // Each answer is saved at once: leaving half-way keeps what was changed so far.
    onAnswer: (answers) => {
      writePlanFile(folder, loaded, changeText(working, loaded, answers));
      isChanged = true;
    },
  });
  const leave = (how: QuitHow, at: string | undefined): Result =>
    editQuit(quitResult(how, undefined, at), isChanged ? loaded.name : undefined, shown(world.cwd, folder.path));
  if (ended.outcome === 'quit') {
    if (isChanged) await keepForUndo(call, working, loaded, folder);
    return leave(ended.how, ended.at);
  }
  const asOf = ended.answers['kit.as_of'];
  if (asOf === undefined || asOf === today || options.yes === true) return ended.answers;
  const question = `The pages carry the date ${asOf}. Shall we move it to today, ${today}?`;
  const reply = await confirm(prompter, question, false);
  if (reply.kind === 'quit') {
    if (isChanged) await keepForUndo(call, working, loaded, folder);
    return leave(reply.how, question);
  }
  return reply.kind === 'answer' && reply.value === true ? { ...ended.answers, 'kit.as_of': today } : ended.answers;
}

/** The last line says what became of the changes. `saved`: the plan they are in; undefined when there were none. */
function editQuit(result: Result, saved: string | undefined, where: string): Result {
  const next = inFolder('edit', where);
  const kept = saved === undefined ? 'Nothing was changed.' : `What you changed so far is saved in ${saved}.`;
  const last = { tone: 'plain', text: `${kept} To go on: ${next}` } as const;
  return { ...result, report: [...result.report.slice(0, -1), last], facts: { ...result.facts, next: [next] } };
}

async function save(call: Call, working: Working, loaded: Loaded, answers: Answers): Promise<Result> {
  const folder = (await call.world.files()).folder(String(loaded.folder));
  const isDry = call.options.dryRun === true;
  const text = changeText(working, loaded, answers);
  const { plan, problems } = working.readPlan(text, loaded.name);
  // Answers are checked before; what they make of a plan is looked at all the same before the plan is touched.
  if (!plan) return fail(3, problems, problems.flatMap(problemLines));
  const said = {
    tone: 'plain',
    text: isDry ? `Your plan was left as it is: ${loaded.name}.` : `Saved your plan: ${loaded.name}.`,
  } as const;
  const where = shown(call.world.cwd, folder.path);
  const target = loaded.file === 'plan.yaml' ? where : loaded.name;
  if (isDry && call.options.build === false)
    return { outcome: 'would-change', exit: 0, report: [said], facts: { next: [] } };
  if (call.options.build === false) {
    const left = await saveAlone(call, working, loaded, encode(text));
    if (left) return left;
    const next = [inFolder('build', target)];
    return { outcome: 'done', exit: 0, report: [said, nextBuild(target)], facts: { next } };
  }
  if (!isDry) writePlanFile(folder, loaded, text);
  const built = await working.buildLoaded(call, { ...loaded, plan, bytes: encode(text) }, undefined, loaded.bytes);
  return text === loaded.plan.text ? built : { ...built, report: [said, ...built.report] };
}

/** Saves the plan and makes no page, as a run that can be taken back. Returns why it could not, if it could not. */
async function saveAlone(
  call: Call,
  working: Working,
  { folder, file = 'plan.yaml', bytes: was, name }: Loaded,
  bytes: Uint8Array,
): Promise<Result | undefined> {
  const files = await call.world.files();
  const again = inFolder('edit', name);
  return await working.savePlanAlone({ path: file, bytes, was }, files, files.folder(String(folder)), again);
}

/** Somebody left half-way: what they changed is saved already, and can be taken back from now on. */
async function keepForUndo(call: Call, working: Working, loaded: Loaded, folder: Folder): Promise<void> {
  const found = folder.look(loaded.file ?? 'plan.yaml');
  if (found.kind === 'file') await saveAlone(call, working, loaded, found.bytes);
}

/** What comes after saving a plan alone. */
export function nextBuild(where: string): Line {
  return { tone: 'plain', text: `To make its pages: ${inFolder('build', where)}` };
}

/** Puts changed answers into the plan's text, every other byte as it was. */
function changeText(working: Working, { plan }: Loaded, answers: Answers): string {
  let { text } = plan;
  for (const key of new Set([...Object.keys(plan.answers), ...Object.keys(answers)])) {
    if (!findQuestion(key) || JSON.stringify(plan.answers[key]) === JSON.stringify(answers[key])) continue;
    const value = answers[key];
    text = value === undefined ? working.spliceOut(text, key) : working.spliceAnswer(text, key, value);
  }
  return text;
}

/** Writes the plan's text if it is not what stands there. */
function writePlanFile(folder: Folder, { file = 'plan.yaml' }: Loaded, text: string): void {
  const found = folder.look(file);
  const bytes = encode(text);
  if (found.kind !== 'file' || Buffer.compare(found.bytes, bytes) !== 0) folder.write(file, bytes);
}
