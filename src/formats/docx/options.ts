import { tag } from '../package/xml.ts';
import { longestText } from './column-widths.ts';
import { LONGEST_NAME, writeCheckBox } from './controls.ts';
import type { Draft, Place } from './draft.ts';
import { writeParagraph, writeRun, writeSign } from './paragraph.ts';
import { optionIndent } from './style-list.ts';

/** Answers to tick below a question. */
export interface Options {
  readonly question: string;
  /** What the answers are called when they are collected: `id` for "id/option". */
  readonly tag: string;
  readonly options: readonly { readonly name: string; readonly label: string }[];
  readonly keepNext: boolean;
}

/** So many short answers may share a line. */
const MOST_IN_A_LINE = 5;

/**
 * Boxes to tick, one a line. A few short answers share a line. Also where only one answer is meant: a drop-down would print
 * nothing but its first words, and most of these sheets are filled in with a pen. Each box bears the name of its question, so
 * that somebody who hears them one by one is told that they belong together.
 */
export function writeOptions(asked: Options, draft: Draft, place: Place): readonly string[] {
  const { question, options, keepNext } = asked;
  const step = optionIndent(draft.look.body);
  const boxes = options.map(({ name, label }) => {
    const control = { label: nameBox(question, label), tag: `${asked.tag}/${name}` };
    return [writeCheckBox(control, false, draft), writeSign('w:tab'), writeRun(label)].join('');
  });
  const labels = options.map(({ label }) => label);
  const column = step + longestText(labels, draft.look.body) * 20 + 300;
  const indent = place.indent ? place.indent + step : undefined;
  const after = draft.look.gap;
  if (options.length <= MOST_IN_A_LINE && column * options.length <= place.width) {
    const stops = options.flatMap((_option, index) => [index * column, index * column + step]).slice(1);
    const tabs = stops.map((stop) => tag('w:tab', { 'w:val': 'left', 'w:pos': Math.round(place.indent + stop) }));
    return [writeParagraph({ style: 'Option', keepNext, tabs, indent, after }, boxes.join(writeSign('w:tab')))];
  }
  return boxes.map((box, index) => {
    const isLast = index === boxes.length - 1;
    const look = { style: 'Option', keepNext: keepNext || !isLast, indent, after: isLast ? after : undefined };
    return writeParagraph(look, box);
  });
}

/** So much of a long question stays in the name of a box. */
const LEAST_OF_QUESTION = 24;

/** The question and the answer, the question cut short where both would not fit: the answer tells boxes apart. */
function nameBox(question: string, label: string): string {
  const room = Math.max(LEAST_OF_QUESTION, LONGEST_NAME - [...label].length - 1);
  const signs = [...question];
  const asked =
    signs.length <= room
      ? question
      : `${signs
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`;
  return `${asked} ${label}`;
}
