import { tag } from '../package/xml.ts';
import { type Draft, takeName } from './draft.ts';
import { writeRun } from './paragraph.ts';
import { type RunLook, writeRunProperties } from './properties.ts';

/** A control that somebody types or ticks in. */
export interface Control {
  /** What it asks. Word shows it above the control, and programs for blind people say it. */
  readonly label: string;
  /** What the answer is called when answers are collected. */
  readonly tag: string;
}

/** Word refuses longer names of controls. */
export const LONGEST_NAME = 64;
/** Has both boxes on Windows and Mac; other fonts may lack them. */
const BOX_FONT = 'MS Gothic';

/**
 * A control to type in. Empty ones print as `blank`, which is gone once something is typed. It is never empty: Word would then
 * put its own "click here" words in, and print them.
 */
export function writeTextControl(control: Control, isLong: boolean, blank: string, draft: Draft): string {
  const kind = tag('w:text', { 'w:multiLine': isLong ? 1 : undefined });
  return writeControl(control, draft, [tag('w:showingPlcHdr'), kind], writeRun(blank));
}

/** A place in a text that is still blank. It may hold any look, so that its mark shows in LibreOffice too. */
export function writeGapControl(control: Control, words: string, draft: Draft, look: RunLook): string {
  return writeControl(control, draft, [tag('w:showingPlcHdr')], writeRun(words, look));
}

/** A control to pick a day in. */
export function writeDateControl(control: Control, blank: string, draft: Draft): string {
  const kind = tag(
    'w:date',
    {},
    tag('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
    tag('w:lid', { 'w:val': draft.lang }),
    tag('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
    tag('w:calendar', { 'w:val': 'gregorian' }),
  );
  return writeControl(control, draft, [tag('w:showingPlcHdr'), kind], writeRun(blank));
}

/** A box to tick, on screen or with a pen. */
export function writeCheckBox(control: Control, isChecked: boolean, draft: Draft): string {
  const state = (name: string, code: string): string => tag(`w14:${name}`, { 'w14:val': code, 'w14:font': BOX_FONT });
  const kind = tag(
    'w14:checkbox',
    {},
    tag('w14:checked', { 'w14:val': isChecked ? 1 : 0 }),
    state('checkedState', '2612'),
    state('uncheckedState', '2610'),
  );
  const box = tag('w:r', {}, writeRunProperties({ font: BOX_FONT }), tag('w:t', {}, isChecked ? '☒' : '☐'));
  return writeControl(control, draft, [kind], box);
}

function writeControl(control: Control, draft: Draft, kind: readonly string[], content: string): string {
  draft.counts.controls += 1;
  const alias = takeName(draft, 'alias', control.label, LONGEST_NAME);
  const name = takeName(draft, 'tag', control.tag, LONGEST_NAME, '_');
  const properties = tag(
    'w:sdtPr',
    {},
    tag('w:alias', { 'w:val': alias }),
    tag('w:tag', { 'w:val': name }),
    tag('w:id', { 'w:val': draft.counts.controls }),
    ...kind,
  );
  return tag('w:sdt', {}, properties, tag('w:sdtContent', {}, content));
}
