import { tag } from '../package/xml.ts';
import type { Look } from './look.ts';
import type { ParagraphLook, RunLook } from './properties.ts';

/** On every Windows and Mac; LibreOffice elsewhere has fonts of the same widths for both. */
export const TEXT_FONT = 'Arial';
const HEADING_FONT = 'Georgia';
const CODE_FONT = 'Courier New';

/** Colours as on the web pages: at least 4.5 to 1 on their ground. */
export const colors = {
  quiet: '5F574E',
  warm: '8A3D1C',
  link: '1F5A63',
  gap: 'FFE7A3',
  soft: 'F4EDE2',
  edge: '857868',
  hair: 'BDB1A1',
};

export interface Style extends ParagraphLook, RunLook {
  readonly id: string;
  /** Word knows its own styles by their English names, and shows them in the language of the person. */
  readonly name: string;
  readonly next?: string;
  readonly basedOn?: string;
}

/** Every style that people meet in Word's list, for one document. To add one: an entry here, and its use in blocks or form. */
export function paragraphStyles(look: Look, isPoster: boolean): readonly Style[] {
  const { body, small, headings, gap } = look;
  const align = isPoster ? 'center' : undefined;
  const heading = (level: 1 | 2 | 3 | 4, before: number, after: number): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    keepNext: true,
    keepLines: true,
    before: Math.round(before),
    after: Math.round(after),
    line: 252,
    outline: level - 1,
    font: HEADING_FONT,
    bold: true,
    points: headings[level - 1],
    align,
  });
  // The borders in the colour of the ground give the words room inside it.
  const edge = (side: string, size: number, space: number, color: string): string =>
    tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': color });
  const soft = (side: string): string => edge(side, 4, 4, colors.soft);
  const bar = tag('w:pBdr', {}, soft('top'), edge('left', 24, 10, colors.warm), soft('bottom'), soft('right'));
  const say = { borders: bar, ground: colors.soft, indent: 280, end: 140, align: 'left' } as const;
  return [
    heading(1, 0, gap * 1.3),
    heading(2, gap * 2.2, gap),
    heading(3, gap * 1.7, gap * 0.7),
    heading(4, gap * 1.4, gap * 0.6),
    { id: 'ListParagraph', name: 'List Paragraph', keepLines: true, after: Math.round(gap * 0.5) },
    { id: 'Say', name: 'Say aloud', keepLines: true, ...say },
    {
      id: 'SayLabel',
      name: 'Say aloud label',
      basedOn: 'Say',
      next: 'Say',
      keepNext: true,
      after: 40,
      ...labelLook(small),
    },
    { id: 'Code', name: 'Code', font: CODE_FONT, ground: colors.soft, align: 'left' },
    {
      id: 'Asks',
      name: 'Form question',
      next: 'Normal',
      keepNext: true,
      keepLines: true,
      before: Math.round(gap * 0.5),
      after: 50,
      bold: true,
      align: 'left',
    },
    {
      id: 'Hint',
      name: 'Form hint',
      keepNext: true,
      keepLines: true,
      after: 50,
      color: colors.quiet,
      points: small,
      align: 'left',
    },
    {
      id: 'Option',
      name: 'Form choice',
      keepLines: true,
      ...boxLine(body),
      after: Math.round(gap * 0.2),
      indent: optionIndent(body),
      hanging: optionIndent(body),
      align: 'left',
    },
    { id: 'TableText', name: 'Table text', before: 20, after: 20, align: 'left' },
    { id: 'BoxText', name: 'Table box', basedOn: 'TableText', ...boxLine(body) },
    { id: 'TableHead', name: 'Table heading', basedOn: 'TableText', keepNext: true, bold: true },
    // Keeps two tables apart, which Word would join; too low to be seen.
    { id: 'Spacer', name: 'Space after a table', after: 0, line: gap, isExact: true, points: 2 },
    { id: 'Header', name: 'header', after: 0, color: colors.quiet, points: small },
    {
      id: 'Footer',
      name: 'footer',
      after: 0,
      color: colors.quiet,
      points: small,
      tabs: [tag('w:tab', { 'w:val': 'right', 'w:pos': look.width })],
    },
  ];
}

/** Height of lines with a box: its sign may come from another font, which must not push lines apart. */
export function boxLine(points: number): Pick<ParagraphLook, 'line' | 'isExact'> {
  return { line: Math.round(points * 25), isExact: true };
}

/** The label of words to say aloud. */
export function labelLook(small: number): RunLook {
  return { bold: true, color: colors.warm, points: small };
}

/** Room for a box to tick in front of its words. */
export function optionIndent(points: number): number {
  return Math.round(points * 32);
}
