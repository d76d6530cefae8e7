import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText, wordsOf } from './parse-text.ts';

/** What is wrong, its code, and words that must still be there in a person's text. */
const cases: readonly [string, string, string, string][] = [
  ['raw HTML', '<div>Hello</div>', 'raw-html', '<div>Hello</div>'],
  ['raw HTML inside a line', 'Hello <b>you</b>', 'raw-html', '<b>you'],
  ['a script', '<script>\n\nalert(1)\n</script>', 'raw-html', 'alert(1)'],
  ['a comment that is never closed', '<!-- to do\n\nLast words', 'raw-html', 'Last words'],
  ['an unknown directive', ':::note\nHello\n:::', 'unknown-directive', 'Hello'],
  ['an unknown form', '::form{ref=nothing}', 'unknown-form', '::form{ref=nothing}'],
  ['an unsafe link', '[Hello](javascript:alert(1))', 'unsafe-link', 'Hello (javascript:alert(1))'],
  ['a link out of the kit', '[Hello](../../secret.md)', 'unsafe-link', 'Hello (../../secret.md)'],
  ['a link by reference', '[Hello][1]\n\n[1]: https://example.org', 'reference-link', '[1]: https://example.org'],
  ['a picture', '![A garden](garden.png)', 'image-left-out', 'A garden'],
  ['a heading in a list', '- # Hello', 'nested-heading', 'Hello'],
];

describe('what a page cannot hold', () => {
  it.each(cases)('is an error with file and line in a template: %s', (_name, markdown, code) => {
    const found = parseText(`# One\n\n${markdown}`, 'template').problems.find((problem) => problem.code === code);
    expect(found).toMatchObject({ severity: 'error', blocks: true, place: { file: '03-agreements/ground-rules.md' } });
  });

  it.each(cases)('becomes words with a warning in a person’s text: %s', (_name, markdown, code, words) => {
    const { doc, problems } = parseText(`# One\n\n${markdown}`);
    expect(problems[0]).toMatchObject({ code, severity: 'warning', blocks: false });
    expect(wordsOf(doc.blocks)).toContain(words);
  });

  it('says on which line it is', () => {
    expect(parseText('# One\n\nTwo\n\n<b>x</b>', 'template').problems[0]?.place).toMatchObject({ line: 5, column: 1 });
  });

  it('is an error for a fenced block in a template and stays one in a person’s text', () => {
    expect(parseText('# One\n\n```\nx\n```', 'template').problems).toMatchObject([{ code: 'unknown-markup' }]);
    expect(parseText('# One\n\n```\nx\n```').doc.blocks[1]).toEqual({ t: 'code', text: 'x' });
  });
});

describe('a comment', () => {
  it('of a person stays out of the page, with an advice', () => {
    const { doc, problems } = parseText('# One\n\n<!-- ask Maria -->\n\nTwo <!-- and Ben -->');
    expect(wordsOf(doc.blocks)).not.toMatch(/Maria|Ben/u);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['comment-left-out', 'advice'],
      ['comment-left-out', 'advice'],
    ]);
  });

  it('in a template is an error', () => {
    expect(parseText('# One\n\n<!-- later -->', 'template').problems).toMatchObject([{ code: 'raw-html' }]);
  });
});

describe('the outline', () => {
  it.each([
    ['no title', 'Hello', 'no-title'],
    ['two titles', '# One\n\n# Two', 'second-title'],
    ['a skipped level', '# One\n\n### Three', 'heading-skipped'],
    ['a heading before the title', '## Two\n\n# One', 'heading-skipped'],
    ['a fifth level', '# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5', 'heading-skipped'],
  ])('with %s is an error in a template', (_name, markdown, code) => {
    expect(parseText(markdown, 'template').problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error' }),
    );
  });

  it.each([
    ['no title', 'Hello', [1]],
    ['no title but parts', '## Two\n\n#### Four', [1, 2, 3]],
    ['two titles', '# One\n\n# Two\n\n## Three', [1, 2, 2]],
    ['a skipped level', '# One\n\n### Three', [1, 2]],
    ['a sixth level', '# 1\n\n## 2\n\n### 3\n\n#### 4\n\n###### 6', [1, 2, 3, 4, 4]],
  ])('with %s is made whole in a person’s text', (_name, markdown, depths) => {
    const { doc } = parseText(markdown);
    expect(doc.blocks.flatMap((block) => (block.t === 'heading' ? [block.depth] : []))).toEqual(depths);
  });
});

it('keeps every word of any text that a person may have written', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '**',
      '*',
      '_',
      '`',
      '|',
      '\n',
      '\n\n',
      '    ',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '::',
      '---',
      '!',
      '~~~',
      '\\',
    ),
    fc.constantFrom('<div>', '</b>', '[a]: b', '![x](y)', '| a |\n| - |', '[to fill in: z]', '&amp;', '1. '),
    fc.integer({ min: 100, max: 999 }).map((number) => `word${number}`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const markdown = pieces.join('');
      // What stands behind ~~~ names the language of a block and is no word of the text.
      if (/~~~/u.test(markdown)) return;
      const words = wordsOf(parseText(markdown).doc.blocks);
      for (const [word] of markdown.matchAll(/word\d{3}/gu)) expect(words).toContain(word);
    }),
    { numRuns: 500, seed: 7 },
  );
});
