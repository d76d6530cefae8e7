import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseWindow } from '../../src/wizard/rich/layout.ts';
import { countColumns, textWidth, wrapNote, wrapText } from '../../src/wizard/wrap.ts';

describe('columns', () => {
  test.each([
    ['tea', 3],
    ['thé', 3],
    ['the\u0301', 3],
    ['お茶', 4],
    ['', 0],
  ])('%s takes %i', (text, columns) => {
    expect(countColumns(text)).toBe(columns);
  });
});

describe('wrapping', () => {
  test.each([
    ['between words', 'one two three four', ['one two', 'three four']],
    ['keeps newlines', 'one\n\ntwo', ['one', '', 'two']],
    ['keeps an indent', '   1. one', ['   1. one']],
    ['cuts a word that is longer than a line', 'abcdefghijklmno', ['abcdefghij', 'klmno']],
  ])('%s', (_name, text, expected) => {
    expect(wrapText(text, 10)).toEqual(expected);
  });

  test('indents the lines after the first', () => {
    expect(wrapText('1. some in the room', 12, '   ')).toEqual(['1. some in', '   the room']);
  });

  test('never makes a line too long and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '茶', ' ', '-') }),
        fc.integer({ min: 10, max: 60 }),
        (text, width) => {
          const lines = wrapText(text, width);
          expect(lines.every((line) => countColumns(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  test.each([
    [200, 100],
    [80, 79],
    [40, 39],
    [5, 20],
  ])('a terminal of %i columns is written to %i', (columns, width) => {
    expect(textWidth(columns)).toBe(width);
  });
});

describe('the window on a long list', () => {
  test.each([
    ['all when it fits', [1, 1, 1], 0, 5, { from: 0, to: 3 }],
    ['around the pointer', [1, 1, 1, 1, 1], 2, 3, { from: 2, to: 5 }],
    ['up to the end', [1, 1, 1, 1, 1], 4, 3, { from: 2, to: 5 }],
    ['fewer when some are tall', [2, 2, 2, 2], 0, 5, { from: 0, to: 2 }],
    ['from the top when nothing is marked', [1, 1, 1], -1, 2, { from: 0, to: 2 }],
  ])('%s', (_name, heights, active, room, expected) => {
    expect(chooseWindow(heights, active, room)).toEqual(expected);
  });
});

test('what belongs to a number stands below its words', () => {
  expect(wrapNote('Safety\n12. some in the room', 12)).toEqual(['Safety', '12. some in', '    the room']);
});
