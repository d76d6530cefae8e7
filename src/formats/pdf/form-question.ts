import type { Inline } from '../../core/documents/model.ts';
import type { FormField } from '../../core/forms/form.ts';
import { formWords } from '../../core/forms/form-words.ts';
import { layLines, plain } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import type { Slab } from './slab.ts';
import { type Tag, tagIn } from './tags.ts';

/** A field with everything that is said about it. */
export interface Asked extends FormField {
  /** Unique in the file. */
  readonly name: string;
  /** Its question, for those who hear the page. */
  readonly spoken: string;
  readonly condition: string;
}

/** The question, and under it what helps to answer it. */
export function layQuestion(
  field: Asked,
  column: Column,
  parent: Tag,
  setting: Setting,
  explained: string,
): readonly Slab[] {
  const { words } = setting;
  const isNote = field.kind === 'note';
  const tag = tagIn(parent, 'P');
  const after = field.required ? formWords.needed : field.kind === 'signature' ? `(${words.signOnPaper})` : '';
  const label: readonly Inline[] = [
    { t: 'text', text: field.label, ...(isNote ? {} : { bold: true as const }) },
    ...(after === '' ? [] : [{ t: 'text' as const, text: ` ${after}` }]),
  ];
  const asked = layLines(label, column, { tag, above: 0 }, setting);
  const dateHint = field.kind === 'date' ? `${formWords.day}, ${formWords.month}, ${formWords.year}.` : '';
  const hints = [field.condition, field.hint ?? '', explained, dateHint].filter((part) => part !== '').join(' ');
  return [...asked, ...layHint(hints, column, parent, setting)];
}

/** What explains a field, quieter than its question. */
export function layHint(text: string, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  if (text === '') return [];
  const look = { ...plain, color: colors.quiet };
  const hint: readonly Inline[] = [{ t: 'text', text }];
  return layLines(hint, column, { tag: tagIn(parent, 'P'), above: 0, size: setting.sizes.small, look }, setting);
}
