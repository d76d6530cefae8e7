import { type DocumentFact, documentFacts } from '../core/report/document-facts.ts';
import type { Line, Result } from '../core/report/result.ts';
import { unfinishedNotes } from './apply/before.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { listPending } from './list-pending.ts';
import { isOpened, type Opened, openKit } from './open-kit.ts';
import { prepareKit } from './prepare-kit.ts';

/** `list`: the documents of a kit, and why each is in it or not. */
export async function runList(call: Call): Promise<Result> {
  const [target] = call.args;
  if (call.options.pending === true)
    return target === '-'
      ? misuse('no-folder', '--pending needs a kit folder, not a plan from a pipe.')
      : await listPending(call, target);
  const opened = await openKit(call, target);
  if (!isOpened(opened)) return opened;
  const own = factsOf(opened.prepared);
  const size = call.options.size === undefined ? undefined : String(call.options.size);
  const documents = size === undefined ? own : factsOf(withSize(call, opened, size));
  const next = target === '-' ? [] : nextSteps(documents, size, target ?? '.');
  const shown = call.world.stdout.isTerminal
    ? { prose: [...(size === undefined ? [] : compare(documents, own)), ...listForPeople(documents), ...sayNext(next)] }
    : { output: listForPipes(documents) };
  return {
    outcome: 'done',
    exit: 0,
    ...shown,
    report: await unfinishedNotes(call, opened.loaded),
    facts: { documents, next },
  };
}

function factsOf({ chosen, kit }: Opened['prepared']): readonly DocumentFact[] {
  return documentFacts(chosen, kit);
}

/** The same plan with another size of kit. Nothing is saved. */
function withSize({ world }: Call, { loaded, prepared }: Opened, size: string): Opened['prepared'] {
  return prepareKit({ ...loaded.plan.answers, 'kit.size': size }, world.pack(), prepared.kit.asOf);
}

/** How to have a size that was looked at; how to look at a larger one where this one leaves pages out. */
function nextSteps(documents: readonly DocumentFact[], size: string | undefined, folder: string): readonly string[] {
  if (size !== undefined) return [`${inFolder('edit', folder)} --set kit.size=${size}`];
  const larger = documents
    .map(({ because }) => /kit\.size=(\w+)$/u.exec(because)?.[1])
    .filter((one) => one !== undefined);
  const nearest = larger.includes('standard') ? 'standard' : larger[0];
  return nearest === undefined ? [] : [`${inFolder('list', folder)} --size ${nearest}`];
}

/** What comes and what goes with another size, by title. */
function compare(documents: readonly DocumentFact[], own: readonly DocumentFact[]): readonly Line[] {
  const titles = (some: readonly DocumentFact[], others: readonly DocumentFact[]): readonly string[] => {
    const ids = new Set(others.filter(({ included }) => included).map(({ id }) => id));
    return some.filter(({ id, included }) => included && !ids.has(id)).map(({ title }) => title);
  };
  const say = (what: string, which: readonly string[]): readonly Line[] =>
    which.length === 0 ? [] : [{ tone: 'heading', text: `${what}, ${which.length}:` }, ...which.map(asItem)];
  const lines = [...say('More than now', titles(documents, own)), ...say('No more', titles(own, documents))];
  return lines.length > 0 ? [...lines, blank] : [{ tone: 'plain', text: 'The same pages as now.' }, blank];
}

const blank: Line = { tone: 'plain', text: '' };

function asItem(title: string): Line {
  return { tone: 'plain', text: `  ${title}` };
}

function sayNext([step]: readonly string[]): readonly Line[] {
  if (step === undefined) return [];
  const what = step.includes('--set') ? 'To have these pages' : 'To see what a larger kit would add';
  return [blank, { tone: 'plain', text: `${what}: ${step}` }];
}

/** One record a line, tabs between: id, included or left-out, path, audience, title, because. */
function listForPipes(documents: readonly DocumentFact[]): string {
  return documents
    .map(({ id, included, path, audience, title, because }) =>
      [id, included ? 'included' : 'left-out', path, audience, title, because].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function listForPeople(documents: readonly DocumentFact[]): readonly Line[] {
  const blocks = (some: readonly DocumentFact[]): readonly Line[] =>
    some.flatMap(({ id, title, path, audience, because }) => [
      { tone: 'plain', text: '' },
      { tone: 'heading', text: `${title} (${id})` },
      { tone: 'plain', text: `  ${path}\n  For ${audience}; because ${because}.` },
    ]);
  const included = documents.filter((document) => document.included);
  const left = documents.filter((document) => !document.included);
  const head: Line = { tone: 'plain', text: `In this kit: ${included.length} documents.` };
  const rest: readonly Line[] =
    left.length === 0 ? [] : [{ tone: 'plain', text: `\nLeft out: ${left.length}.` }, ...blocks(left)];
  return [head, ...blocks(included), ...rest];
}
