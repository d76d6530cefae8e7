import type { Change } from '../changes/change.ts';
import type { Problem } from '../problem.ts';

/** How a command ended, for scripts. */
export type Outcome = 'done' | 'nothing-to-do' | 'would-change' | 'needs-you' | 'failed';

/** See the table in README: 0 done, 1 failure, 2 usage, 3 plan problems, 4 needs the person, 130 stopped. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** What a command hands back. It prints nothing itself: main.ts does, as words or as JSON. */
export interface Result {
  readonly outcome: Outcome;
  readonly exit: ExitCode;
  /** The result itself, for stdout; not printed with --json. */
  readonly output?: string | Uint8Array;
  /** The same as paragraphs, for a person: wrapped where stdout is a terminal. Instead of `output`. */
  readonly prose?: readonly Line[];
  /** Paragraphs for stderr, in order, the important one last; notes that --quiet drops are marked. */
  readonly report: readonly Line[];
  /** What --json prints besides version, command and outcome. */
  readonly facts: Facts;
}

/** One paragraph on stderr. `tone` chooses a colour, which only repeats the words. */
export interface Line {
  readonly text: string;
  readonly tone: 'note' | 'error' | 'warning' | 'heading' | 'good' | 'plain';
  /** Printed as it stands, without wrapping: a line of a plan with a caret. */
  readonly verbatim?: true;
}

export interface Facts {
  readonly documents?: readonly object[];
  readonly document?: object;
  readonly changes?: readonly object[];
  readonly problems?: readonly Problem[];
  readonly sessions?: readonly object[];
  readonly questions?: readonly object[];
  readonly networks?: readonly object[];
  /** Networks that would match, but are for other people than those who come. */
  readonly forOthers?: readonly object[];
  /** What to do next, as commands. */
  readonly next?: readonly string[];
}

/** Makes a result that only says what is wrong. */
export function fail(exit: 1 | 2 | 3, problems: readonly Problem[], report: readonly Line[]): Result {
  return { outcome: 'failed', exit, report, facts: { problems } };
}

/**
 * The shape of changes in JSON: no bytes, no operations.
 * @param diffs - what each does to the text of its file, where that was asked for.
 */
export function changeFacts(changes: readonly Change[], diffs?: ReadonlyMap<Change, string>): readonly object[] {
  return changes.map((change) => {
    const { id, format, path, action, reason, from, beside, lines } = change;
    const diff = diffs?.get(change);
    return {
      id,
      format,
      path,
      action,
      reason,
      ...(from === undefined ? {} : { from }),
      ...(beside === undefined ? {} : { beside }),
      ...(lines === undefined ? {} : { lines }),
      ...(diff === undefined || diff === '' ? {} : { diff }),
    };
  });
}
