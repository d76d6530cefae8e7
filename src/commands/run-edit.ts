import { nearest } from '../core/nearest.ts';
import { questions } from '../core/questions/list.ts';
import type { Section } from '../core/questions/question.ts';
import { openQuestionBook } from '../core/questions/runner/book.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Line, type Result } from '../core/report/result.ts';
import type { Answers } from '../core/when.ts';
import { confirm, type Prompter, type QuitHow } from '../wizard/prompter.ts';
import { runWizard } from '../wizard/run-wizard.ts';
import { answersFromOptions, isResult } from './answers-from-options.ts';
import { type Call, inFolder, isDate, misuse, todayOf } from './call.ts';
import { encode } from './encode.ts';
import { isLoaded, type Loaded } from './load-plan.ts';
import { openPrompter, quitResult, toolsOf } from './open-prompter.ts';
import { openPlanFile, type PlanFile, type Working } from './plan-file.ts';
import { shown } from './run-build.ts';
import { tellOvertaken } from './tell-overtaken.ts';

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
  const files = await call.world.files();
  const plan = openPlanFile(files, files.folder(loaded.folder), loaded, working);
  const before = loaded.plan.answers;
  if (Object.keys(set).length > 0) {
    const saved = await save(call, working, plan, { ...before, ...set });
    return tell(tellOvertaken(call, saved, before, set));
  }
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
    const answers = await ask(call, working, plan, today, prompter);
    return 'outcome' in answers && isResult(answers) ? answers : await save(call, working, plan, answers as Answers);
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
  file: PlanFile,
  today: string,
  prompter: Prompter,
): Promise<Answers | Result> {
  const { world, options } = call;
  const loaded = file.loaded();
  let isChanged = false;
  const ended = await runWizard({
    prompter,
    book: openQuestionBook(world.pack().themeDefaults),
    tools: toolsOf(call),
    start: loaded.plan.answers,
    full: options.full === true,
    mode: 'edit',
    ...(options.section === undefined ? {} : { section: options.section as Section }),
    // Each answer is saved at once: leaving half-way keeps what was changed so far.
    onAnswer: (answers) => {
      file.write(answers);
      isChanged = true;
    },
  });
  const leave = (how: QuitHow, at: string | undefined): Result =>
    editQuit(
      quitResult(how, undefined, at),
      isChanged ? loaded.name : undefined,
      shown(world.cwd, String(loaded.folder)),
    );
  if (ended.outcome === 'quit') {
    if (isChanged) await keepForUndo(call, working, file);
    return leave(ended.how, ended.at);
  }
  const asOf = ended.answers['kit.as_of'];
  if (asOf === undefined || asOf === today || options.yes === true) return ended.answers;
  const question = `The pages carry the date ${asOf}. Shall we move it to today, ${today}?`;
  const reply = await confirm(prompter, question, false);
  if (reply.kind === 'quit') {
    if (isChanged) await keepForUndo(call, working, file);
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

async function save(call: Call, working: Working, file: PlanFile, answers: Answers): Promise<Result> {
  const changed = file.change(answers);
  const loaded = file.loaded();
  const text = 'text' in changed ? changed.text : '';
  const { plan, problems } = 'text' in changed ? working.readPlan(text, loaded.name) : { ...changed, plan: undefined };
  // Answers are checked before; what they make of a plan is looked at all the same before the plan is touched.
  if (!plan) return fail(3, problems, problems.flatMap(problemLines));
  const isDry = call.options.dryRun === true;
  if (!isDry) file.write(answers);
  const said = {
    tone: 'plain',
    text: isDry ? `Your plan was left as it is: ${loaded.name}.` : `Saved your plan: ${loaded.name}.`,
  } as const;
  const where = shown(call.world.cwd, String(loaded.folder));
  const target = loaded.file === 'plan.yaml' ? where : loaded.name;
  if (isDry && call.options.build === false)
    return { outcome: 'would-change', exit: 0, report: [said], facts: { next: [] } };
  if (call.options.build === false) {
    const left = await saveAlone(call, working, loaded, encode(text));
    if (left) return left;
    const next = [inFolder('build', target)];
    return { outcome: 'done', exit: 0, report: [said, nextBuild(target)], facts: { next } };
  }
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
async function keepForUndo(call: Call, working: Working, plan: PlanFile): Promise<void> {
  const loaded = plan.loaded();
  const found = (await call.world.files()).folder(String(loaded.folder)).look(loaded.file ?? 'plan.yaml');
  if (found.kind === 'file') await saveAlone(call, working, loaded, found.bytes);
}

/** What comes after saving a plan alone. */
export function nextBuild(where: string): Line {
  return { tone: 'plain', text: `To make its pages: ${inFolder('build', where)}` };
}
