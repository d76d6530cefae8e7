import type { Kit } from '../core/kit/kit.ts';
import type { Problem } from '../core/problem.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import type { Line, Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { isOpened, openKit } from './open-kit.ts';

/** `check`: everything that is wrong, does not fit, or is blank. Exit 3 while something blocks. */
export async function runCheck(call: Call): Promise<Result> {
  const opened = await openKit(call, call.args[0]);
  if (!isOpened(opened)) return opened;
  const { loaded, prepared } = opened;
  const { kit } = prepared;
  const problems = [...loaded.problems, ...kit.problems];
  const blocking = problems.filter(({ blocks }) => blocks).length;
  const lines = checkLines(problems, kit, blocking);
  const next = blocking > 0 ? [`circlekit edit ${call.args[0] ?? '.'}`] : [`circlekit build ${call.args[0] ?? '.'}`];
  return {
    outcome: blocking > 0 ? 'failed' : 'done',
    exit: blocking > 0 ? 3 : 0,
    output: `${lines.map(({ text }) => text).join('\n')}\n`,
    report: [],
    facts: { problems, next },
  };
}

const groups: readonly (readonly [Problem['severity'], string])[] = [
  ['error', 'To be mended:'],
  ['warning', 'Answers that do not fit together:'],
  ['blank', 'Still blank:'],
  ['advice', 'Worth knowing:'],
];

function checkLines(problems: readonly Problem[], kit: Kit, blocking: number): readonly Line[] {
  const lines: Line[] = [];
  for (const [severity, title] of groups) {
    const found = problems
      .filter((problem) => problem.severity === severity)
      .sort((a, b) => Number(b.blocks) - Number(a.blocks));
    if (found.length === 0) continue;
    lines.push({ tone: 'heading', text: `${title}\n` });
    for (const problem of found)
      lines.push({ tone: 'plain', text: `${problem.blocks ? '! ' : '- '}${sentence(problem)}${byWhen(problem, kit)}` });
    lines.push({ tone: 'plain', text: '' });
  }
  const last =
    blocking > 0
      ? `Not ready yet: ${blocking === 1 ? 'one thing is' : `${blocking} things are`} marked "!" and should be settled before the first meeting.`
      : 'Ready to begin: nothing stands in the way of the first meeting.';
  lines.push({ tone: blocking > 0 ? 'warning' : 'good', text: last });
  return lines;
}

function sentence(problem: Problem): string {
  return problemLines(problem)
    .map(({ text }, at) => (at === 0 ? text.replace(/^\w+: /u, '') : text.trim()))
    .join('\n  ');
}

function byWhen(problem: Problem, kit: Kit): string {
  const blank = problem.severity === 'blank' ? kit.blanks.find(({ key }) => key === problem.key) : undefined;
  return blank?.byWords ? ` By ${blank.byWords}.` : '';
}
