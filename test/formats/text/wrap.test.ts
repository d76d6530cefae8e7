import { expect, it } from 'vitest';
import { countCharacters, wrapText } from '../../../src/formats/text/wrap.ts';

it.each<[string, number, string]>([
  ['one two three', 7, 'one two\nthree'],
  ['one two', 3, 'one\ntwo'],
  ['https://example.org/long and', 8, 'https://example.org/long\nand'],
  ['one\ntwo', 20, 'one\ntwo'],
  ['  one   two ', 20, 'one two'],
  ['', 20, ''],
])('wraps %j at %i', (text, width, wanted) => {
  expect(wrapText(text, width)).toBe(wanted);
});

it('starts the first line and the others as asked', () => {
  expect(wrapText('one two', 5, '- ', '  ')).toBe('- one\n  two');
});

it.each([
  ['é', 1],
  ['e\u0301', 1],
  ['שלום', 4],
  ['', 0],
])('counts the letters of %j as %i', (text, wanted) => {
  expect(countCharacters(text)).toBe(wanted);
});
