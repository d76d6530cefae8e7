import Handlebars from 'handlebars';
import { parse as parseYaml } from 'yaml';
import type { Problem } from '../../problem.ts';
import type { Front } from '../front.ts';
import type { Spell } from '../spelling.ts';
import { checkTemplate, helperNames, type Vocabulary } from './check-template.ts';
import { readFront } from './read-front.ts';

/** Handlebars' own options: nothing is escaped for HTML (Markdown is made here), nothing unknown is called. */
const options = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
} as const;

/** A template's head, and where its text starts: `line` counts from 1. */
export interface SplitTemplate {
  readonly head: string;
  readonly body: string;
  readonly line: number;
}

/** Splits a template file into its head (between two lines of three hyphens) and its text. No head: `head` is "". */
export function splitTemplate(text: string): SplitTemplate {
  const match = /^---\n([\s\S]*?)\n---\n/u.exec(text);
  if (!match) return { head: '', body: text, line: 1 };
  const body = text.slice(match[0].length);
  return { head: match[1] ?? '', body, line: match[0].split('\n').length };
}

/** Reads a template's head. */
export function readTemplateHead(text: string, file: string): { front?: Front; problems: readonly Problem[] } {
  return readFront(parseYaml(splitTemplate(text).head), file);
}

/**
 * Compiles a template or partial into the source of a JavaScript object that Handlebars' runtime takes.
 * @param spell - applied to the template's own words, never to answers.
 * @returns the source, or every problem with its file, line and column.
 */
export function compileTemplate(
  text: string,
  file: string,
  vocabulary: Vocabulary,
  spell: Spell,
): { source?: string; problems: readonly Problem[] } {
  const { body, line } = splitTemplate(text);
  let ast: hbs.AST.Program;
  try {
    ast = Handlebars.parse(body);
  } catch (error) {
    const what = `The template cannot be read: ${(error as Error).message.replace(/\s+/gu, ' ')}.`;
    return { problems: [{ code: 'template', severity: 'error', blocks: true, what, place: { file, line } }] };
  }
  const problems = checkTemplate(ast, vocabulary, file, line);
  if (problems.length > 0) return { problems };
  const printed = Handlebars.parse(keepPartialLines(body));
  spellProgram(printed, spell);
  return { source: slim(String(Handlebars.precompile(printed, options))), problems };
}

/**
 * Leaves out of compiled code what no run needs and every run would pay for, a third of it: where in the template each call
 * stands, since all names were checked here, and what stands in for a function that Handlebars' runtime has had since 4.6.
 * In a text of the template every quotation mark has a backslash before it, so neither pattern can be found there.
 */
function slim(source: string): string {
  const place = String.raw`\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}`;
  return source
    .replace(new RegExp(`,\\s*(?:"loc":)?${place}`, 'gu'), '')
    .replace(
      /container\.lookupProperty \|\| function\(parent, propertyName\) \{.*?return undefined\s*\}/gsu,
      'container.lookupProperty',
    );
}

/**
 * A partial's last line end is dropped, so that it can stand in a table cell or a sentence. Handlebars also drops the
 * line end behind a partial that has a line to itself: a second one makes up for it.
 */
function keepPartialLines(body: string): string {
  return body.replace(/\n$/u, '').replace(/^(\{\{> [a-z-]+\}\})$/gmu, '$1\n');
}

function spellProgram(program: hbs.AST.Program | undefined, spell: Spell): void {
  for (const statement of program?.body ?? []) {
    if (statement.type === 'ContentStatement') {
      const content = statement as hbs.AST.ContentStatement;
      content.value = spell(content.value);
    }
    if (statement.type !== 'BlockStatement') continue;
    const block = statement as hbs.AST.BlockStatement;
    spellProgram(block.program, spell);
    spellProgram(block.inverse, spell);
  }
}
