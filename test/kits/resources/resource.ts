import type { Answers } from '../../../src/core/when.ts';

/** A guide, a programme or a study, and by what a group that follows it is served. */
export interface Resource {
  /** Its number in the list of resources that this program was made after. */
  readonly row: number;
  readonly name: string;
  /** The name of an example, or a small plan. */
  readonly plan: string | Answers;
  /** Changes to that plan. */
  readonly with?: Answers;
  /** Keys by which the plan says what is special about it. */
  readonly keys: readonly string[];
  /** Phrases that stand on pages of the kit, by document. */
  readonly serves: Readonly<Record<string, readonly string[]>>;
  /** Documents that such a group must not be given. */
  readonly lacks?: readonly string[];
}

export const standard: Answers = { 'kit.size': 'standard' };
export const everything: Answers = { 'kit.size': 'everything' };
