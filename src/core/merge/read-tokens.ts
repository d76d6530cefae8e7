import { isBlank, isEdge, isWhole, readFrame } from './blocks.ts';
import { splitSentences } from './split-sentences.ts';

/** A sentence, what stands before the first sentence of a paragraph, or a line that is never taken apart. */
export interface Token {
  readonly kind: 'sentence' | 'frame' | 'line';
  /** For comparing: without what is mere layout. A sentence has no line feed in it, any other has. */
  readonly key: string;
  /** As typed: a frame or a line with the line feed before it, a sentence with the space after it. */
  readonly raw: string;
}

/** Cuts lines into tokens, which put together again give the same lines. */
export function readTokens(lines: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && !isEdge(lines, end)) end += 1;
    for (const token of readParagraph(lines.slice(start, end), start === 0 ? '' : '\n')) tokens.push(token);
    start = end;
  }
  return tokens;
}

function readParagraph(lines: readonly string[], before: string): readonly Token[] {
  const [first = ''] = lines;
  if (isBlank(first) || isWhole(first)) {
    return [{ kind: 'line', key: `\n${isBlank(first) ? '' : first.normalize('NFC')}`, raw: `${before}${first}` }];
  }
  const frame = readFrame(first);
  const sentences = splitSentences(lines.join('\n').slice(frame.length));
  const tokens = sentences.map((raw): Token => ({ kind: 'sentence', key: readWords(raw), raw }));
  return [{ kind: 'frame', key: `\n${frame}\n`, raw: `${before}${frame}` }, ...tokens];
}

function readWords(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[ \t\n]+/gu, ' ')
    .trimEnd();
}
