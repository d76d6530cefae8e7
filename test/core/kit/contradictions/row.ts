import { expect, it } from 'vitest';
import type { KitInput } from '../../../../src/core/kit/make-kit.ts';
import type { Problem } from '../../../../src/core/problem.ts';
import type { Answers } from '../../../../src/core/when.ts';
import { makeTestKit, makeTheme } from '../../../support/make-plan.ts';

export type Changes = Readonly<Record<string, Answers[string] | undefined>>;

/** One rule: the changes to a ready plan with which it appears, and the nearest ones with which it does not. */
export interface Row {
  readonly code: string;
  /** Changes both plans share. */
  readonly given?: Changes;
  readonly appears: Changes;
  readonly not: Changes;
  /** Whether it stops the launch; false when left out. */
  readonly blocks?: true;
  readonly input?: Partial<Omit<KitInput, 'given'>>;
}

/** The problem with this code in a ready plan so changed, or undefined. */
export function findProblem(code: string, changes: Changes, input: Row['input'] = {}): Problem | undefined {
  const id = changes['theme.id'];
  const theme = makeTheme(typeof id === 'string' ? { id } : {});
  return makeTestKit(changes, { theme, ...input }).problems.find((problem) => problem.code === code);
}

/** Makes the tests of a table. */
export function testRows(rows: readonly Row[]): void {
  it.each(rows)('$code appears', ({ code, given, appears, blocks, input }) => {
    expect(findProblem(code, { ...given, ...appears }, input)).toMatchObject({ code, blocks: blocks ?? false });
  });
  it.each(rows)('$code does not appear without cause', ({ code, given, not, input }) => {
    expect(findProblem(code, { ...given, ...not }, input)).toBeUndefined();
  });
}
