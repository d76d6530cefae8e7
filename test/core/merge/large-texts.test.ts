import { expect, test } from 'vitest';
import { type MergeResult, merge } from '../../../src/core/merge/merge.ts';

const write = (count: number, line: (at: number) => string): string =>
  `${Array.from({ length: count }, (_none, at) => line(at)).join('\n')}\n`;
const prose = (at: number) => `One ${at}. Two ${at}. Three ${at}.`;

// Kinds of text that make comparing slow. On a quiet machine each takes less than half a second; without the limits, minutes.
const patience = 10_000;

test.each([
  ['equal lines', write(5_000, () => 'x'), write(4_990, () => 'x'), write(5_005, () => 'x')],
  ['rewritten lines between empty ones', ...trio((who) => write(5_000, (at) => (at % 2 ? '' : `${who} ${at}`)))],
  ['the same lines in another order', ...trio((who) => write(5_000, (at) => `${(at * who.length) % 4_999}`))],
  ['ten lines, over and over', ...trio((who) => write(5_000, (at) => `${(at * at * who.length) % 11}`))],
  [
    'one paragraph of the same sentences',
    ...trio((who) => write(5_000, (at) => `One. Two. ${at % who.length ? 'One. ' : ''}Two.`)),
  ],
  [
    '100,000 short lines',
    write(100_000, String),
    write(100_000, (at) => (at % 50 ? `${at}` : 'm')),
    write(100_000, (at) => (at % 70 ? `${at}` : 't')),
  ],
  [
    'a megabyte in one line',
    write(1, () => 'We meet. '.repeat(110_000)),
    write(1, () => 'We talk. '.repeat(110_000)),
    write(1, () => 'Go. '.repeat(250_000)),
  ],
  ['a megabyte of open brackets', ...trio((who) => `${'("'.repeat(400_000)}${who}`)],
  ['a megabyte of list marks', ...trio((who) => `${'- '.repeat(400_000)}${who}`)],
])(`%s take less than ${patience / 1_000} seconds`, (_name, base, mine, theirs) => {
  const start = performance.now();
  finish(merge(base, mine, theirs));
  expect(performance.now() - start).toBeLessThan(patience);
});

test('450 lines where each side changed other sentences are merged', () => {
  const base = write(450, (at) => (at % 2 ? '' : prose(at)));
  const result = merge(base, base.replaceAll('One', 'No one'), base.replaceAll('Three', 'Four'));
  expect(result).toEqual({ clean: true, text: base.replaceAll('One', 'No one').replaceAll('Three', 'Four') });
});

test('in 5,000 lines so changed the last are left as a conflict with all words of both, since it would take too long', () => {
  const base = write(5_000, (at) => (at % 2 ? '' : prose(at)));
  const result = merge(base, base.replaceAll('One', 'No one'), base.replaceAll('Three', 'Four'));
  const marked = result.clean ? '' : result.marked({ mine: 'mine', base: 'base', theirs: 'theirs' });
  expect(marked).toMatch(/^No one 0\. Two 0\. Four 0\.\n/u);
  expect(marked).toContain('<<<<<<< mine\nNo one 4998. Two 4998. Three 4998.\n||||||| base\n');
  expect(marked).toContain('=======\nOne 4998. Two 4998. Four 4998.\n>>>>>>> theirs\n');
});

test('a paragraph too long for anybody is a conflict rather than a guess', () => {
  const base = `${Array.from({ length: 3_000 }, (_none, at) => prose(at)).join(' ')}\n`;
  expect(merge(base, base.replace('One 0.', 'None.'), base.replace('Three 9.', 'Four.')).clean).toBe(false);
});

function trio(make: (who: string) => string): readonly [string, string, string] {
  return [make('base'), make('mine mine'), make('theirs')];
}

function finish(result: MergeResult): void {
  if (!result.clean) result.marked({ mine: 'mine', base: 'base', theirs: 'theirs' });
}
