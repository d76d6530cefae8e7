import { expect, it } from 'vitest';
import { findGaps, gapText } from '../../../src/core/documents/gap.ts';

it('prints a blank with the words of its question', () => {
  expect(gapText('the name of the room')).toBe('[to fill in: the name of the room]');
});

it.each<[string, readonly unknown[]]>([
  ['', []],
  ['no blank', [{ t: 'text', text: 'no blank' }]],
  [gapText('a date'), [{ t: 'gap', words: 'a date' }]],
  [
    `On ${gapText('a date')} at ${gapText('a time')}.`,
    [
      { t: 'text', text: 'On ' },
      { t: 'gap', words: 'a date' },
      { t: 'text', text: ' at ' },
      { t: 'gap', words: 'a time' },
      { t: 'text', text: '.' },
    ],
  ],
  ['[to fill in: never closed', [{ t: 'text', text: '[to fill in: never closed' }]],
])('finds the blanks in %j', (text, wanted) => {
  expect(findGaps(text)).toEqual(wanted);
});
