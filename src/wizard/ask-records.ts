import type { Field, Question } from '../core/questions/question.ts';
import { isKnown, type Value } from '../core/when.ts';
import type { AnswerTools } from './answer-tools.ts';
import { makePrompt, openOnEnter } from './make-prompt.ts';
import type { AskPrompt, Prompter, PromptOption, Reply } from './prompter.ts';

type Row = Readonly<Record<string, Value>>;

/** What asking for a list of records needs. `base` is the question itself as a prompt, without a way to answer it. */
export interface RecordsOptions {
  readonly prompter: Prompter;
  readonly tools: AnswerTools;
  readonly question: Question;
  readonly base: AskPrompt;
  /** The rows there are already: answered, or suggested. */
  readonly rows: readonly Row[];
  /** On the short path only what a row cannot do without is asked. */
  readonly isShort: boolean;
  /** Told after every finished row, so that a draft can hold it. */
  readonly onRow: (rows: readonly Row[]) => Promise<void>;
}

type Menu = 'keep' | 'add' | 'change' | 'remove';

/** Asks for records one after the other, field by field, with "Add another?" between. */
export async function askRecords(options: RecordsOptions): Promise<Reply> {
  const { prompter, base, onRow } = options;
  let rows = options.rows;
  for (;;) {
    if (rows.length > 0) prompter.note(listRows(options, rows));
    const reply = await prompter.ask(makeMenu(base, rows));
    if (reply.kind !== 'answer') return reply;
    const choice = reply.value as Menu;
    if (choice === 'keep') return { kind: 'answer', value: rows };
    const step = choice === 'add' ? await addRows(options, rows) : await changeRow(options, rows, choice);
    if (step.kind === 'leave') return step.reply;
    if (step.rows !== rows) await onRow(step.rows);
    rows = step.rows;
    if (step.isDone) return { kind: 'answer', value: rows };
  }
}

type Step =
  | { readonly kind: 'leave'; readonly reply: Reply }
  | { readonly kind: 'stay'; readonly rows: readonly Row[]; readonly isDone: boolean };

function makeMenu(base: AskPrompt, rows: readonly Row[]): AskPrompt {
  // The base reads and refuses rows; the menu has its own answers.
  const { earlier, suggested: _none, read: _read, refuse: _refuse, ...rest } = base;
  const some: PromptOption[] = [
    { value: 'keep', label: 'keep these' },
    { value: 'add', label: 'add one' },
    { value: 'change', label: 'change one' },
    { value: 'remove', label: 'take one out' },
  ];
  if (rows.length > 0)
    return { ...rest, shape: 'pick', options: some, suggested: { value: 'keep', words: 'keep these' } };
  const menu: AskPrompt = { ...rest, shape: 'pick', options: [{ value: 'add', label: 'add one now' }] };
  if (earlier?.value === null) return { ...menu, earlier };
  if (rest.maySkip) return menu;
  // Were adding suggested, somebody who presses Enter all the way would come back here for ever.
  return { ...menu, suggested: { value: null, words: 'not sure yet' }, enter: openOnEnter };
}

async function addRows(options: RecordsOptions, before: readonly Row[]): Promise<Step> {
  let rows = before;
  for (;;) {
    const step = await askRow(options, rows, rows.length);
    if (step.kind === 'leave' || step.rows === rows) return step;
    rows = step.rows;
    await options.onRow(rows);
    const again = await options.prompter.ask(makeAgain(options.base));
    if (again.kind === 'back') return { kind: 'stay', rows, isDone: false };
    if (again.kind !== 'answer') return { kind: 'leave', reply: again };
    if (again.value === false) return { kind: 'stay', rows, isDone: true };
  }
}

function makeAgain(base: AskPrompt): AskPrompt {
  return {
    key: `${base.key}#another`,
    shape: 'pick',
    ask: 'Add another?',
    options: [
      { value: true, label: 'yes' },
      { value: false, label: 'no' },
    ],
    suggested: { value: false, words: 'no' },
    mayGoBack: true,
    mayBeUnsure: false,
    mayReview: false,
    maySkip: false,
  };
}

