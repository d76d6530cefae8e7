import { describe, expect, it } from 'vitest';
import { isOnlyShortened, isReworded } from '../../../src/core/forms/reworded.ts';

const page = ['# Say hello', '', '**Your name**', '', '____', '', '- ( ) yes', '', '| Day | Who |', '| | |'].join('\n');

describe('isOnlyShortened', () => {
  it.each([
    ['the same page', page, true],
    ['a page with other spaces at its line ends', page.replaceAll('\n', '  \n'), true],
    ['a question taken out', page.replace('**Your name**\n\n____\n', ''), true],
    ['a name on the rule', page.replace('____', 'Sam'), false],
    ['a tick', page.replace('( )', '(x)'), false],
    ['a cell with words', page.replace('| | |', '| Monday | Sam |'), false],
    ['a line of its own', `${page}\nSam`, false],
    ['another question', page.replace('Your name', 'What we call you'), false],
  ])('%s', (_what, theirs, expected) => {
    expect(isOnlyShortened(page, theirs)).toBe(expected);
  });
});

describe('isReworded', () => {
  const lines = ['Say hello', 'Your name', '|   |', '☐ Yes, you may call', 'Used on ______'];
  it.each([
    ['the same lines', lines, false],
    ['an answer in a cell', lines.with(2, '| Sam |'), false],
    ['a tick', lines.with(3, '☒ Yes, you may call'), false],
    ['a day on a rule', lines.with(4, 'Used on 3 May'), false],
    ['a line more', [...lines, 'Sam'], false],
    ['a question put another way', lines.with(1, 'What we call you'), true],
    ['a question less', lines.toSpliced(1, 1), true],
  ])('%s', (_what, theirs, expected) => {
    expect(isReworded(lines, theirs)).toBe(expected);
  });
});
