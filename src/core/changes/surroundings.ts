import type { Format } from '../documents/format.ts';
import type { Entry, Rendering } from './change.ts';

/** A file as it stands. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  /** `why` says what is there and what to do, in full sentences. */
  | { readonly kind: 'other'; readonly why: string };

/** What came of merging two texts. */
export type Merged =
  | { readonly clean: true; readonly text: string }
  | { readonly clean: false; readonly marked: string };

/** What merges texts; loaded only when a page needs it. All texts have line feeds and no byte-order mark. */
export interface Merging {
  readonly merge: (base: string, mine: string, theirs: string) => Merged;
  readonly canMerge: (bytes: number) => boolean;
  readonly hasMarkers: (text: string) => boolean;
}

/** What the decision looks at. Reading the disk and digests come in as functions, so that a dry run is the same. */
export interface Surroundings {
  readonly look: (path: string) => Found;
  /** Why a file cannot be written or removed there, with what to do, in full sentences; undefined when it can. */
  readonly refusal: (path: string) => string | undefined;
  /** Of bytes as they are. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Of what a file says, as its format is compared; undefined when it cannot be read as a file of that format. */
  readonly digestOf: (format: Format, bytes: Uint8Array) => string | undefined;
  /** What was last written to a file, if that is kept; undefined when it is lost or is not that any more. */
  readonly base: (entry: Entry) => Uint8Array | undefined;
  /** Files elsewhere that are this page, if they were looked for. */
  readonly strays: (made: Pick<Rendering, 'format' | 'path'>, entry: Entry) => Strays;
  readonly pack: string;
  /** What becomes of two texts that do not fit together. */
  readonly conflicts: 'beside' | 'markers';
  /** Absent: nothing is merged. */
  readonly merging?: Merging;
}

/** Files elsewhere that may be a page of the kit. */
export interface Strays {
  /** They carry its id. */
  readonly byId: readonly string[];
  /** They hold exactly what was last written, and carry no other id. */
  readonly byBytes: readonly string[];
}
