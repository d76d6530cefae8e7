import { type DocumentFact, documentFacts } from '../core/report/document-facts.ts';
import type { Line, Result } from '../core/report/result.ts';
import { unfinishedNotes } from './apply/before.ts';
import { type Call, misuse } from './call.ts';
import { listPending } from './list-pending.ts';
import { isOpened, openKit } from './open-kit.ts';

/** `list`: the documents of a kit, and why each is in it or not. */
export async function runList(call: Call): Promise<Result> {
  const [target] = call.args;
  if (call.options.pending === true)
    return target === '-'
      ? misuse('no-folder', '--pending needs a kit folder, not a plan from a pipe.')
      : await listPending(call, target);
  const opened = await openKit(call, target);
  if (!isOpened(opened)) return opened;
  const { kit, chosen } = opened.prepared;
  const documents = documentFacts(chosen, kit);
  const shown = call.world.stdout.isTerminal
    ? { prose: listForPeople(documents) }
    : { output: listForPipes(documents) };
  return {
    outcome: 'done',
    exit: 0,
    ...shown,
    report: await unfinishedNotes(call, opened.loaded),
    facts: { documents },
  };
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
