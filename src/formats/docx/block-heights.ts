import type { Block } from '../../core/documents/model.ts';
import type { Form, FormField } from '../../core/forms/form.ts';
import { explainCondition, linesOf } from '../../core/forms/form-words.ts';
import { longestText, shareWidth } from './column-widths.ts';
import { wordsOf } from './inlines.ts';
import type { Look } from './look.ts';
import { countLines } from './measure.ts';
import { listIndent } from './numbering.ts';
import { optionIndent } from './style-list.ts';
import { cellRoom } from './styles.ts';
import { roomIn } from './table-parts.ts';

/** Height of a line of Arial, as a share of the size of its type. */
const LINE = 1.15;
/** Above and below the words of a row: room of the cell and of its paragraph, and a line. In points. */
const ROW_ROOM = 5.5;

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

/** A question, what explains it, and the room for its answer. */
function heightOfField(field: FormField, form: Form, look: Look, width: number): number {
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
  if (kind === 'rating')
    return asked + rows.reduce((sum, row) => sum + linesIn(row.label, look, width / 2) + ROW_ROOM, body * 2 + gap);
  const lines = kind === 'scale' ? 2 : kind === 'signature' ? 1.5 : linesOf(field);
  return asked + (writingLine / 20) * lines + gap;
}

function heightOfOptions(options: readonly { readonly label: string }[], look: Look, width: number): number {
  const labels = options.map(({ label }) => label);
  const column = optionIndent(look.body) + longestText(labels, look.body) * 20 + 300;
  const isBeside = options.length <= 5 && column * options.length <= width;
  return (isBeside ? 1 : options.length) * (look.body * 1.25 + look.gap / 100) + look.gap / 20;
}
