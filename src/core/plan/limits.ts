/** Most bytes a plan may have. A full plan has about 20,000. */
export const MAX_BYTES = 1_000_000;

/** Deepest nesting, counted in open parts of the YAML parser. A plan needs about 12; deeper ones would exhaust the stack. */
export const MAX_DEPTH = 60;

/**
 * Most words and signs of YAML, so that the largest file is still answered in a quarter of a second. A full plan has
 * about 4,000.
 */
export const MAX_PARTS = 50_000;

/** Most problems that are told in one go: enough for any plan, and a hostile file cannot make us write a book. */
export const MAX_FINDINGS = 100;
