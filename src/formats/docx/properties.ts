import { tag } from '../package/xml.ts';

/** How a stretch of text looks. What is not given comes from its style. */
export interface RunLook {
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly points?: number;
  readonly underline?: boolean;
  /** Colour behind the words. */
  readonly mark?: string;
  readonly rightToLeft?: boolean;
  /** Language code, for spelling. */
  readonly lang?: string;
}

/** How a paragraph stands on the page. Measures in twips. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly breakBefore?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly borders?: string;
  readonly ground?: string;
  /** `<w:tab>` elements. */
  readonly tabs?: readonly string[];
  readonly rightToLeft?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** In 240ths of a line; with `isExact` in twips. */
  readonly line?: number;
  readonly isExact?: boolean;
  readonly indent?: number;
  readonly hanging?: number;
  readonly end?: number;
  /** No room between neighbours of one style. */
  readonly close?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Level in the outline, from 0. */
  readonly outline?: number;
}

const flag = (name: string, isOn: boolean | undefined): string => (isOn ? tag(name) : '');

/** `<w:rPr>`, its elements in the one order that the format allows; "" when nothing is asked for. */
export function writeRunProperties(look: RunLook): string {
  const { style, font, points, color, mark, lang } = look;
  const size = points === undefined ? undefined : Math.round(points * 2);
  const parts = [
    style ? tag('w:rStyle', { 'w:val': style }) : '',
    font ? tag('w:rFonts', { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:cs': font }) : '',
    flag('w:b', look.bold) + flag('w:bCs', look.bold),
    flag('w:i', look.italic) + flag('w:iCs', look.italic),
    color ? tag('w:color', { 'w:val': color }) : '',
    size ? tag('w:sz', { 'w:val': size }) + tag('w:szCs', { 'w:val': size }) : '',
    look.underline ? tag('w:u', { 'w:val': 'single' }) : '',
    mark ? tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': mark }) : '',
    flag('w:rtl', look.rightToLeft),
    lang ? tag('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': lang }) : '',
  ];
  return wrap('w:rPr', parts);
}

/** `<w:pPr>`, its elements in the one order that the format allows; "" when nothing is asked for. */
export function writeParagraphProperties(look: ParagraphLook): string {
  const { style, numbering, ground, tabs = [], outline, align } = look;
  const parts = [
    style ? tag('w:pStyle', { 'w:val': style }) : '',
    flag('w:keepNext', look.keepNext),
    flag('w:keepLines', look.keepLines),
    flag('w:pageBreakBefore', look.breakBefore),
    numbering
      ? tag('w:numPr', {}, tag('w:ilvl', { 'w:val': numbering.level }), tag('w:numId', { 'w:val': numbering.id }))
      : '',
    look.borders ?? '',
    ground ? tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': ground }) : '',
    tabs.length > 0 ? tag('w:tabs', {}, ...tabs) : '',
    flag('w:bidi', look.rightToLeft),
    writeSpacing(look),
    writeIndent(look),
    flag('w:contextualSpacing', look.close),
    align ? tag('w:jc', { 'w:val': align }) : '',
    outline === undefined ? '' : tag('w:outlineLvl', { 'w:val': outline }),
  ];
  return wrap('w:pPr', parts);
}

function writeSpacing({ before, after, line, isExact }: ParagraphLook): string {
  if (before === undefined && after === undefined && line === undefined) return '';
  const rule = line === undefined ? undefined : isExact ? 'exact' : 'auto';
  return tag('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule });
}

function writeIndent({ indent, hanging, end }: ParagraphLook): string {
  if (indent === undefined && hanging === undefined && end === undefined) return '';
  return tag('w:ind', { 'w:left': indent, 'w:right': end, 'w:hanging': hanging });
}

function wrap(name: string, parts: readonly string[]): string {
  const content = parts.join('');
  return content === '' ? '' : tag(name, {}, content);
}
