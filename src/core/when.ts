/** One stored answer. `null` means "not sure yet"; records are lists of small objects (a phase, a contact, a network). */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [field: string]: Value };

/** Answers by dotted plan key (`duration.kind`). A key that is absent was not answered. */
export type Answers = Readonly<Record<string, Value>>;

/**
 * A condition over answers, as plain data, so that questions, documents and forms share one matcher and `list` can say
 * why in words. `is` and `in` on a list answer mean "the list holds it"; `over` compares numbers; `known` asks whether
 * there is an answer that is neither null nor empty.
 */
export type When =
  | { readonly key: string; readonly is: Value }
  | { readonly key: string; readonly in: readonly Value[] }
  | { readonly key: string; readonly not: Value }
  | { readonly key: string; readonly over: number }
  | { readonly key: string; readonly known: boolean }
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] };

/** Says whether the value counts as an answer: not missing, not null, not an empty text or list. */
export function isKnown(value: Value | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

function holds(value: Value | undefined, wanted: Value): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

/** Says whether the condition is met by the answers. A key without an answer matches only `not` and `known: false`. */
export function matches(when: When, answers: Answers): boolean {
  if ('all' in when) return when.all.every((part) => matches(part, answers));
  if ('any' in when) return when.any.some((part) => matches(part, answers));
  const value = answers[when.key];
  if ('is' in when) return holds(value, when.is);
  if ('in' in when) return when.in.some((wanted) => holds(value, wanted));
  if ('not' in when) return !holds(value, when.not);
  if ('known' in when) return isKnown(value) === when.known;
  return typeof value === 'number' && value > when.over;
}

/** Every key that the condition looks at, in order, without repeats. */
export function keysOf(when: When): readonly string[] {
  if ('all' in when) return [...new Set(when.all.flatMap(keysOf))];
  if ('any' in when) return [...new Set(when.any.flatMap(keysOf))];
  return [when.key];
}
