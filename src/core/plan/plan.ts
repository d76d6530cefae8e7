import type { Answers } from '../when.ts';

/** The version of the plan format that this program reads and writes. */
export const PLAN_VERSION = 1;

/** A plan as read: what people answered, and the text it stood in. */
export interface Plan {
  readonly version: 1;
  /** Minted once by `new`; calendar ids come from it. `null` in a plan written by hand without one. */
  readonly id: string | null;
  /** ISO date on which `new` made the plan; calendars count their revisions from it. `null` when it does not say. */
  readonly created: string | null;
  /** By dotted key. Only what stands in the file; keys of packs are kept as `extra.<pack>`. */
  readonly answers: Answers;
  /** The whole text, with its byte-order mark and line ends, ready for `spliceAnswer`. */
  readonly text: string;
}
