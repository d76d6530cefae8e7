import { findQuestion } from '../../src/core/questions/list.ts';
import type { Prompter } from '../../src/wizard/prompter.ts';
import { openPlainSession, performPlain } from '../wizard/support/plain-session.ts';
import { type Act, makeScriptedPrompter } from '../wizard/support/scripted-prompter.ts';
import type { Ran } from './make-world.ts';
import { runIn } from './take-back.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** Somebody who answers: behind the prompts themselves, or one line at a time as through a pipe. */
export type Answerer = 'prompter' | 'plain';

/** What a person does who changes one answer: chooses its number in the list of answers, and answers. */
export async function actsFor(folder: TemporaryFolder, key: string, acts: readonly Act[]): Promise<readonly Act[]> {
  const { notes } = await look(folder);
  const label = findQuestion(key)?.label ?? key;
  // The list that shows everything comes last.
  const line = notes
    .join('\n')
    .match(/^\d+\. .*$/gmu)
    ?.findLast((one) => one.replace(/^\d+\. /u, '').startsWith(`${label}: `));
  if (line === undefined) throw new Error(`"${label}" is not among the answers:\n${notes.join('\n')}`);
  return [{ do: 'type', text: 'all' }, { do: 'type', text: line.split('.')[0] ?? '' }, ...acts];
}

/** Runs `edit` with somebody who does these things and then leaves. */
export async function editAs(who: Answerer, folder: TemporaryFolder, acts: readonly Act[]): Promise<Ran> {
  return await runIn(folder, who === 'plain' ? ['edit', '--plain'] : ['edit'], {
    terminal: true,
    prompter: open(who, acts),
  });
}

function open(who: Answerer, acts: readonly Act[]): Prompter {
  return who === 'plain' ? performPlain(openPlainSession(), acts) : makeScriptedPrompter(acts);
}

/** Shows all answers and leaves. */
async function look(folder: TemporaryFolder): Promise<{ readonly notes: readonly string[] }> {
  const prompter = makeScriptedPrompter([{ do: 'type', text: 'all' }]);
  await runIn(folder, ['edit'], { terminal: true, prompter });
  return prompter;
}
