import { describe, expect, test } from 'vitest';
import { canMerge, MAX_MERGE_BYTES, merge } from '../../../src/core/merge/merge.ts';

/** The merged text, or "conflict". */
function mergeText(base: string, mine: string, theirs: string): string {
  const result = merge(base, mine, theirs);
  return result.clean ? result.text : 'conflict';
}

const page = '# Our group\n\nWe meet on Tuesday.\nThe door is open from six.\nCome in.\n\nBring tea.\n';

describe('lines', () => {
  test.each([
    ['nobody changed anything', page, page, page],
    ['only mine changed', 'Mine.\n', page, 'Mine.\n'],
    ['only theirs changed', page, 'Theirs.\n', 'Theirs.\n'],
    ['both changed everything alike', 'Same.\n', 'Same.\n', 'Same.\n'],
    [
      'each changed another paragraph',
      page.replace('tea', 'cake'),
      page.replace('Tuesday', 'Friday'),
      page.replace('tea', 'cake').replace('Tuesday', 'Friday'),
    ],
    [
      'each changed a line of one paragraph, with one between them',
      page.replace('in.', 'in and sit.'),
      page.replace('Tuesday', 'Friday'),
      page.replace('in.', 'in and sit.').replace('Tuesday', 'Friday'),
    ],
    [
      'both changed one line alike, and each another',
      page.replace('Our', 'The').replace('tea', 'cake'),
      page.replace('Our', 'The').replace('Tuesday', 'Friday'),
      page.replace('Our', 'The').replace('tea', 'cake').replace('Tuesday', 'Friday'),
    ],
    [
      'both added one paragraph alike, and theirs changed more',
      page.replace('Bring', 'Be kind.\n\nBring'),
      page.replace('Bring', 'Be kind.\n\nBring').replace('Our', 'The'),
      page.replace('Bring', 'Be kind.\n\nBring').replace('Our', 'The'),
    ],
    [
      'mine took out a paragraph and theirs changed another',
      page.replace('Bring tea.\n', ''),
      page.replace('Our', 'The'),
      page.replace('Bring tea.\n', '').replace('Our', 'The'),
    ],
  ])('are merged when %s', (_name, mine, theirs, merged) => {
    expect(mergeText(page, mine, theirs)).toBe(merged);
  });

  test.each([
    ['both changed one line in two ways', page.replace('tea', 'cake'), page.replace('tea', 'bread')],
    ['both put a heading at the top', `# Us\n${page.replace('Our', 'The')}`, `# Them\n${page}`],
    ['one changed what the other took out', page.replace('Bring tea.\n', ''), page.replace('tea', 'cake')],
    ['both added at the same place', `${page}Mine.\n`, `${page}Theirs.\n`],
    [
      'one took out the line beside one that the other changed',
      page.replace('Come in.\n', ''),
      page.replace('six', 'ten'),
    ],
  ])('are a conflict when %s', (_name, mine, theirs) => {
    expect(mergeText(page, mine, theirs)).toBe('conflict');
  });
});

