import { explainScale, scalePoints } from '../../core/forms/form-words.ts';
import { longestText } from './column-widths.ts';
import { writeCheckBox } from './controls.ts';
import type { FieldTurn } from './form.ts';
import { writeOptions } from './options.ts';
import { writeParagraph, writeRun } from './paragraph.ts';
import { cellRoom } from './styles.ts';
import { staysWithNext, writeCell, writeFrame, writeRow } from './table-parts.ts';

/**
 * A table with a box for each row and answer. A box is named after its row and its answer, as its column in a list of
 * answers. Where the answers are too wide to stand side by side, each row becomes a question of its own.
 */
export function writeRating(turn: FieldTurn): readonly string[] {
  const { field, draft, place, keepNext } = turn;
  const options = field.options ?? [];
  const rows = field.rows ?? [];
  const answers = options.map(({ label }) => label);
  const widths = shareRating(answers, place.width, draft.look.body);
  if (widths === null) return writeQuestions(turn);
  const write = (index: number, style: string, keeps: boolean, content: string): string => {
    const align = index === 0 ? undefined : ('center' as const);
    return writeCell(widths[index] ?? 0, [writeParagraph({ style, align, keepNext: keeps }, content)], {
      align: 'center',
    });
  };
  const head = ['', ...answers].map((label, index) => write(index, 'TableHead', true, writeRun(label)));
  const body = rows.map((row, number) => {
    const isLast = number === rows.length - 1;
    const keeps = isLast ? keepNext : staysWithNext(number, rows.length, draft);
    const boxes = options.map((option, index) => {
      const control = { label: `${row.label}: ${option.label}`, tag: `${field.id}_${row.name}/${option.name}` };
      return write(index + 1, 'BoxText', keeps, writeCheckBox(control, false, draft));
    });
    return writeRow([write(0, 'TableText', keeps, writeRun(row.label)), ...boxes]);
  });
  const look = { style: 'KitTable', hasHead: true, hasNames: true, keepNext, title: field.label } as const;
  return writeFrame(widths, [writeRow(head, { isHead: true }), ...body], place, look, draft);
}

function writeQuestions({ field, draft, place, keepNext }: FieldTurn): readonly string[] {
  const { rows = [], options = [] } = field;
  return rows.flatMap((row, index) => {
    const question = writeParagraph(
      { indent: place.indent || undefined, keepNext: true, align: 'left' },
      writeRun(row.label),
    );
    const keeps = keepNext && index === rows.length - 1;
    const asked = { question: row.label, tag: `${field.id}_${row.name}`, options, keepNext: keeps };
    return [question, ...writeOptions(asked, draft, place)];
  });
}

/** The share of the width that the answers may take, and up to which each of them stands in one line, or in two. */
const MOST_FOR_ANSWERS = { whole: 0.45, halved: 0.55, broken: 0.72 } as const;

/**
 * Each answer gets a column in which it stands in one line, or in two, or word by word, whichever there is room for; the questions
 * get what is left. null where that is too little.
 * @param total - width of the table, in twips as the result.
 */
export function shareRating(answers: readonly string[], total: number, points: number): readonly number[] | null {
  const columnFor = (texts: readonly string[]): number =>
    Math.ceil(longestText(texts, points) * 20 + 2 * cellRoom.side);
  const columns = {
    whole: columnFor(answers),
    halved: columnFor(answers.flatMap((answer) => halve(answer, points))),
    broken: columnFor(answers.flatMap(wordsOf)),
  };
  const levels = ['whole', 'halved', 'broken'] as const;
  const level = levels.find((one) => columns[one] * answers.length <= total * MOST_FOR_ANSWERS[one]);
  if (!level) return null;
  return [total - columns[level] * answers.length, ...answers.map(() => columns[level])];
}

/** The two lines of an answer that take the least room. */
function halve(answer: string, points: number): readonly string[] {
  const words = wordsOf(answer);
  const ways = words.map((_word, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')]);
  return ways.reduce((best, way) => (longestText(way, points) < longestText(best, points) ? way : best), [answer]);
}

/** Words; signs behind one, such as a face, stay with it. */
function wordsOf(answer: string): readonly string[] {
  return answer.split(/\s+(?=[\p{L}\p{N}])/u);
}

/** The points from nought to ten, each with a box below it. */
export function writeScale({ field, draft, place, keepNext }: FieldTurn): readonly string[] {
  const explained = explainScale(field);
  const hint = explained === '' ? [] : [writeParagraph({ style: 'Hint' }, writeRun(explained))];
  const width = Math.floor(place.width / scalePoints.length);
  const row = (style: string, keeps: boolean, contents: readonly string[]): readonly string[] =>
    contents.map((content) => writeCell(width, [writeParagraph({ style, align: 'center', keepNext: keeps }, content)]));
  const head = row(
    'TableHead',
    true,
    scalePoints.map((point) => writeRun(String(point))),
  );
  const boxes = scalePoints.map((point) =>
    writeCheckBox({ label: `${field.label} ${point}`, tag: `${field.id}/${point}` }, false, draft),
  );
  const rows = [writeRow(head, { isHead: true }), writeRow(row('TableText', keepNext, boxes))];
  const look = { style: 'FormBox', hasHead: true, keepNext, title: field.label } as const;
  return [
    ...hint,
    ...writeFrame(
      scalePoints.map(() => width),
      rows,
      place,
      look,
      draft,
    ),
  ];
}
