import { describe, expect, it } from 'vitest';
import type { CircleDoc } from '../../../src/core/documents/model.ts';
import { writePdf } from '../../../src/formats/pdf/write-pdf.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';
import { makeDoc } from '../html/make-doc.ts';
import { countDark, drawPages, fillForm, readValues } from './fill-form.ts';
import { openTestFonts } from './open-test-fonts.ts';
import { hasTool } from './run-tool.ts';
import { everyKind } from './sample.ts';

const fonts = openTestFonts();
const tools = ['mutool', 'pdftoppm', 'qpdf'];

/** Fills a form of every kind, and says what is in it and in which fields something new is seen. */
async function fill(numbers: readonly number[], given: Partial<CircleDoc> = {}) {
  const folder = makeTemporaryFolder().path;
  const { bytes: form = new Uint8Array() } = await writePdf(makeDoc([{ t: 'form', form: everyKind }], given), {
    fonts,
  });
  const { widgets, filled } = fillForm(form, numbers, folder);
  const pages = Math.max(...widgets.map(({ page }) => page));
  const [before, after] = [form, filled].map((file) => drawPages(file, pages, folder));
  const seen = widgets.flatMap((widget, number) =>
    countDark(widget, after ?? []) > countDark(widget, before ?? []) + 15 ? [number] : [],
  );
  return { kinds: widgets.map(({ kind }) => kind), seen, values: readValues(filled) };
}

/** Of the form of every kind: six lines, two buttons, three boxes, a date, eleven buttons of a scale, twice two of a table, a line. */
const lines = [0, 1, 2, 3, 4, 5, 11, 27];
const pressed = { lift: 7, reach: 8, keep: 10, mood: 19, feltKind: 23, feltCalm: 26 };

describe.skipIf(!tools.every(hasTool))('a form that another program fills in', () => {
  it.each<[string, Partial<CircleDoc>]>([
    ['usual print', {}],
    ['large print', { large: true }],
  ])('shows each mark and each word where it was set and nowhere else, in %s', async (_name, given) => {
    const numbers = [...lines, ...Object.values(pressed)].toSorted((one, other) => one - other);
    const { kinds, seen } = await fill(numbers, given);
    expect(lines.map((number) => kinds[number])).toEqual(lines.map(() => 'text'));
    expect(seen).toEqual(numbers);
  });

  it('holds what was set, by the names of its definition', async () => {
    const { values } = await fill([0, ...Object.values(pressed)]);
    expect(Object.fromEntries(values)).toMatchObject({
      name: 'typed 0.',
      lift: '/no',
      'reach/yes': '/yes',
      'reach/no': '/Off',
      keep: '/yes',
      mood: '/7',
      felt_kind: '/yes',
      felt_calm: '/no',
    });
  });

  it('keeps one answer where only one can hold, and takes a mark back', async () => {
    const { seen, values } = await fill([6, 7, 8, 8]);
    expect([seen, values.get('lift'), values.get('reach/yes')]).toEqual([[7], '/no', '/Off']);
  });
});
