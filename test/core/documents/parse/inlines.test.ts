import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../src/core/documents/escape.ts';
import type { Inline } from '../../../../src/core/documents/model.ts';
import { blocksOf } from './parse-text.ts';

function inlinesOf(markdown: string, mode: 'template' | 'person' = 'template'): readonly Inline[] {
  const [block] = blocksOf(markdown, mode);
  return block?.t === 'para' ? block.c : [];
}

describe('reading the inside of a paragraph', () => {
  it.each<[string, readonly Inline[]]>([
    [
      'plain **bold** *italic*',
      [
        { t: 'text', text: 'plain ' },
        { t: 'text', text: 'bold', bold: true },
        { t: 'text', text: ' ' },
        { t: 'text', text: 'italic', italic: true },
      ],
    ],
    ['***both***', [{ t: 'text', text: 'both', bold: true, italic: true }]],
    [
      '[a **b**](../x/y.md)',
      [
        { t: 'text', text: 'a ', href: '../x/y.md' },
        { t: 'text', text: 'b', bold: true, href: '../x/y.md' },
      ],
    ],
    ['one  \ntwo', [{ t: 'text', text: 'one' }, { t: 'break' }, { t: 'text', text: 'two' }]],
    [
      'in [to fill in: the room] now',
      [
        { t: 'text', text: 'in ' },
        { t: 'gap', words: 'the room' },
        { t: 'text', text: ' now' },
      ],
    ],
    ['**[to fill in: the room]**', [{ t: 'gap', words: 'the room' }]],
    ['[to fill in: the\nroom]', [{ t: 'gap', words: 'the room' }]],
    [
      '[to fill in: room]: ready',
      [
        { t: 'gap', words: 'room' },
        { t: 'text', text: ': ready' },
      ],
    ],
    [
      '[to fill in: room](upstairs)',
      [
        { t: 'gap', words: 'room' },
        { t: 'text', text: '(upstairs)' },
      ],
    ],
    ['run `circlekit edit`', [{ t: 'text', text: 'run circlekit edit' }]],
    ['<https://example.org>', [{ t: 'text', text: 'https://example.org', href: 'https://example.org' }]],
    ['Sign: ________', [{ t: 'text', text: 'Sign: ________' }]],
  ])('reads %j', (markdown, wanted) => {
    expect(inlinesOf(markdown)).toEqual(wanted);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '](javascript:alert(1))',
    '[x](javascript:alert(1))',
    '{{plan}}',
    '::form{ref=joining}',
    '<!-- page-break -->',
    '| a | b |',
    '&lt;b&gt;',
    'שלום, مرحبا',
    '👩‍👩‍👧 hello',
  ])('gives back an escaped answer letter by letter: %s', (answer) => {
    expect(inlinesOf(`Said: ${escapeMarkdown(answer)}`)).toEqual([{ t: 'text', text: `Said: ${answer}` }]);
  });

  it('reads a line break of a web page as a line break in a person’s text', () => {
    expect(inlinesOf('one<br>two', 'person')).toEqual([
      { t: 'text', text: 'one' },
      { t: 'break' },
      { t: 'text', text: 'two' },
    ]);
  });
});
