import { Composer, CST, Lexer, LineCounter, type ParsedNode, Parser } from 'yaml';
import type { Finding } from './finding.ts';
import { MAX_DEPTH, MAX_PARTS } from './limits.ts';

/** One word or sign of the YAML text, as the parser saw it. */
export interface Lexeme {
  readonly type: NonNullable<ReturnType<typeof CST.tokenType>> | 'unknown';
  readonly source: string;
  readonly offset: number;
}

/** What the parser could not read, in its own words. */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** A YAML text, taken apart. `contents` is null for an empty file or one that was given up. */
export interface ParsedYaml {
  readonly contents: ParsedNode | null;
  readonly lexemes: readonly Lexeme[];
  readonly errors: readonly ParserError[];
  /** `plan-too-deep` or `plan-too-large`: the text was not read to its end. */
  readonly givenUp?: Finding;
}

/** Duplicates are looked for by `findDangers`: the library compares every key with every other one. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
  keepSourceTokens: true,
} as const;

const MARKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

interface Scan {
  readonly tokens: readonly CST.Token[];
  readonly lexemes: readonly Lexeme[];
  readonly givenUp?: Finding;
}

function tooDeep(offset: number): Finding {
  const what = 'The brackets or indents go far deeper than in any plan.';
  return { code: 'plan-too-deep', what, fix: 'Check that this is the right file.', offset };
}

function tooMany(offset: number): Finding {
  const what = 'The file holds far more lines and signs than any plan.';
  return { code: 'plan-too-large', what, fix: 'Check that this is the right file.', offset };
}

/**
 * Runs lexer and parser word by word. Neither recurses, the composer after them does: so depth and number are judged
 * here, before it starts, and by the real grammar.
 */
function scan(text: string): Scan {
  const parser = new Parser(new LineCounter().addNewLine);
  const tokens: CST.Token[] = [];
  const lexemes: Lexeme[] = [];
  let parts = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const type: Lexeme['type'] = isScalar ? 'scalar' : (CST.tokenType(source) ?? 'unknown');
    const isMark: boolean = !isScalar && (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end');
    isScalar = isMark && type === 'scalar';
    if (!isMark) lexemes.push({ type, source, offset });
    // Each backslash in quotes can become an error of its own.
    parts += type === 'double-quoted-scalar' ? source.split('\\').length : 1;
    if (parts > MAX_PARTS) return { tokens, lexemes, givenUp: tooMany(offset) };
    for (const token of parser.next(source)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return { tokens, lexemes, givenUp: tooDeep(offset) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, lexemes };
}

/** Takes a YAML 1.2 text apart. Only the first document is composed. Never throws, and takes time linear in the text. */
export function parseYaml(text: string): ParsedYaml {
  const harmless = text.replace(MARKS, '\ufffd');
  const { tokens, lexemes, givenUp } = scan(harmless);
  if (givenUp !== undefined) return { contents: null, lexemes, errors: [], givenUp };
  for (const document of new Composer(OPTIONS).compose(tokens, true, text.length)) {
    const errors = document.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
    return { contents: document.contents, lexemes, errors };
  }
  return { contents: null, lexemes, errors: [] };
}
