import type { Kit } from '../core/kit/kit.ts';
import type { Problem } from '../core/problem.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import type { Line, Result } from '../core/report/result.ts';
import { unfinishedNotes } from './apply/before.ts';
import { type Call, inFolder } from './call.ts';
import type { Loaded } from './load-plan.ts';
import { isOpened, openKit } from './open-kit.ts';

/** `check`: everything that is wrong, does not fit, or is blank. Exit 3 while something blocks. */
export async function runCheck(call: Call): Promise<Result> {
  const [target] = call.args;
  const opened = await openKit(call, target);
  if (!isOpened(opened)) return opened;
  const { loaded, prepared } = opened;
  const { kit } = prepared;
  const problems = [...loaded.problems, ...kit.problems];
  const blocking = problems.filter(({ blocks }) => blocks).length;
  return {
    outcome: blocking > 0 ? 'failed' : 'done',
    exit: blocking > 0 ? 3 : 0,
    prose: checkLines(problems, kit, loaded),
    report: await unfinishedNotes(call, loaded),
    facts: { problems, next: nextSteps(target, blocking > 0) },
  };
}

/** A plan from a pipe cannot be changed in place, and needs a folder for its pages. */
function nextSteps(target: string | undefined, isBlocked: boolean): readonly string[] {
  if (target === '-') return isBlocked ? [] : ['circlekit build - --out kit'];
  return [inFolder(isBlocked ? 'edit' : 'build', target ?? '.')];
}

const groups: readonly (readonly [Problem['severity'], string])[] = [
  ['error', 'To be mended:'],
  ['warning', 'Answers that do not fit together:'],
  ['blank', 'Still blank: what stops the launch ("!"), then what can wait; with the key, who settles it and by when:'],
  ['advice', 'Worth knowing:'],
];

function checkLines(problems: readonly Problem[], kit: Kit, { folder, name }: Loaded): readonly Line[] {
  const lines: Line[] = [];
  for (const [severity, title] of groups) {
    const found = problems
      .filter((problem) => problem.severity === severity)
      .sort((a, b) => Number(b.blocks) - Number(a.blocks));
    if (found.length === 0) continue;
    lines.push({ tone: 'heading', text: title });
    for (const problem of found)
      lines.push({ tone: 'plain', text: `${problem.blocks ? '!' : '-'} ${describe(problem, kit)}` });
    if (severity === 'blank') lines.push({ tone: 'plain', text: howToFill(folder === undefined ? undefined : name) });
    lines.push({ tone: 'plain', text: '' });
  }
  return [...lines, verdict(problems.filter(({ blocks }) => blocks).length)];
}

function verdict(blocking: number): Line {
  if (blocking === 0) return { tone: 'good', text: 'Ready to begin: nothing stands in the way of the first meeting.' };
  const what = blocking === 1 ? 'the one thing' : `the ${blocking} things`;
  return { tone: 'warning', text: `Not ready yet: settle ${what} marked "!" before the first meeting.` };
}

/** A blank in a few words, since there may be many; anything else with its place and how to mend it. */
function describe(problem: Problem, kit: Kit): string {
  const blank = problem.severity === 'blank' ? kit.blanks.find(({ key }) => key === problem.key) : undefined;
  if (blank)
    return `${blank.label} (${blank.key}): ${blank.whoWords}${blank.byWords === '' ? '' : `, by ${blank.byWords}`}`;
  return problemLines(problem)
    .map(({ text }, at) => (at === 0 ? text.replace(/^\w+: /u, '') : text.trim()))
    .join('\n  ');
}

function howToFill(plan: string | undefined): string {
  if (plan === undefined) return 'To fill them, write each key into the plan.';
  const folder = plan.split('/').slice(0, -1).join('/') || '.';
  return `To fill them: ${inFolder('edit', folder)}, or write each key into ${plan}.`;
}
