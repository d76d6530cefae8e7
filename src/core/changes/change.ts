import type { Format } from '../documents/front.ts';

/** One file that this plan makes, in memory. */
export interface Rendering {
  readonly id: string;
  readonly format: Format;
  /** Inside the kit, with "/". */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Digest of everything the bytes are made from. Equal to the remembered one: the bytes are those last written. */
  readonly from?: string;
}

/** What happened, or would, to a file. The words of regeneration.md's table. */
export type Action =
  | 'created'
  | 'adopted'
  | 'beside'
  | 'unchanged'
  | 'updated'
  | 'kept'
  | 'needs-you'
  | 'settled'
  | 'removed-by-you'
  | 'kept-not-needed'
  | 'blocked';

/**
 * One step on disk. `write` replaces a whole file; `backup` copies what stands there before it is replaced; `remember`
 * keeps the text that a page was last made from, in the plain layout that its digest is of.
 */
export type Operation =
  | { readonly do: 'write'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly do: 'backup'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly do: 'remember'; readonly digest: string; readonly bytes: Uint8Array };

export interface Change {
  readonly id: string;
  readonly format: Format;
  readonly path: string;
  readonly action: Action;
  /** A full sentence. */
  readonly reason: string;
  /** Where the new text lies when the person's file was left alone. */
  readonly beside?: string;
  readonly operations: readonly Operation[];
  /** What the lock should say from now on; absent: forget the document. */
  readonly entry?: Entry;
}

export type Status = 'managed' | 'removed-by-you' | 'pending';

/** What circlekit remembers of a file it made. */
export interface Entry {
  readonly id: string;
  readonly format: Format;
  readonly path: string;
  readonly pack: string;
  /** Digest of the bytes last written, normalised; "" when the file was never ours. */
  readonly base: string;
  readonly ends: 'lf' | 'crlf';
  readonly bom: boolean;
  readonly status: Status;
  /** Digest of what the bytes last written were made from, where that is kept. */
  readonly from?: string;
  /** Digest of the text that was offered and not yet settled. */
  readonly pending?: string;
  /** Where that text was laid. */
  readonly beside?: string;
}

/** Files that stand for "asks for the person": exit code 4. */
export const actionsThatNeedYou: ReadonlySet<Action> = new Set(['needs-you', 'beside', 'blocked']);
