import { expect, test } from 'vitest';
import { hasMarkers, PLAIN_LABELS } from '../../../src/core/merge/conflict.ts';
import { merge } from '../../../src/core/merge/merge.ts';

const base = 'Top.\n\nWe meet on Tuesday.\n\nOne. Two. Three.\n\nEnd.';
const mine = 'Top.\n\nWe meet on Monday.\n\nOne. Two. Four.\n\nEnd.';
const theirs = 'Top.\n\nWe meet on Friday.\n\nNo one. Two. Three.\n\nEnd.';

test('marks a conflict in words, with all that could be merged around it', () => {
  const result = merge(base, mine, theirs);
  const marked = result.clean ? '' : result.marked(PLAIN_LABELS);
  const lines = [
    ...[
      'Top.',
      '',
      '<<<<<<< your text',
      'We meet on Monday.',
      '||||||| earlier text',
      'We meet on Tuesday.',
      '=======',
    ],
    ...['We meet on Friday.', '>>>>>>> new text', '', 'No one. Two. Four.', '', 'End.', ''],
  ];
  expect(marked).toBe(lines.join('\n'));
});

test('names each conflict by its line in the own text', () => {
  const result = merge(base, mine, theirs);
  expect(result.clean ? [] : result.conflicts).toEqual([
    { line: 3, mine: 'We meet on Monday.', base: 'We meet on Tuesday.', theirs: 'We meet on Friday.' },
  ]);
});

test('shows nothing for a side that took the lines out', () => {
  const result = merge('a\nb\n', 'a\n', 'a\nc\n');
  const marked = result.clean ? '' : result.marked(PLAIN_LABELS);
  expect(marked).toBe('a\n<<<<<<< your text\n||||||| earlier text\nb\n=======\nc\n>>>>>>> new text\n');
});

test.each([
  ['<<<<<<< your text\n', true],
  ['Words.\n||||||| earlier text\nWords.\n', true],
  ['Words.\n>>>>>>> new text', true],
  ['Words.\r\n>>>>>>>\r\nWords.\r\n', true],
  ['A title\n=======\n', false],
  ['Read <<<<<<< here.\n', false],
  ['<<<<<<<< eight\n', false],
  ['', false],
])('sees whether markers stand in %j', (text, expected) => {
  expect(hasMarkers(text)).toBe(expected);
});
