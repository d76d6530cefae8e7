import path from 'node:path';
import type { Result } from '../core/report/result.ts';
import { onlyAnswers, type Prompter } from '../wizard/prompter.ts';
import type { Files, Folder } from '../world.ts';
import type { Call } from './call.ts';
import { quitResult } from './open-prompter.ts';
import { shown } from './run-build.ts';

/**
 * Asks where the kit goes, unless the person has said so on the command line. A folder that already holds a plan is
 * refused with one kind sentence.
 */
export async function askFolder(
  { call, files, folder }: { call: Call; files: Files; folder: Folder },
  prompter: Prompter,
): Promise<Folder | Result> {
  const { world, args, options } = call;
  if (args[0] !== undefined || options.yes === true) return folder;
  const suggestion = shown(world.cwd, folder.path);
  const words = suggestion === '.' ? 'this folder' : suggestion;
  const ask = 'In which folder shall we keep the pages?';
  const reply = await prompter.ask({
    key: '@folder',
    shape: 'line',
    ask,
    why: 'Everything stays in this one folder, and nothing leaves it.',
    suggested: { value: suggestion, words, text: suggestion },
    read: (text) => {
      const name = atHome(text.trim(), world.env.HOME);
      const at = path.resolve(world.cwd, name);
      if (files.find(at).kind === 'file') return { sorry: 'A file has that name. Please name another one.' };
      const taken = files.find(path.join(at, 'plan.yaml')).kind !== 'missing';
      return taken ? { sorry: 'That folder holds a plan already. Please name another one.' } : { value: name };
    },
    ...onlyAnswers,
  });
  if (reply.kind === 'quit') return quitResult(reply.how, suggestion, ask);
  const name = reply.kind === 'answer' && typeof reply.value === 'string' ? reply.value : suggestion;
  return files.folder(path.resolve(world.cwd, name));
}

/** A shell would have put the home folder for "~"; here nobody else does. */
function atHome(name: string, home: string | undefined): string {
  return home === undefined ? name : name.replace(/^~(?=\/|$)/u, home);
}
