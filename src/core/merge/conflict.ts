/** A place where two people's changes do not fit together. Texts are whole lines without the last line feed. */
export interface Conflict {
  /** The line of the person's text where it begins, counted from 1. */
  readonly line: number;
  /** What the person has there. Undefined when there are no lines, which is not the same as one empty line. */
  readonly mine: string | undefined;
  /** What was last written there. */
  readonly base: string | undefined;
  /** What would be written there now. */
  readonly theirs: string | undefined;
}

/** The words that stand in the marker lines. */
export interface MarkerLabels {
  readonly mine: string;
  readonly base: string;
  readonly theirs: string;
}

/** Names for the three texts as a person knows them. */
export const PLAIN_LABELS: MarkerLabels = { mine: 'your text', base: 'earlier text', theirs: 'new text' };

/**
 * Writes a conflict with its three texts between marker lines, the way editors that help with them expect.
 * @returns lines, without line feeds at their ends.
 */
export function markConflict({ mine, base, theirs }: Conflict, labels: MarkerLabels): readonly string[] {
  const lines = [`<<<<<<< ${labels.mine}`];
  if (mine !== undefined) lines.push(mine);
  lines.push(`||||||| ${labels.base}`);
  if (base !== undefined) lines.push(base);
  lines.push('=======');
  if (theirs !== undefined) lines.push(theirs);
  lines.push(`>>>>>>> ${labels.theirs}`);
  return lines;
}

/**
 * Whether marker lines still stand in a text. The middle one alone does not count: a row of equal signs also makes a
 * heading of the line above it.
 */
export function hasMarkers(text: string): boolean {
  return /^(?:<{7}|\|{7}|>{7})(?=[ \t\r\n]|$)/mu.test(text);
}

/**
 * Takes marker lines out of a text and leaves what stands between them on one side; all other lines stay.
 * @returns undefined where the marks are not whole any more, so that nobody can say which line is whose.
 */
export function takeOutMarkers(text: string, stays: 'mine' | 'theirs'): string | undefined {
  const kept: string[] = [];
  let part: Part = 'none';
  for (const line of text.split('\n')) {
    const mark = /^(?:<{7}|\|{7}|>{7})(?= |$)|^={7}$/u.exec(line)?.[0][0];
    // A row of equal signs outside makes a heading of the line above it.
    if (mark === undefined || (mark === '=' && part === 'none')) {
      if (part === 'none' || part === stays) kept.push(line);
      continue;
    }
    const next: Part | undefined = follow[`${part} ${mark}`];
    if (next === undefined) return undefined;
    part = next;
  }
  return part === 'none' ? kept.join('\n') : undefined;
}

type Part = 'none' | 'mine' | 'base' | 'theirs';

/** What begins with a mark, after what. */
const follow: Readonly<Record<string, Part>> = {
  'none <': 'mine',
  'mine |': 'base',
  'base =': 'theirs',
  'theirs >': 'none',
};