async function changeRow(options: RecordsOptions, rows: readonly Row[], what: Menu): Promise<Step> {
  const index = rows.length === 1 ? 0 : await askWhich(options, rows);
  if (typeof index !== 'number') return index;
  if (what === 'remove') return { kind: 'stay', rows: rows.filter((_row, at) => at !== index), isDone: false };
  return askRow(options, rows, index);
}

async function askWhich(options: RecordsOptions, rows: readonly Row[]): Promise<number | Step> {
  const choices = rows.map((row, index) => ({ value: index, label: describeRow(options, row) }));
  const ask = { ...makeAgain(options.base), key: `${options.base.key}#which`, ask: 'Which one?', options: choices };
  const { suggested: _no, ...prompt } = ask;
  const reply = await options.prompter.ask(prompt);
  if (reply.kind === 'back') return { kind: 'stay', rows, isDone: false };
  return reply.kind === 'answer' ? Number(reply.value) : { kind: 'leave', reply };
}

/** Asks the fields of the row at `index`, which may be a new one. Going back from the first field changes nothing. */
async function askRow(options: RecordsOptions, rows: readonly Row[], index: number): Promise<Step> {
  const fields = listFields(options);
  const old = rows[index];
  let row: Row = old ?? {};
  for (let at = 0; at < fields.length; ) {
    const field = fields[at];
    if (field === undefined) break;
    const reply = await options.prompter.ask(makeFieldPrompt(options, field, row, index));
    if (reply.kind === 'quit' || reply.kind === 'review') return { kind: 'leave', reply };
    if (reply.kind === 'back' && at === 0) return { kind: 'stay', rows, isDone: false };
    if (reply.kind === 'answer') row = { ...row, [field.name]: reply.value };
    if (reply.kind === 'skip') row = Object.fromEntries(Object.entries(row).filter(([name]) => name !== field.name));
    at += reply.kind === 'back' ? -1 : 1;
  }
  if (!Object.values(row).some(isKnown)) return { kind: 'stay', rows, isDone: false };
  const named = nameRow(
    options.question,
    row,
    rows.filter((_row, other) => other !== index),
  );
  const next = old === undefined ? [...rows, named] : rows.map((one, other) => (other === index ? named : one));
  return { kind: 'stay', rows: next, isDone: false };
}

/** Ids are made from the name instead of asked: a short name for files means nothing to the person. */
function listFields(options: RecordsOptions): readonly Field[] {
  const all = (options.question.fields ?? []).filter((field) => field.name !== 'id');
  const needed = all.filter((field) => field.required);
  return options.isShort && needed.length > 0 ? needed : all;
}

function makeFieldPrompt(options: RecordsOptions, field: Field, row: Row, index: number): AskPrompt {
  const { tools, base } = options;
  return makePrompt(tools, field, {
    key: `${base.key}#${index + 1}.${field.name}`,
    ...(base.place === undefined ? {} : { place: base.place }),
    earlier: row[field.name],
    mayGoBack: true,
    mayBeUnsure: false,
    mayReview: base.mayReview,
    maySkip: !field.required,
    isShort: options.isShort,
  });
}

function nameRow(question: Question, row: Row, others: readonly Row[]): Row {
  const needsId = question.fields?.some((field) => field.name === 'id' && field.required);
  if (!needsId || isKnown(row.id)) return row;
  const words = String(row.name ?? row.when ?? '')
    .normalize('NFKD')
    .toLowerCase();
  const stem =
    words
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 20)
      .replace(/^-+|-+$/g, '') || 'part';
  const taken = others.map((other) => other.id);
  let id = stem;
  for (let next = 2; taken.includes(id); next += 1) id = `${stem}-${next}`;
  return { id, ...row };
}

function listRows(options: RecordsOptions, rows: readonly Row[]): string {
  return rows.map((row, index) => `${index + 1}. ${describeRow(options, row)}`).join('\n');
}

function describeRow({ question, tools }: RecordsOptions, row: Row): string {
  const fields = (question.fields ?? []).filter((field) => field.name !== 'id' && isKnown(row[field.name]));
  return fields.map((field) => tools.words(field, row[field.name] ?? null)).join(', ');
}
