import type { Block } from '../../core/documents/model.ts';
import type { Form, FormField } from '../../core/forms/form.ts';
import { explainCondition, linesOf } from '../../core/forms/form-words.ts';
import { countArialLines as countLines } from './arial.ts';
import { longestText, shareWidth } from './column-widths.ts';
import { wordsOf } from './inlines.ts';
import type { Look } from './look.ts';
import { listIndent } from './numbering.ts';
import { shareRating } from './rating.ts';
import { optionIndent } from './style-list.ts';
import { cellRoom } from './styles.ts';
import { roomIn } from './table-parts.ts';

/** Height of a line of Arial, as a share of the size of its type. */
const LINE = 1.15;
/** Above and below the words of a row: room of the cell and of its paragraph, and a line. In points. */
const ROW_ROOM = 5.5;
/** How much wider bold type is. */
const BOLD = 1.06;

type Labels = readonly { readonly label: string }[];

/**
 * How high blocks stand below one another, in points. An estimate, since no font is read: over a page it is off by a few lines.
 * @param width - of the column, in twips.
 */
export function heightOf(blocks: readonly Block[], look: Look, width: number): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(block, look, width), 0);
}

function heightOfBlock(block: Block, look: Look, width: number): number {
  const gap = look.gap / 20;
  switch (block.t) {
    case 'heading': {
      const points = look.headings[block.depth - 1] ?? look.body;
      const room = [1.3, 3.2, 2.4, 2][block.depth - 1] ?? 2;
      return countLines(wordsOf(block.c), points * 1.06, width / 20) * points * 1.2 + gap * room;
    }
    case 'para':
      return linesIn(wordsOf(block.c), look, width) + gap;
    case 'list':
      return block.items.reduce(
        (sum, { c }) => sum + heightOf(c, look, width - listIndent(look, 0)) - gap / 2,
        gap / 2,
      );
    case 'say':
      return heightOf(block.c, look, width - 420) + look.small * LINE * look.leading + 9;
    case 'table':
      return heightOfTable(block, look, width);
    case 'form':
      return block.form.fields.reduce((sum, field) => sum + heightOfField(field, block.form, look, width), 0);
    case 'code':
      return block.text.split('\n').length * look.body * LINE * look.leading + gap;
    case 'rule':
      return look.body * LINE + gap;
    case 'page-break':
      return 0;
  }
}

function linesIn(words: string, look: Look, width: number, points = look.body): number {
  return words
    .split('\n')
    .reduce((sum, line) => sum + countLines(line, points, width / 20) * points * LINE * look.leading, 0);
}

function heightOfTable(table: Extract<Block, { t: 'table' }>, look: Look, width: number): number {
  const { headers, rows } = table;
  const texts = [headers, ...rows].map((row) => row.map(wordsOf));
  const widths = shareWidth(texts, width, look.body, 2 * cellRoom.side);
  const [head = [], ...body] = texts.map((row) => {
    const heights = row.map((words, index) => linesIn(words, look, roomIn(widths[index] ?? 0) * 20) + ROW_ROOM);
    return row.includes('') ? [...heights, look.writingLine / 20] : heights;
  });
  const hasHead = headers.some((cell) => cell.length > 0);
  const high = body.map((heights) => Math.max(...heights)).reduce((sum, height) => sum + height, 0);
  return high + (hasHead ? look.body * LINE * look.leading + ROW_ROOM : Math.min(0, ...head)) + look.gap / 20;
}

/** How high a question, what explains it and the room for its answer stand, in points. `width` in twips. */
export function heightOfField(field: FormField, form: Form, look: Look, width: number): number {
  const { body, small, writingLine } = look;
  const gap = look.gap / 20;
  const { kind, label, options = [], rows = [] } = field;
  const about = [explainCondition(field, form), field.hint ?? ''].filter((part) => part !== '').join(' ');
  const hint = about === '' ? 0 : linesIn(about, look, width, small) + 2.5;
  if (kind === 'note') return linesIn(`${label} ${about}`, look, width) + gap;
  if (kind === 'consent')
    return countLines(label, body, (width - optionIndent(body)) / 20) * body * 1.25 + gap * 1.3 + hint;
  const asked = linesIn(label, look, width, body * 1.05) + gap * 0.5 + 2.5 + hint;
  if (kind === 'choice' || kind === 'choices') return asked + heightOfOptions(options, look, width);
  if (kind === 'rating') return asked + heightOfRating(rows, options, look, width);
  const lines = kind === 'scale' ? 2 : kind === 'signature' ? 1.5 : linesOf(field);
  return asked + (writingLine / 20) * lines + gap;
}

/** A table with a row for each thing to rate; where its answers are too wide for that, a question for each. */
function heightOfRating(rows: Labels, options: Labels, look: Look, width: number): number {
  const answers = options.map(({ label }) => label);
  const gap = look.gap / 20;
  const widths = shareRating(answers, width, look.body);
  if (!widths) {
    const boxes = heightOfOptions(options, look, width);
    return rows.reduce((sum, { label }) => sum + linesIn(label, look, width) + gap + boxes, 0);
  }
  const [first = 0, ...others] = widths.map((one) => roomIn(one) * 20);
  const heads = answers.map((answer, index) => linesIn(answer, look, others[index] ?? first, look.body * BOLD));
  const head = Math.max(0, ...heads) / BOLD;
  return rows.reduce((sum, { label }) => sum + linesIn(label, look, first) + ROW_ROOM, head + ROW_ROOM + gap);
}

function heightOfOptions(options: Labels, look: Look, width: number): number {
  const labels = options.map(({ label }) => label);
  const column = optionIndent(look.body) + longestText(labels, look.body) * 20 + 300;
  const isBeside = options.length <= 5 && column * options.length <= width;
  return (isBeside ? 1 : options.length) * (look.body * 1.25 + look.gap / 100) + look.gap / 20;
}
