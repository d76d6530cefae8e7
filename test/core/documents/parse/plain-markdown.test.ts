import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Node, Parent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readPlainMarkdown } from '../../../../src/core/documents/parse/plain-markdown.ts';
import { readWholeMarkdown } from '../../../../src/core/documents/parse/whole-markdown.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const pages = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

/** Of which nodes the place in the file is used: to name it, or to show the words as they stand there. */
const placed = ['paragraph', 'heading', 'html', 'link'];

/** A tree as far as anything looks at it. */
function simplify(node: Node): unknown {
  const {
    position,
    children,
    spread: _spread,
    meta: _meta,
    lang: _lang,
    ...rest
  } = node as Parent & Record<string, unknown>;
  if (rest.checked === null || rest.checked === undefined) delete rest.checked;
  return {
    ...rest,
    ...(placed.includes(node.type) ? { start: position?.start, end: position?.end.offset } : {}),
    ...(children ? { children: children.map(simplify) } : {}),
  };
}

/** Pieces of Markdown that are plain, nearly plain, or anything but. */
const pieces = [
  ...[
    'word',
    'Two words',
    '# ',
    '## ',
    '#',
    '- ',
    '-',
    '* ',
    '*',
    '**',
    '***',
    '_',
    '__',
    '________',
    '> ',
    '>',
    '>> ',
    '+ ',
  ],
  ...[
    '1. ',
    '2. ',
    '1) ',
    '10. ',
    '[ ] ',
    '[x] ',
    '[x]',
    '[',
    ']',
    '(',
    ')',
    '[a](b.md)',
    '[*a*](b)',
    '[to fill in: x]',
    '(y)',
  ],
  ...[
    '!',
    '![a](b)',
    '`',
    '`c`',
    '``',
    '```',
    '~~~',
    '~',
    '<',
    '<!-- a -->',
    '<!--',
    '-->',
    '<b>',
    'https://a.b',
    '&',
    '&amp;',
  ],
  ...[
    '\\',
    '\\*',
    '\\_',
    '\\[',
    '\\`',
    '\\<',
    '|',
    '| a | b |',
    '| --- | --: |',
    '|-|',
    '---',
    '===',
    '- - -',
    '***',
    ':',
    '::x',
  ],
  ...[
    '  ',
    '   ',
    '    ',
    '\t',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n  ',
    '\n   ',
    '.',
    '“a”',
    'é',
    '\u00a0',
    '😀',
    '€',
  ],
];

/** More of them, to look for something new: PLAIN_RUNS=200000. */
const numRuns = Number(process.env.PLAIN_RUNS ?? 3000);

describe('reading Markdown plainly', () => {
  it.each(pages)('gives the tree of the whole grammar, or none: %s', (page) => {
    const text = readFileSync(join(examples, page), 'utf8');
    const tree = readPlainMarkdown(text);
    if (tree) expect(simplify(tree)).toEqual(simplify(readWholeMarkdown(text)));
  });

  it('is enough for nearly all of our own pages', () => {
    const plain = pages.filter((page) => readPlainMarkdown(readFileSync(join(examples, page), 'utf8')));
    expect(plain.length / pages.length).toBeGreaterThan(0.95);
  });

  const oddTexts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
  const starts = [
    '',
    '',
    '',
    '- ',
    '- ',
    '  ',
    '  - ',
    '1. ',
    '2. ',
    '   ',
    '> ',
    '> ',
    '>',
    '> - ',
    '# ',
    '- [ ] ',
    '| ',
    '---',
    '',
  ];
  const rests = [
    '',
    '',
    'words',
    '*a* b',
    '**a** b.',
    'a [b](c.md), *d*',
    '________',
    'b | c |',
    '--- | --- |',
    'a_b_ c',
    '“*a*”',
    '[x]',
  ];
  const line = fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...rests)).map((parts) => parts.join(''));
  const oddLines = fc.array(line, { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n'));

  it.each([
    ['texts', oddTexts],
    ['lines', oddLines],
  ])('gives the tree of the whole grammar, or none, for odd %s', (_what, texts) => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const tree = readPlainMarkdown(text);
        if (tree === undefined) return;
        read += 1;
        expect(simplify(tree)).toEqual(simplify(readWholeMarkdown(text)));
      }),
      { numRuns },
    );
    expect(read / numRuns).toBeGreaterThan(0.05);
  });
});
