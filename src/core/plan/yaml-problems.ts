import type { Finding } from './finding.ts';
import { MAX_FINDINGS } from './limits.ts';
import type { Lexeme, ParsedYaml, ParserError } from './parse-yaml.ts';
import { lineIndexAt, lineText, type TextLines } from './text-lines.ts';

interface Spot {
  readonly error: ParserError;
  readonly lines: TextLines;
  /** The line of the error, by index from 0. */
  readonly index: number;
  /** The last quoted text before the error, where its end may have been missed. */
  readonly quoted: Lexeme | undefined;
}

type Words = Omit<Finding, 'offset'> & { readonly offset?: number };

const QUOTE_OPEN: Words = {
  code: 'quote-not-closed',
  what: 'A quote is opened here and not closed on the same line.',
  fix: 'Close it where the text ends, with the same quote.',
};

const TEXT_AFTER_QUOTE: Words = {
  code: 'text-after-quote',
  what: 'There is more text after the closing quote.',
  fix: 'If a quote belongs to the text, write the whole text between the other kind: \'He said "hello"\' or "Maria\'s".',
};

const COLON_IN_TEXT: Words = {
  code: 'colon-in-text',
  what: 'A colon followed by a space inside a text is read as the end of a key.',
  fix: 'Put straight quotes around the whole text: "Hope: a group".',
};

const NO_COLON: Words = {
  code: 'no-colon',
  what: 'This line has no key: every line of a plan is a key, a colon, a space and a value.',
  fix: 'Add the key, or if the text goes on from the line above, indent it further and put quotes around the whole.',
};

const NO_SPACE: Words = {
  code: 'no-space-after-colon',
  what: 'There is no space after the colon, so key and value run together.',
  fix: 'Put a space after the colon: "name: Our group".',
};

const INDENT: Words = {
  code: 'bad-indent',
  what: 'The spaces at the start of this line do not match the lines around it.',
  fix: 'Start the lines that belong together in the same column.',
};

const BRACKET: Words = {
  code: 'bracket',
  what: 'A bracket or a comma is missing or too many near here.',
  fix: 'Write lists as [tea, time] and pairs as { name: value }, each bracket closed.',
};

const ESCAPE: Words = {
  code: 'backslash',
  what: 'A backslash in double quotes gives the next letter a meaning, and this letter has none.',
  fix: 'Use single quotes around the text, or write the backslash twice: \'\\\' or "\\\\".',
};

const FIRST_SIGN: Words = {
  code: 'needs-quotes',
  what: 'A text may not begin with this sign.',
  fix: 'Put straight quotes around the whole text.',
};

const BLOCK_HEADER: Words = {
  code: 'text-after-block-sign',
  what: 'After | or > the text starts on the next line.',
  fix: 'Move the text to the next line, indented, or put straight quotes around it here.',
};

const OTHER: Words = {
  code: 'not-yaml',
  what: 'This part cannot be read.',
  fix: 'Compare it with the lines around it: a key, a colon, a space and a value, in straight quotes if in doubt.',
};

/** How a person's curly quotes show in a line that YAML could not make sense of. */
const CURLY: Words = {
  code: 'curly-quotes',
  what: 'The quotes around this value are curly ones, which YAML takes for part of the text.',
  fix: 'Write straight quotes: ".',
};

const CONFLICT: Words = {
  code: 'conflict-marks',
  what: 'This line is a mark that a program left where two versions of the file did not fit together.',
  fix: 'Keep the lines that are right and delete the others with the marks around them.',
};

/** Where the next line begins that is indented further than this one: the parser blames the line before it. */
function findDeeper(lines: TextLines, index: number): number | undefined {
  const width = (line: string) => line.length - line.trimStart().length;
  const next = lineText(lines, index + 1);
  const isDeeper = next.trim() !== '' && width(next) > width(lineText(lines, index));
  return isDeeper ? (lines.starts[index + 1] ?? 0) + width(next) : undefined;
}

function explainIndent({ error, lines, index }: Spot): Words {
  if (error.message.startsWith('Flow')) return BRACKET;
  if (error.message.startsWith('Nested') && /^[^:]*:\s+[^\s].*:(\s|$)/.test(lineText(lines, index)))
    return COLON_IN_TEXT;
  const offset = error.code === 'BAD_INDENT' ? undefined : findDeeper(lines, index);
  return { ...INDENT, offset };
}

