import { type DocumentFact, documentFacts } from '../core/report/document-facts.ts';
import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { isOpened, openKit } from './open-kit.ts';

/** `list`: the documents of a kit, and why each is in it or not. */
export async function runList(call: Call): Promise<Result> {
  const opened = await openKit(call, call.args[0]);
  if (!isOpened(opened)) return opened;
  const { kit, chosen } = opened.prepared;
  const documents = documentFacts(chosen, kit);
  const output = call.world.stdout.isTerminal ? listForPeople(documents) : listForPipes(documents);
  return { outcome: 'done', exit: 0, output, report: [], facts: { documents } };
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

function listForPeople(documents: readonly DocumentFact[]): string {
  const block = ({ id, title, path, audience, because }: DocumentFact): string =>
    `${title} (${id})\n  ${path}\n  For ${audience}; because ${because}.`;
  const included = documents.filter((document) => document.included);
  const left = documents.filter((document) => !document.included);
  const parts = [`In this kit: ${included.length} documents.`, ...included.map(block)];
  if (left.length > 0) parts.push(`Left out: ${left.length}.`, ...left.map(block));
  return `${parts.join('\n\n')}\n`;
}