describe('sentences', () => {
  const line = 'We meet on Tuesday. The door is open from six. Come in. Sit where you like. Bring tea.\n';
  const list = `- Water. Cups. Tea.\n- ${line}- The key. The lamp.\n`;

  test.each([
    [
      'two sentences of one line, with one between them',
      line,
      line.replace('Come in.', 'Come right in.'),
      line.replace('Tuesday', 'Friday'),
      line.replace('Come in.', 'Come right in.').replace('Tuesday', 'Friday'),
    ],
    [
      'two that touch',
      line,
      line.replace('six', 'ten'),
      line.replace('Tuesday', 'Friday'),
      line.replace('six', 'ten').replace('Tuesday', 'Friday'),
    ],
    [
      'two lines of one paragraph that touch',
      page,
      page.replace('six', 'seven'),
      page.replace('Tuesday', 'Friday'),
      page.replace('six', 'seven').replace('Tuesday', 'Friday'),
    ],
    [
      'three that touch, changed by one, the other and the first again',
      line,
      line.replace('Tuesday', 'Friday').replace('Come in', 'Come'),
      line.replace('six', 'ten'),
      line.replace('Tuesday', 'Friday').replace('Come in', 'Come').replace('six', 'ten'),
    ],
    [
      'a sentence added before one that was changed',
      line,
      line.replace('Come in', 'Knock. Come in'),
      line.replace('Come in', 'Come right in'),
      line.replace('Come in', 'Knock. Come right in'),
    ],
    [
      'a sentence added after one that was changed',
      line,
      line.replace('Come in. ', 'Come in. Mind the step. '),
      line.replace('Come in', 'Come right in'),
      line.replace('Come in', 'Come right in. Mind the step'),
    ],
    [
      'a sentence added at the very end, after one that was changed',
      line,
      line.replace('tea.', 'tea. Stay on.'),
      line.replace('tea', 'cake'),
      line.replace('tea.', 'cake. Stay on.'),
    ],
    [
      'a sentence added at the very end of a script without spaces, after one that was changed',
      '来てください。座ってください。\n',
      '来てください。座ってください。どうぞ。\n',
      '来てください。休んでください。\n',
      '来てください。休んでください。どうぞ。\n',
    ],
    [
      'a sentence added at the end, and one changed',
      line,
      line.replace('tea.', 'tea. Stay on.'),
      line.replace('Tuesday', 'Friday'),
      line.replace('tea.', 'tea. Stay on.').replace('Tuesday', 'Friday'),
    ],
    [
      'a sentence added at the end as a line of its own',
      line,
      `${line}Stay on.\n`,
      line.replace('Tuesday', 'Friday'),
      `${line.replace('Tuesday', 'Friday')}Stay on.\n`,
    ],
    [
      'the first sentence taken out, and the last changed',
      line,
      line.replace('We meet on Tuesday. ', ''),
      line.replace('tea', 'cake'),
      line.replace('We meet on Tuesday. ', '').replace('tea', 'cake'),
    ],
    [
      'the last sentence taken out, and the first changed',
      line,
      line.replace(' Bring tea.', ''),
      line.replace('Tuesday', 'Friday'),
      line.replace(' Bring tea.', '').replace('Tuesday', 'Friday'),
    ],
    [
      'one sentence changed alike by both, and one by each',
      line,
      line.replace('Come in', 'Come').replace('tea', 'cake'),
      line.replace('Come in', 'Come').replace('Tuesday', 'Friday'),
      line.replace('Come in', 'Come').replace('tea', 'cake').replace('Tuesday', 'Friday'),
    ],
    [
      'lines wrapped anew, and a sentence changed',
      line,
      line.replace('open from', 'open\nfrom'),
      line.replace('tea', 'cake'),
      line.replace('open from', 'open\nfrom').replace('tea', 'cake'),
    ],
    [
      'sentences of two lines that touch, with others between them',
      `${line}And another. And more.\n`,
      `${line}And another. And even more.\n`,
      `${line.replace('Come in', 'Come')}And another. And more.\n`,
      `${line.replace('Come in', 'Come')}And another. And even more.\n`,
    ],
    [
      'sentences of list items that touch',
      list,
      list.replace('Water', 'Juice'),
      list.replace('lamp', 'lamps').replace('Come in', 'Come'),
      list.replace('Water', 'Juice').replace('lamp', 'lamps').replace('Come in', 'Come'),
    ],
    [
      'a box ticked, and the last sentence changed',
      '- [ ] Ask for the key. It is in the shop. Bring a coat.\n',
      '- [x] Ask for the key. It is in the shop. Bring a coat.\n',
      '- [ ] Ask for the key. It is in the shop. Bring a hat.\n',
      '- [x] Ask for the key. It is in the shop. Bring a hat.\n',
    ],
  ])('are merged: %s', (_name, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  test.each([
    [
      'where one was taken out beside one that was changed',
      line,
      line.replace(' Come in.', ''),
      line.replace('six', 'ten'),
    ],
    [
      'where both added one at the same place',
      line,
      line.replace('in. ', 'in. Hang up your coat. '),
      line.replace('in. ', 'in. Mind the step. '),
    ],
    [
      'where both added the end of one and the start of the next',
      line,
      line.replace('in. ', 'in now. Hang up your coat. '),
      line.replace('Sit where', 'Mind the step. Sit down where'),
    ],
    [
      'where one was added that the other wrote in place of its neighbour',
      line,
      line.replace('in. ', 'in. Mind the step. '),
      line.replace('Sit where you like', 'Mind the step'),
    ],
    [
      'where two became one beside one that was changed',
      line,
      line.replace('in. Sit', 'in and sit'),
      line.replace('six', 'ten'),
    ],
    ['that touch within one sentence of two lines', 'We meet\nearly.\n', 'They meet\nearly.\n', 'We meet\nlate.\n'],
    ['where one was split off into a paragraph', line, line.replace(' Come', '\n\nCome'), line.replace('tea', 'cake')],
    [
      'where a list item was added',
      list,
      list.replace('- The key', '- More.\n- The key'),
      list.replace('Come in', 'Come'),
    ],
    ['where a list item became a paragraph', list, list.replace('- The key', 'The key'), list.replace('tea', 'cake')],
    [
      'at the end of an item and the start of the next',
      list,
      list.replace('Tea.', 'Jam.'),
      list.replace('Tues', 'Fri'),
    ],
    ['in a row of a table', '| A. | B. C. D. |\n', '| Z. | B. C. D. |\n', '| A. | B. C. E. |\n'],
    ['in a heading', '# Who? Where? When?\n', '# Whom? Where? When?\n', '# Who? Where? How?\n'],
    [
      'in a fence',
      `\`\`\`\n${line}\`\`\`\n`,
      `\`\`\`\n${line.replace('We', 'I')}\`\`\`\n`,
      `\`\`\`\n${line.replace('tea', 'a')}\`\`\`\n`,
    ],
    ['within one link', '[A. B. C.](x)\n', '[Z. B. C.](x)\n', '[A. B. D.](x)\n'],
    ['within one quotation', '"A. B. C."\n', '"Z. B. C."\n', '"A. B. D."\n'],
    [
      'where a short form only looks like an end',
      'Ask Dr. Ade or Mr. Bo.\n',
      'Ask Dr. Obi or Mr. Bo.\n',
      'Call Dr. Ade or Mr. Bo.\n',
    ],
  ])('are a conflict %s', (_name, base, mine, theirs) => {
    expect(mergeText(base, mine, theirs)).toBe('conflict');
  });

  test('are left whole where only lines are wanted', () => {
    const result = merge(line, line.replace('tea', 'cake'), line.replace('Tuesday', 'Friday'), { by: 'line' });
    expect(result.clean).toBe(false);
  });
});

describe('ends and letters', () => {
  test.each([
    ['mine lost the last line feed', 'a\nb\nc\n', 'a\nb\nc', 'x\nb\nc\n', 'x\nb\nc'],
    ['theirs lost the last line feed', 'a\nb\nc\n', 'x\nb\nc\n', 'a\nb\nc', 'x\nb\nc'],
    ['mine gained the last line feed', 'a\nb\nc', 'a\nb\nc\n', 'x\nb\nc', 'x\nb\nc\n'],
    ['mine lost it and theirs added a line', 'a\nb\n', 'a\nb', 'a\nb\nc\n', 'a\nb\nc'],
    ['an empty base, and both say the same but for the end', '', 'a', 'a\n', 'a'],
    ['theirs took everything out', 'a\n', 'a', '', ''],
    ['mine is one empty line', '', '\n', '', '\n'],
    ['a carriage return inside a line stays', 'a\rb\nc\nd\n', 'a\rb\nc\nx\n', 'y\rb\nc\nd\n', 'y\rb\nc\nx\n'],
    [
      'mine stores accents otherwise',
      'caf\u00e9\nb\nc\n',
      'cafe\u0301\nb\nc\n',
      'caf\u00e9\nb\nx\n',
      'cafe\u0301\nb\nx\n',
    ],
    [
      'theirs stores accents otherwise',
      'cafe\u0301\nb\nc\n',
      'cafe\u0301\nb\nx\n',
      'caf\u00e9\nb\nc\n',
      'caf\u00e9\nb\nx\n',
    ],
    ['both wrote one line and store accents otherwise', 'a\n', 'cafe\u0301\n', 'caf\u00e9\n', 'cafe\u0301\n'],
  ])('%s', (_name, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  test('two texts that began with nothing are a conflict', () => {
    expect(mergeText('', 'mine\n', 'theirs\n')).toBe('conflict');
  });
});

test.each([
  [MAX_MERGE_BYTES, true],
  [MAX_MERGE_BYTES + 1, false],
])('a text of %d bytes may be merged: %s', (bytes, expected) => {
  expect(canMerge(bytes)).toBe(expected);
});