function explainKey(spot: Spot): Words {
  const line = lineText(spot.lines, spot.index);
  if (/^\s*[\p{L}\p{N}_]+:\S/u.test(line)) return NO_SPACE;
  return /^\s*[\p{L}\p{N}_]+:\s/u.test(line) ? explainIndent(spot) : NO_COLON;
}

function explainMissing(spot: Spot): Words {
  const { message } = spot.error;
  if (message.startsWith('Missing closing')) return { ...QUOTE_OPEN, offset: spot.quoted?.offset };
  if (message.startsWith('Implicit map keys')) return NO_COLON;
  if (message.startsWith('Block scalar')) return INDENT;
  if (message.includes('flow') || message.includes('Flow')) return BRACKET;
  return OTHER;
}

function explainUnexpected({ error, quoted, lines, index }: Spot): Words {
  if (error.message.startsWith('Not a YAML token') || error.message.startsWith('Block scalar header')) {
    return BLOCK_HEADER;
  }
  if (error.message.endsWith('at node end')) {
    const wasMissed = quoted?.source.includes('\n') === true;
    return wasMissed ? { ...QUOTE_OPEN, offset: quoted.offset } : TEXT_AFTER_QUOTE;
  }
  if (/flow|comma|, in|[[\]{}]/.test(error.message)) return BRACKET;
  return lineText(lines, index).includes(':') ? INDENT : NO_COLON;
}

function explain(spot: Spot): Words {
  const line = lineText(spot.lines, spot.index);
  if (/^\s*(?:- )?[\p{L}\p{N}_]+\s*:\s+["']?[\u201c\u201d\u201e\u2018]/u.test(line)) return CURLY;
  if (/^(?:<{7}|={7}|>{7})/.test(line)) return CONFLICT;
  switch (spot.error.code) {
    case 'MISSING_CHAR':
      return explainMissing(spot);
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKey(spot);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return explainIndent(spot);
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(spot);
    case 'BAD_DQ_ESCAPE':
      return ESCAPE;
    case 'BAD_SCALAR_START':
      return FIRST_SIGN;
    case 'BLOCK_IN_FLOW':
      return BRACKET;
    default:
      return OTHER;
  }
}

/** The lines indented with a tab, near an error: the parser often stumbles one line before or after. */
function findTab(lines: TextLines, index: number): number | undefined {
  for (const near of [index, index + 1]) {
    const tab = /^ *\t/.exec(lineText(lines, near));
    if (tab !== null) return (lines.starts[near] ?? 0) + tab[0].length - 1;
  }
  return undefined;
}

const TAB: Words = {
  code: 'tab-indent',
  what: 'This line is indented with a tab; YAML wants spaces.',
  fix: 'Replace the tab by two spaces for each step.',
};

/** After these the parser takes the rest of the file for something else. */
const SWALLOWS = ['quote-not-closed', 'bracket'];

/**
 * The parser's errors as plain sentences, at most one a line. One slip upsets the parser for lines on end: with tabs
 * only the tabs are told, and after a quote or bracket that stays open nothing further.
 */
export function explainErrors(parsed: ParsedYaml, lines: TextLines): readonly Finding[] {
  const quotes = parsed.lexemes.filter(({ type }) => type.endsWith('quoted-scalar'));
  const found = new Map<number, Finding>();
  const tabs = new Map<number, Finding>();
  for (const error of parsed.errors.slice(0, MAX_FINDINGS * 2)) {
    const index = lineIndexAt(lines, error.offset);
    const tab = findTab(lines, index);
    if (tab !== undefined) tabs.set(tab, { ...TAB, offset: tab });
    const quoted = quotes.findLast(({ offset }) => offset < error.offset);
    const { offset = error.offset, ...words } = explain({ error, lines, index, quoted });
    const line = lineIndexAt(lines, offset);
    if (!found.has(line)) found.set(line, { ...words, offset });
  }
  if (tabs.size > 0) return [...tabs.values()];
  const all = [...found.values()].sort((a, b) => a.offset - b.offset);
  const last = all.findIndex(({ code }) => SWALLOWS.includes(code));
  return last === -1 ? all : all.slice(0, last + 1);
}
