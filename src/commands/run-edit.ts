import { nearest } from '../core/nearest.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import { spliceAnswer, spliceOut } from '../core/plan/splice.ts';
import { findQuestion, questions } from '../core/questions/list.ts';
import type { Section } from '../core/questions/question.ts';
import { openQuestionBook } from '../core/questions/runner/book.ts';
import type { Result } from '../core/report/result.ts';
import type { Answers } from '../core/when.ts';
import { confirm, type Prompter } from '../wizard/prompter.ts';
import { runWizard } from '../wizard/run-wizard.ts';
import type { Folder } from '../world.ts';
import { answersFromOptions, isResult } from './answers-from-options.ts';
import { encode } from './build-kit.ts';
import { type Call, misuse, todayOf } from './call.ts';
import { isLoaded, type Loaded, loadPlan } from './load-plan.ts';
import { openPrompter, quitResult } from './open-prompter.ts';
import { buildLoaded, shown } from './run-build.ts';

/** `edit`: changes answers of a saved plan, each in its place, and makes the kit again. */
export async function runEdit(call: Call): Promise<Result> {
  const { options, args } = call;
  const today = todayOf(call);
  if (today === undefined)
    return misuse('bad-date', `--today ${options.today} is not a date.`, 'Write it as 2027-01-12.');
  const unknown = unknownSection(options.section);
  if (unknown) return unknown;
  const flags = answersFromOptions(call);
  if (isResult(flags)) return flags;
  const loaded = await loadPlan(call, args[0]);
  if (!isLoaded(loaded)) return loaded;
  if (loaded.folder === undefined) return misuse('no-folder', 'A plan from a pipe cannot be changed in place.');
  const set = options.asOf === undefined ? flags : { ...flags, 'kit.as_of': String(options.asOf) };
  const before = loaded.plan.answers;
  if (Object.keys(set).length > 0) return await save(call, loaded, { ...before, ...set });
  if (!call.canAsk)
    return misuse(
      'nothing-to-change',
      'There is nobody here to ask, and no answer to change was given.',
      'For example: circlekit edit --set meetings.minutes=120',
    );
  const prompter = await openPrompter(call);
  try {
    const answers = await ask(call, loaded, today, prompter);
    return 'outcome' in answers && isResult(answers) ? answers : await save(call, loaded, answers as Answers);
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

async function ask(call: Call, loaded: Loaded, today: string, prompter: Prompter): Promise<Answers | Result> {
  const { world, options } = call;
  const folder = (await world.files()).folder(String(loaded.folder));
  const ended = await runWizard({
    prompter,
    book: openQuestionBook(world.pack().themeDefaults),
    start: loaded.plan.answers,
    full: options.full === true,
    mode: 'edit',
    ...(options.section === undefined ? {} : { section: options.section as Section }),
    // Each answer is saved at once: leaving half-way keeps what was changed so far.
    onAnswer: (answers) => {
      writePlanFile(folder, loaded, answers);
    },
  });
  if (ended.outcome === 'quit') return editQuit(ended.how, shown(world.cwd, folder.path), ended.at);
  const asOf = ended.answers['kit.as_of'];
  if (asOf === undefined || asOf === today || options.yes === true) return ended.answers;
  const reply = await confirm(
    prompter,
    `The pages carry the date ${asOf}. Shall we move it to today, ${today}?`,
    false,
  );
  if (reply.kind === 'quit') return editQuit(reply.how, shown(world.cwd, folder.path), undefined);
  return reply.kind === 'answer' && reply.value === true ? { ...ended.answers, 'kit.as_of': today } : ended.answers;
}

function editQuit(how: Parameters<typeof quitResult>[0], where: string, at: string | undefined): Result {
  const result = quitResult(how, undefined, at);
  const text = `What you changed so far is saved in ${where}/plan.yaml. To go on: circlekit edit ${where}`;
  return { ...result, report: [...result.report.slice(0, -1), { tone: 'plain', text }] };
}

async function save(call: Call, loaded: Loaded, answers: Answers): Promise<Result> {
  const folder = (await call.world.files()).folder(String(loaded.folder));
  const text = writePlanFile(folder, loaded, answers);
  const { plan, problems } = readPlan(text, loaded.name);
  if (!plan) throw new Error(`A changed plan cannot be read: ${problems.map(({ code }) => code).join(', ')}`);
  if (call.options.build === false)
    return {
      outcome: 'done',
      exit: 0,
      report: [{ tone: 'plain', text: `Saved ${loaded.name}.` }],
      facts: { next: [`circlekit build ${call.args[0] ?? '.'}`] },
    };
  return await buildLoaded(call, { ...loaded, plan, bytes: encode(text) }, undefined);
}

/** Puts changed answers into the plan's text, every other byte as it was, and writes the file if anything changed. */
function writePlanFile(folder: Folder, { plan }: Loaded, answers: Answers): string {
  let { text } = plan;
  for (const key of new Set([...Object.keys(plan.answers), ...Object.keys(answers)])) {
    if (!findQuestion(key) || JSON.stringify(plan.answers[key]) === JSON.stringify(answers[key])) continue;
    const value = answers[key];
    text = value === undefined ? spliceOut(text, key) : spliceAnswer(text, key, value);
  }
  if (text !== plan.text || folder.look('plan.yaml').kind !== 'file') folder.write('plan.yaml', encode(text));
  return text;
}
