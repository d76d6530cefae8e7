import { describe, expect, it } from 'vitest';
import { readOccasion } from '../../../src/core/kit/occasions.ts';
import { checkValue } from '../../../src/core/questions/check-value.ts';
import { findQuestion } from '../../../src/core/questions/list.ts';

const question = findQuestion('evaluation.occasions');
if (question === undefined) throw new Error('There is no question about when people are asked.');

function check(when: string) {
  return question === undefined ? [] : checkValue(question, [{ id: 'later', when }]);
}

const points = ['start', 'end', 'session:1', 'session:12', 'session:0', 'every', 'every:6m', 'every:0m', 'middle', ''];
const after = ['', '+2m', '+8w', '+1d', '+24m', '-2m', '-1w', '+0d', '+2y', '+m', ' +2m', '+2', ':2m'];
const texts = points.flatMap((point) => after.map((more) => `${point}${more}`));

describe('when people are asked', () => {
  it.each(texts)('%j is taken by the plan check exactly when the kit can read it', (text) => {
    expect(check(text).length === 0).toBe(readOccasion(text) !== null);
  });

  it.each(['end-2m', 'session:1+2d', 'start-1w', 'every:6m+2d'])('%j is refused, with what can be written', (text) => {
    expect(check(text)).toEqual([
      {
        code: 'wrong-shape',
        what: 'This is not written in a way that can be read here.',
        fix: 'Write it as start or end, a time after one of them (end+2w, start+8m), session:1 or every:6m.',
        path: [0, 'when'],
      },
    ]);
  });
});
