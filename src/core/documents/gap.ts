/** What every gap starts with inside its square brackets. The only place that says so. */
export const GAP_PREFIX = 'to fill in: ';

const gap = new RegExp(`\\[${GAP_PREFIX}([^\\[\\]]+)\\]`, 'gu');

/** A stretch of text, or a blank that the person still has to fill. */
export type TextOrGap = { readonly t: 'text'; readonly text: string } | { readonly t: 'gap'; readonly words: string };

/** How a blank is printed in every text: `[to fill in: the name of the room]`. */
export function gapText(words: string): string {
  return `[${GAP_PREFIX}${words}]`;
}

/** Finds the blanks in one line of plain text. Parts come in order; no part is empty. */
export function findGaps(text: string): readonly TextOrGap[] {
  const parts: TextOrGap[] = [];
  let end = 0;
  for (const match of text.matchAll(gap)) {
    if (match.index > end) parts.push({ t: 'text', text: text.slice(end, match.index) });
    parts.push({ t: 'gap', words: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ t: 'text', text: text.slice(end) });
  return parts;
}
