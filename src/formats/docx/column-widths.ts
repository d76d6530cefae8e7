import { measureText } from './measure.ts';

/** What the columns of a table hold: its cells in plain words, row by row. */
type Rows = readonly (readonly string[])[];

/**
 * Shares the width of a table out among its columns, in twips. Each gets room for its longest word, so that words stay
 * whole; what is left goes where the most text is.
 * @param padding - room at the sides of a cell.
 */
export function shareWidth(rows: Rows, total: number, points: number, padding: number): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_none, index) => rows.map((row) => row[index] ?? ''));
  const least = columns.map((cells) => longestWord(cells, points) * 20 + padding);
  const wanted = columns.map((cells) => Math.max(longestText(cells, points) * 20 + padding, emptyColumn(cells, total)));
  // Words that are too long for the page break inside their cells; no column is squeezed below a share of its own.
  const fair = total / Math.max(count, 1);
  const floor =
    spareDates(columns, least, wanted, total) ??
    (sum(least) <= total ? least : least.map((width) => Math.min(width, fair)));
  const spare = total - sum(floor);
  const wishes = wanted.map((width, index) => Math.max(width - (floor[index] ?? 0), 0));
  const shares = sum(wishes) <= spare ? stretch(wishes, wanted, spare) : pour(wishes, spare);
  return settle(
    floor.map((width, index) => width + (shares[index] ?? 0)),
    total,
  );
}

/** Shares of a table: up to which a column of words is short, and what a hand needs. */
const SHORT = 0.5;
const FOR_A_HAND = 1 / 8;

/** Beside columns to write in, dates and other short words stay on one line, where that leaves room for a hand. */
function spareDates(
  columns: Rows,
  least: readonly number[],
  wanted: readonly number[],
  total: number,
): readonly number[] | undefined {
  const areEmpty = columns.map((cells) => emptyColumn(cells, total) > 0);
  const whole = least.map((width, index) => {
    const wish = wanted[index] ?? width;
    if (areEmpty[index]) return Math.max(width, total * FOR_A_HAND);
    return wish <= total * SHORT ? wish : width;
  });
  return areEmpty.includes(true) && sum(whole) <= total ? whole : undefined;
}

/** Everybody's wish, and what is left over in proportion to the widths. */
function stretch(wishes: readonly number[], widths: readonly number[], spare: number): readonly number[] {
  const left = spare - sum(wishes);
  return wishes.map((wish, index) => wish + (left * (widths[index] ?? 0)) / (sum(widths) || 1));
}

/**
 * Too little for all wishes: long text flows over lines, so a cell ten times as long needs less than ten times the room.
 * A small wish is granted whole before the large ones share what is left.
 */
function pour(wishes: readonly number[], spare: number): readonly number[] {
  const weight = sum(wishes.map(Math.sqrt)) || 1;
  const small = wishes.map((wish) => wish > 0 && wish <= (spare * Math.sqrt(wish)) / weight);
  if (!small.includes(true)) return wishes.map((wish) => (spare * Math.sqrt(wish)) / weight);
  const left = spare - sum(wishes.filter((_wish, index) => small[index]));
  const rest = pour(
    wishes.map((wish, index) => (small[index] ? 0 : wish)),
    left,
  );
  return wishes.map((wish, index) => (small[index] ? wish : (rest[index] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** Whole twips that add up to the total. */
function settle(widths: readonly number[], total: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const missing = total - sum(whole);
  return whole.map((width, index) => (index === whole.length - 1 ? width + missing : width));
}

/** Estimates are never exact; a little more keeps a word from breaking at its last letter. */
const MARGIN = 1.08;

function longestWord(cells: readonly string[], points: number): number {
  return longestText(
    cells.flatMap((cell) => cell.split(/\s+/u)),
    points,
  );
}

/** How wide the widest of these is in one line, in points. */
export function longestText(cells: readonly string[], points: number): number {
  return cells.reduce((longest, cell) => Math.max(longest, measureText(cell, points)), 0) * MARGIN;
}

/** A column that is to be filled in by hand has nothing to measure and still needs room. */
function emptyColumn(cells: readonly string[], total: number): number {
  const [, ...below] = cells;
  return below.length > 0 && below.every((cell) => cell.trim() === '') ? total / 6 : 0;
}
