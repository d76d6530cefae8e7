/** Something wrong at one spot of the text, before it is worked out which line and column that is. */
export interface Finding {
  /** Kebab-case and stable; becomes the code of the problem. */
  readonly code: string;
  readonly what: string;
  readonly fix?: string;
  /** The plan key it is about, when known. */
  readonly key?: string;
  /** Where, counted in UTF-16 units from the start of the text. */
  readonly offset: number;
}
