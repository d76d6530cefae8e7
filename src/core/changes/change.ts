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
  /** Crisis, safeguarding, consent and data protection texts are never merged. */
  readonly merge?: 'never';
  /** People fill it in: once edited it is never replaced, copied or shown. */
  readonly fill?: true;
}

/** What happened, or would, to a file. The words of regeneration.md's table. */
export type Action =
  | 'created'
  | 'adopted'
  | 'beside'
  | 'unchanged'
  | 'updated'
  | 'kept'
  | 'merged'
  | 'needs-you'
  | 'settled'
  | 'removed-by-you'
  | 'retired'
  | 'kept-not-needed'
  | 'moved'
  | 'followed'
  | 'copy-found'
  | 'twin-behind'
  | 'blocked';

/**
 * One step on disk. `write` replaces a whole file; `backup` copies what stands there before it is replaced or removed;
 * `remember` keeps what was last written, text in the plain layout that its digest is of. `expected` is the
 * digest of the very bytes that must stand there at that moment, or that nothing does.
 */
export type Operation =
  | { readonly do: 'write'; readonly path: string; readonly bytes: Uint8Array; readonly expected?: string }
  | { readonly do: 'backup'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly do: 'remove'; readonly path: string; readonly expected: string }
  | { readonly do: 'move'; readonly from: string; readonly to: string; readonly expected: string }
  | { readonly do: 'remember'; readonly digest: string; readonly bytes: Uint8Array };

export interface Change {
  readonly id: string;
  readonly format: Format;
  /** Where the file stands once this is done. */
  readonly path: string;
  readonly action: Action;
  /** A full sentence. */
  readonly reason: string;
  /** Where the file stood before, if it is another place. */
  readonly from?: string;
  /** Where the new text lies when the person's file was left alone. */
  readonly beside?: string;
  /** The person should hear of it, though it asks nothing of them; said in the run in which it comes about. */
  readonly isNews?: true;
  /** What is new in the text beside a file that shows no differences itself: lines that begin with "- " or "+ ". */
  readonly lines?: readonly string[];
  /** Other people's entries may stand in the file: its text is never shown. */
  readonly isPrivate?: true;
  readonly operations: readonly Operation[];
  /** What the lock should say from now on; absent: forget the document. */
  readonly entry?: Entry;
}

/** parked: this plan does not make it any more. */
export type Status = 'managed' | 'removed-by-you' | 'parked' | 'pending';

/** What circlekit remembers of a file it made. */
export interface Entry {
  readonly id: string;
  readonly format: Format;
  /** Where the file stands. */
  readonly path: string;
  /** Where the kit puts it, when the person moved it. */
  readonly generated?: string;
  readonly pack: string;
  /** Digest of what was last written, as the format is compared; "" when the file was never ours. */
  readonly base: string;
  /** Digest of those very bytes, where two files may say the same in other bytes. */
  readonly exact?: string;
  readonly ends: 'lf' | 'crlf';
  readonly bom: boolean;
  readonly status: Status;
  /** Digest of what the bytes last written were made from, where that is kept. */
  readonly from?: string;
  /** Digest of the text that was offered and not yet settled. */
  readonly pending?: string;
  /** Where that text was laid. */
  readonly beside?: string;
  /** That text was written into the file itself, between marks. */
  readonly marked?: true;
  /** Parked, and circlekit removed the file: it comes back with the plan. */
  readonly retired?: true;
}

/** Files that stand for "asks for the person": exit code 4. */
export const actionsThatNeedYou: ReadonlySet<Action> = new Set(['needs-you', 'beside', 'copy-found', 'blocked']);

/** Nothing was written, but circlekit's memory is another now: this is not "nothing to do". */
export const actionsThatTell: ReadonlySet<Action> = new Set(['adopted', 'settled', 'followed']);
