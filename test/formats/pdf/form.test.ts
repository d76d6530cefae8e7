import { describe, expect, it } from 'vitest';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { openTestFonts } from './open-test-fonts.ts';
import { type DrawnNote, recordPages, wordsOn } from './record-pages.ts';
import { everyKind } from './sample.ts';

const fonts = openTestFonts();
const pages = recordPages(makeDoc([{ t: 'form', form: everyKind }]), fonts);
const notes = pages.flatMap((page) => page.notes);

/** The name of a field: its own, or that of the group it belongs to. */
function nameOf({ data }: DrawnNote): string {
  const group = data.Parent as { data: { T: unknown } } | undefined;
  return String(group ? group.data.T : data.T);
}

describe('the fields of a form', () => {
  it('are named as in the definition', () => {
    expect([...new Set(notes.map(nameOf))]).toEqual([
      'name',
      'story',
      'age',
      'pay',
      'mail',
      'call',
      'lift',
      'reach/yes',
      'reach/no',
      'keep',
      'born',
      'mood',
      'felt_kind',
      'felt_calm',
      'where',
    ]);
  });

  it('each have words for those who hear the page', () => {
    expect(notes.filter(({ data }) => String(data.TU ?? '').length < 4)).toEqual([]);
  });

  it('say the question, that it is needed, and the hint', () => {
    expect(String(notes[0]?.data.TU)).toBe('Your name (needed) It need not be your own.');
  });

  it('say when to answer a question that follows on another', () => {
    expect(String(notes.at(-1)?.data.TU)).toBe('Where from? Only if you answered “Yes” to “A lift?”.');
  });

  it.each([
    ['lift', ['yes', 'no']],
    ['felt_calm', ['yes', 'no']],
    ['mood', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ])('%s is one group, with a button an answer', (name, answers) => {
    const states = notes.filter((note) => nameOf(note) === name).map(({ data }) => data.AP as { N: object });
    // Names that are numbers come first in an object.
    expect(states.map(({ N }) => Object.keys(N).find((state) => state !== 'Off'))).toEqual(answers);
  });

  it('of two forms with the same question have two names', () => {
    const doc = makeDoc([
      { t: 'form', form: everyKind },
      { t: 'form', form: everyKind },
    ]);
    const names = recordPages(doc, fonts).flatMap((page) => page.notes.map(nameOf));
    expect(names.filter((name) => name.startsWith('name'))).toEqual(['name', 'name_2']);
  });

  it('stand beside one another without overlapping', () => {
    const overlapping = pages.flatMap((page) =>
      page.notes.flatMap((one, index) =>
        page.notes
          .slice(index + 1)
          .filter((other) => one.x < other.x + other.width && other.x < one.x + one.width)
          .filter((other) => one.y < other.y + other.height && other.y < one.y + one.height)
          .map((other) => [nameOf(one), nameOf(other)]),
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('keep the words of their answers whole above a column of circles', () => {
    const options = ['We do this', 'Now', 'Later', 'Not us'].map((label, index) => ({ name: `a${index}`, label }));
    const row = { name: 'paid', label: 'Nobody stays away because of money: fares, food, a fee. '.repeat(2) };
    const form = {
      id: 'a',
      title: 'A',
      fields: [{ id: 'b', kind: 'rating' as const, label: 'B', options, rows: [row] }],
    };
    const [page] = recordPages(makeDoc([{ t: 'form', form }]), fonts);
    expect(wordsOn(page)).toContain('We do this Now Later Not us');
  });

  it('begin below the words above them where they are too many to stay together, with what asks more about a row', () => {
    const options = ['Yes', 'No'].map((label) => ({ name: label.toLowerCase(), label }));
    const rows = Array.from({ length: 12 }, (_none, index) => [
      { name: `a${index}`, label: `Asked ${index}` },
      { name: `a${index}_group`, label: `More ${index}` },
    ]).flat();
    const form = { id: 'a', title: 'A', fields: [{ id: 'b', kind: 'rating' as const, label: 'B', options, rows }] };
    const counts = Array.from({ length: 8 }, (_none, more) => {
      const above = Array.from({ length: 8 + more }, () => makePara('words'));
      const made = recordPages(makeDoc([...above, { t: 'form', form }]), fonts).map(wordsOn);
      const count = (page: string, word: string): number => page.split(word).length - 1;
      return made.map((page) => [count(page, 'Asked') > 0, count(page, 'Asked') - count(page, 'More')]);
    });
    expect([...new Set(counts.flat().map(String))]).toEqual(['true,0']);
  });

  it('leave the place to sign to the pen', () => {
    expect(pages.map(wordsOn).join(' ')).toContain('I agree (sign here on paper)');
    expect(notes.map(nameOf)).not.toContain('sign');
  });
});
