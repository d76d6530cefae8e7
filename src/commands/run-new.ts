import path from 'node:path';
import type { Plan } from '../core/plan/plan.ts';
import { PLAN_MODELINE, writePlan } from '../core/plan/write-plan.ts';
import { openQuestionBook } from '../core/questions/runner/book.ts';
import { quote } from '../core/report/command-words.ts';
import type { Result } from '../core/report/result.ts';
import { confirm, type Prompter } from '../wizard/prompter.ts';
import { runWizard } from '../wizard/run-wizard.ts';
import type { Files, Folder } from '../world.ts';
import { answersFromOptions, isResult } from './answers-from-options.ts';
import { askFolder } from './ask-folder.ts';
import { type Call, folderWords, inFolder, misuse, todayOf } from './call.ts';
import { type Draft, draftPath, dropDraft, findDraft, saveDraft } from './draft.ts';
import { encode } from './encode.ts';
import { listMissing, takeSuggestions } from './missing-answers.ts';
import { openPrompter, quitResult, toolsOf } from './open-prompter.ts';
import { refuse, shown } from './run-build.ts';
import { nextBuild, runEdit } from './run-edit.ts';
import { startAnswers } from './start-answers.ts';

/** Everything of a `new` run that does not change while it asks. */
interface Setting {
  readonly call: Call;
  readonly files: Files;
  readonly folder: Folder;
  readonly today: string;
  readonly draft: Draft;
}

/** `new`: asks, saves plan.yaml, makes the kit. */
export async function runNew(call: Call): Promise<Result> {
  const { world, options } = call;
  const today = todayOf(call);
  if (today === undefined)
    return misuse('bad-date', `--today ${options.today} is not a date.`, 'Write it as 2027-01-12.');
  const start = await startAnswers(call);
  if (isResult(start)) return start;
  const files = await world.files();
  const folder = files.folder(chooseFolder(call, files));
  const asks = call.canAsk && options.defaults !== true;
  if (options.print !== true) {
    if (folder.kind('plan.yaml') === 'file') return await planExists(call, folder, asks);
    // Somebody who answers twelve questions first is told too late.
    const refusal = folder.refusal('plan.yaml');
    if (refusal !== undefined) return refuse(refusal);
  }
  const setting = { call, files, folder, today, draft: beginDraft(world, today, start) };
  if (asks) return await askAndMake(setting);
  const answers = options.defaults === true ? takeSuggestions(start, world.pack().themeDefaults) : start;
  const missing = options.defaults === true ? undefined : listMissing(start, world.pack().themeDefaults);
  return missing ?? (await make(setting, { ...setting.draft, answers }, folder));
}

/** Its id is made when it is first saved: what that takes should not keep the first question waiting. */
function beginDraft(world: Call['world'], today: string, answers: Draft['answers']): Draft {
  let id: string | undefined;
  return {
    get id() {
      id ??= world.newId();
      return id;
    },
    created: today,
    answers,
  };
}

/** The folder named, else this one when it is empty, else ./my-group. */
function chooseFolder({ world, args }: Call, files: Files): string {
  const [named] = args;
  if (named !== undefined) return path.resolve(world.cwd, named);
  const names = files.namesIn(world.cwd).filter((name) => name !== '.circlekit');
  return names.length === 0 ? world.cwd : path.join(world.cwd, 'my-group');
}

/** A plan is there already: on a terminal `edit` is offered, elsewhere nothing is touched. */
async function planExists(call: Call, folder: Folder, asks: boolean): Promise<Result> {
  const where = shown(call.world.cwd, folder.path);
  const refusal = misuse(
    'plan-exists',
    `There is a plan in ${folderWords(where)} already.`,
    `To change it: ${inFolder('edit', where)}`,
  );
  if (!asks) return refusal;
  const prompter = await openPrompter(call);
  try {
    const ask = `There is a plan in ${folderWords(where)} already. Shall we change that one?`;
    const reply = await confirm(prompter, ask, true);
    if (reply.kind === 'quit') return quitResult(reply.how, undefined, ask);
    if (reply.kind !== 'answer' || reply.value !== true) return leftAlone;
    return await runEdit({ ...call, args: [where] }, prompter);
  } finally {
    prompter.close();
  }
}

const leftAlone: Result = {
  outcome: 'nothing-to-do',
  exit: 0,
  report: [
    { tone: 'plain', text: 'That plan was left alone. For another group, name another folder: circlekit new <folder>' },
  ],
  facts: { next: [] },
};

async function askAndMake(setting: Setting): Promise<Result> {
  const prompter = await openPrompter(setting.call);
  try {
    return await askAll(setting, prompter);
  } finally {
    prompter.close();
  }
}

