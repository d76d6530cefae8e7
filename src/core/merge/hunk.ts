/** A stretch of a list: from `start` up to, without, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change: the stretch of the earlier list that went, and the stretch of the later one that stands there now. */
export interface Hunk {
  readonly before: Range;
  readonly after: Range;
}
