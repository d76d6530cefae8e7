import { daysBetween, isDate } from '../../core/kit/calendar.ts';
import type { Column } from '../../core/tables/table.ts';
import { escapeXml, tag } from '../package/xml.ts';
import { looks } from './styles.ts';

/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767;

/** "A" for 0, "AA" for 26. */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}

/** "B3" for column 1 and row 3; rows count from 1. */
export function nameCell(column: number, row: number): string {
  return `${nameColumn(column)}${row}`;
}

/** Text that stays text: whatever it starts with, no program reads it as a formula. */
export function writeTextCell(place: string, text: string, look: number): string {
  // Excel reads _x0041_ as a letter by its number, so the sign in front is written by its number too.
  const safe = text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  const words = tag('t', { 'xml:space': 'preserve' }, escapeXml(safe).replace(/&#10;/gu, '\n'));
  return tag('c', { r: place, s: look, t: 'inlineStr' }, tag('is', {}, words));
}

export function writeNumberCell(place: string, value: number, look: number): string {
  return Number.isFinite(value)
    ? tag('c', { r: place, s: look }, tag('v', {}, String(value)))
    : writeEmptyCell(place, look);
}

/** A formula and what it comes to, for programs that do not calculate. */
export function writeFormulaCell(place: string, formula: string, value: number, look: number): string {
  return tag('c', { r: place, s: look }, tag('f', {}, escapeXml(formula)), tag('v', {}, String(value)));
}

/** An empty cell keeps its look, so that what is typed there is read as its column is. */
export function writeEmptyCell(place: string, look: number): string {
  return tag('c', { r: place, s: look });
}

export function lookOf({ kind }: Column): number {
  return looks[kind === 'choice' ? 'text' : kind];
}

/** Spreadsheets count 1900 as a leap year, as Lotus did, so the days before its March are left as text. */
const FIRST_DAY = '1900-03-01';
const DAY_NOUGHT = '1899-12-30';

/** The number by which spreadsheets know a day; null for text that is no ISO date from March 1900 on. */
export function countDays(date: string): number | null {
  return isDate(date) && date >= FIRST_DAY ? daysBetween(DAY_NOUGHT, date) : null;
}