async function askAll(setting: Setting, prompter: Prompter): Promise<Result> {
  const { call, folder } = setting;
  const { world, options } = call;
  const draft = await chooseDraft(setting, prompter);
  if ('outcome' in draft) return draft;
  const keeps = options.print !== true;
  const where = shown(world.cwd, folder.path);
  const ended = await runWizard({
    prompter,
    book: openQuestionBook(world.pack().themeDefaults),
    tools: toolsOf(call),
    start: draft.answers,
    fromFlags: Object.keys(answersFromOptions(call)),
    full: options.full === true,
    mode: 'new',
    onAnswer: (answers) => {
      if (keeps) saveDraft(folder, { ...draft, answers });
    },
  });
  const saved = keeps && folder.kind(draftPath) === 'file' ? where : undefined;
  if (ended.outcome === 'quit') return quitResult(ended.how, saved, ended.at);
  const done = { ...draft, answers: ended.answers };
  if (!keeps) return await make(setting, done, folder);
  const place = await askFolder(setting, prompter);
  if ('outcome' in place) return place;
  const agreed = options.yes === true || (await confirmMaking(setting, done, place, prompter));
  if (agreed === true) {
    prompter.note('');
    prompter.close();
    return await make(setting, done, place);
  }
  return agreed === false ? notMade(where) : agreed;
}

/** The answers saved on the way last time, if the person wants to go on with them. */
async function chooseDraft(setting: Setting, prompter: Prompter): Promise<Draft | Result> {
  const { call, folder, draft } = setting;
  const { options, world } = call;
  const found = options.fresh === true || options.print === true ? undefined : await findDraft(folder);
  if (!found) {
    if (options.resume === true)
      prompter.note('There are no answers saved on the way here, so we begin at the beginning.');
    return draft;
  }
  const count = Object.keys(found.answers).length;
  const merged = { ...found, answers: { ...found.answers, ...draft.answers } };
  if (options.resume === true) return merged;
  const many = count === 1 ? '1 answer' : `${count} answers`;
  const ask = `We found ${many} saved in ${folderWords(shown(world.cwd, folder.path))}. Shall we go on from there?`;
  const reply = await confirm(prompter, ask, true);
  if (reply.kind === 'quit') return quitResult(reply.how, shown(world.cwd, folder.path), ask);
  return reply.kind === 'answer' && reply.value === false ? draft : merged;
}

/** Says what will be made, and where, and asks once. */
async function confirmMaking(
  setting: Setting,
  draft: Draft,
  folder: Folder,
  prompter: Prompter,
): Promise<boolean | Result> {
  const { call, today } = setting;
  const { prepareKit } = await import('./working.ts');
  const { included } = prepareKit(draft.answers, call.world.pack(), today);
  const where = shown(call.world.cwd, folder.path);
  const what = call.options.build === false ? 'save your plan' : `save your plan and make ${included.length} pages`;
  const ask = `Shall we ${what} in ${folderWords(where)}?`;
  const reply = await confirm(prompter, ask, true);
  if (reply.kind === 'quit') return quitResult(reply.how, where, ask);
  return reply.kind === 'answer' && reply.value === true;
}

function notMade(where: string): Result {
  const next = `circlekit new ${quote(where)} --resume`;
  const text = `Nothing was made. Your answers are kept; to go on: ${next}`;
  return { outcome: 'nothing-to-do', exit: 0, report: [{ tone: 'plain', text }], facts: { next: [next] } };
}

/** Writes the plan, or prints it, and makes the kit. The draft goes once the kit is made. */
async function make({ call, folder: asked, today }: Setting, draft: Draft, folder: Folder): Promise<Result> {
  const { id, created, answers } = draft;
  const text = writePlan({ id, created, answers, asOf: today, modeline: PLAN_MODELINE });
  if (call.options.print === true)
    return { outcome: 'done', exit: 0, output: text, report: [], facts: { next: ['circlekit build - --out kit'] } };
  const bytes = encode(text);
  folder.write('plan.yaml', bytes);
  const where = shown(call.world.cwd, folder.path);
  const name = where === '.' ? 'plan.yaml' : `${where}/plan.yaml`;
  const saved = {
    tone: 'plain',
    text: `Saved your plan: ${name}. It says what your group is about, so mind where you keep it.`,
  } as const;
  if (call.options.build === false) {
    dropDraft(asked);
    return {
      outcome: 'done',
      exit: 0,
      report: [saved, nextBuild(where)],
      facts: { next: [inFolder('build', where)] },
    };
  }
  const plan: Plan = { version: 1, id, created, answers: { ...answers, 'kit.as_of': today }, text };
  const { buildLoaded } = await import('./working.ts');
  const loaded = { plan, bytes, folder: folder.path, file: 'plan.yaml', name, problems: [] };
  const result = await buildLoaded(call, loaded, undefined, null);
  dropDraft(asked);
  return { ...result, report: [saved, ...result.report] };
}
