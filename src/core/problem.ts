/** Where in a file something is wrong. Lines and columns count from 1; `frame` is the line with a caret under it. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly frame?: string;
}

/** error: cannot go on. warning: answers that contradict. blank: something to fill in. advice: worth knowing. */
export type Severity = 'error' | 'warning' | 'blank' | 'advice';

/**
 * Something the person should know about, as data. Never thrown, never coloured, and never holding a sensitive answer.
 * `code` is kebab-case and stable: scripts hang on it. `blocks` says whether `check` calls the group not ready.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly blocks: boolean;
  /** What is wrong, as a full sentence. */
  readonly what: string;
  /** What to do about it, as a full sentence. */
  readonly fix?: string;
  /** The plan key it is about. */
  readonly key?: string;
  readonly place?: Place;
}
