import type { Plan } from '../core/plan/plan.ts';
import type { Problem } from '../core/problem.ts';
import { findQuestion } from '../core/questions/list.ts';
import type { Answers } from '../core/when.ts';
import type { Files, Folder } from '../world.ts';
import { encode } from './encode.ts';
import type { Loaded } from './load-plan.ts';

/** What reads and changes plans; loaded once it is sure that there is something to do. */
export type Working = typeof import('./working.ts');

/** The file of a plan while somebody answers questions about it, who may have it open in an editor as well. */
export interface PlanFile {
  /** The plan before this command, with what was typed into the file by hand meanwhile. */
  readonly loaded: () => Loaded;
  /** The plan's text with these answers in it and every other byte as it stands, or why the file is no plan now. */
  readonly change: (answers: Answers) => { readonly text: string } | { readonly problems: readonly Problem[] };
  /** Writes that text, unless it stands there already, or the file is no plan now: somebody is in the middle of typing. */
  readonly write: (answers: Answers) => void;
}

/**
 * Opens the file of a plan that was loaded from this folder. What stood there before is remembered with each write, so that
 * `undo` can give it back even when the program is cut off before the run that keeps it.
 */
export function openPlanFile(files: Files, folder: Folder, first: Loaded, working: Working): PlanFile {
  const { file = 'plan.yaml', name } = first;
  let loaded = first;
  /** What stands there as far as we know. */
  let standing = first.bytes;
  let said = first.plan.answers;
  const change: PlanFile['change'] = (answers) => {
    const found = folder.look(file);
    if (found.kind === 'file' && Buffer.compare(found.bytes, standing) !== 0) {
      const { plan, problems } = working.readPlan(found.bytes, name);
      if (!plan) return { problems };
      standing = found.bytes;
      loaded = { ...loaded, bytes: found.bytes, plan: { ...plan, answers: said } };
    }
    return { text: changeText(working, loaded.plan, answers) };
  };
  let before = first.bytes;
  /** Digests of what was put there since. */
  let after: readonly string[] = [];
  const write = (answers: Answers): void => {
    const changed = change(answers);
    if ('problems' in changed) return;
    const bytes = encode(changed.text);
    if (before !== loaded.bytes) after = [];
    before = loaded.bytes;
    if (Buffer.compare(bytes, standing) !== 0) {
      after = [...after, files.digest(bytes)];
      working.rememberPlan({ path: file, before, after }, files, folder);
      folder.write(file, bytes);
    }
    if (Buffer.compare(bytes, before) === 0) working.forgetPlan(folder);
    standing = bytes;
    said = answers;
  };
  return { loaded: () => loaded, change, write };
}

/** Puts the answers that are other ones into the plan's text. */
function changeText(working: Working, plan: Plan, answers: Answers): string {
  let { text } = plan;
  for (const key of new Set([...Object.keys(plan.answers), ...Object.keys(answers)])) {
    if (!findQuestion(key) || JSON.stringify(plan.answers[key]) === JSON.stringify(answers[key])) continue;
    const value = answers[key];
    text = value === undefined ? working.spliceOut(text, key) : working.spliceAnswer(text, key, value);
  }
  return text;
}
