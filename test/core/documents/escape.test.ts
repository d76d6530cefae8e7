import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { describe, expect, it } from 'vitest';
import { escapeDeep, escapeMarkdown, escapeParagraphs } from '../../../src/core/documents/escape.ts';

/** Reads Markdown as the parts of the program do. */
function read(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [{ disable: { null: ['definition'] } }, gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
}

/** What an answer becomes in a place of a page: the kinds of what stands around it, and its text. */
function readBack(before: string, answer: string, after: string): { kinds: readonly string[]; text: string } {
  const kinds: string[] = [];
  let text = '';
  const visit = (node: {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly object[];
  }): void => {
    kinds.push(node.type);
    text += node.value ?? '';
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(read(before + escapeMarkdown(answer) + after));
  return { kinds, text };
}

describe('An answer in Markdown', () => {
  it.each([
    ['plain words', 'Tea at four', 'Tea at four'],
    ['an address', '1 Mill Lane, Barton', '1 Mill Lane, Barton'],
    ['a time', '18:30', '18:30'],
    ['an apostrophe', "the tailor's", "the tailor's"],
    ['a word with underscores', 'snake_case_word', 'snake_case_word'],
    ['a company', 'Marks & Spencer', 'Marks & Spencer'],
    ['a hyphen inside', 'drop-in', 'drop-in'],
    ['a mark of number inside', 'Room #4', 'Room #4'],
    ['brackets', '(use the side door)', '(use the side door)'],
  ])('stays as it was typed where nothing could be misread: %s', (_what, text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it.each([
    ['bold', '**now**', '\\*\\*now\\*\\*'],
    ['italic', '_now_', '\\_now\\_'],
    ['code', '`now`', '\\`now\\`'],
    ['a link', '[tea](https://x.org)', '\\[tea\\](https://x.org)'],
    ['HTML', '<b>', '\\<b>'],
    ['a comment', '<!-- x -->', '\\<!-- x -->'],
    ['the border of a cell', 'a | b', 'a \\| b'],
    ['a reference', '&lt;', '\\&lt;'],
    ['a numbered reference', '&#60;', '\\&#60;'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['struck out', '~~a~~', '\\~~a\\~~'],
    ['a directive', '::form{ref=x}', '\\::form{ref=x}'],
    ['a heading', '# a', '\\# a'],
    ['the end of a heading', 'knitting #', 'knitting \\#'],
    ['the long end of a heading', 'knitting ##', 'knitting \\##'],
    ['a quotation', '> a', '\\> a'],
    ['a list', '- a', '\\- a'],
    ['a list with a plus', '+ a', '\\+ a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a numbered list with a bracket', '12) a', '12\\) a'],
    ['a rule', '---', '\\---'],
    ['the line under a heading', '===', '\\==='],
    ['the line under the head of a table', ':--', '\\:--'],
  ])('gets a backslash where it could be read as %s', (_what, text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it.each([
    ['line breaks', 'one\ntwo\r\nthree', 'one two three'],
    ['spaces in a row', 'one   two', 'one two'],
    ['spaces around', '  one  ', 'one'],
    ['a separator of lines', 'one\u2028two', 'one two'],
  ])('is one line with single spaces: %s', (_what, text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it.each([
    ['alone in a paragraph', '', ''],
    ['behind words', 'They say ', ''],
    ['on the second line of a paragraph', 'First line.\n', ''],
    ['between words', 'We meet at ', ', every week.'],
    ['in bold', '**', '**, and more'],
    ['in a heading', '# ', ''],
    ['in a point of a list', '- ', ''],
    ['in a quotation', '> ', '\n> and more'],
    ['in a cell', '| a | b |\n| --- | --- |\n| ', ' | c |'],
  ])('changes nothing around it and keeps its text: %s', (_what, before, after) => {
    const piece = fc.constantFrom(
      ...'*_`~[]()<>!#-+=|:;.&\\{}"\'$^/@%1 '.split(''),
      'a',
      'bé',
      '10',
      'https://x.org',
      '&amp;',
      '<b>',
      '<!--',
      '-->',
      '::form{ref=joining}',
      '---',
      '\n',
      '😀',
      'ש',
    );
    const answers = fc
      .array(piece, { minLength: 1, maxLength: 14 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(answers, (answer) => {
        const plain = readBack(before, 'Quokka', after);
        const words = answer.replace(/\s+/gu, ' ').trim();
        expect(readBack(before, answer, after)).toEqual({
          kinds: plain.kinds,
          text: plain.text.replace('Quokka', () => words),
        });
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

describe('An answer of several paragraphs', () => {
  it.each([
    ['keeps blank lines as the ends of paragraphs', 'one\n\ntwo', 'one\n\ntwo'],
    ['makes one blank line of several', 'one\n\n \n\ntwo', 'one\n\ntwo'],
    ['takes single line breaks for spaces', 'one\ntwo', 'one two'],
    ['has each paragraph escaped at its start', 'one\n\n# two', 'one\n\n\\# two'],
    ['drops empty paragraphs at its ends', '\n\none\n\n', 'one'],
    ['reads line breaks of Windows', 'one\r\n\r\ntwo', 'one\n\ntwo'],
  ])('%s', (_what, text, written) => {
    expect(escapeParagraphs(text)).toBe(written);
  });
});

describe('Facts of a kit', () => {
  it('are escaped wherever a text stands, and keep numbers, yes and no, nothing and their shape', () => {
    const facts = { name: '*a*', list: ['_b_', 1], inside: { deep: '`c`', none: null, yes: true } };
    const escaped = { name: '\\*a\\*', list: ['\\_b\\_', 1], inside: { deep: '\\`c\\`', none: null, yes: true } };
    expect(JSON.parse(JSON.stringify(escapeDeep(facts)))).toEqual(escaped);
  });

  it('have nothing that a template could reach besides what is listed', () => {
    expect('constructor' in escapeDeep({ name: 'a' })).toBe(false);
  });
});
