/** A text as lines. */
export interface Lines {
  /** As typed, without the line feeds. */
  readonly raw: readonly string[];
  /** The same lines for comparing: a letter with an accent is one letter, however it was typed. */
  readonly keys: readonly string[];
  /** Whether the last line ends with a line feed. An empty text counts as whole. */
  readonly isEnded: boolean;
}

/** Cuts a text into lines. */
export function readLines(text: string): Lines {
  const isEnded = text === '' || text.endsWith('\n');
  const body = text === '' ? undefined : isEnded ? text.slice(0, -1) : text;
  if (body === undefined) return { raw: [], keys: [], isEnded };
  const raw = body.split('\n');
  const plain = body.normalize('NFC');
  return { raw, keys: plain === body ? raw : plain.split('\n'), isEnded };
}

/** Puts lines together again. */
export function joinLines(lines: readonly string[], isEnded: boolean): string {
  if (lines.length === 0) return '';
  return isEnded ? `${lines.join('\n')}\n` : lines.join('\n');
}

/** Gives each string a number, the same for equal strings, over all the lists together. */
export function numberTokens(lists: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return lists.map((keys) => keys.map(numberOf));
}
