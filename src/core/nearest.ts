import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely means; undefined when none is near (more than a third of it differs). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word, [...known]);
  return distance(word, found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
}
