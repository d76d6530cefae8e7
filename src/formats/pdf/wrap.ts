import type { Inline } from '../../core/documents/model.ts';
import type { Face } from './fonts.ts';
import type { Setting } from './setting.ts';
import { type Look, readSpans, type Span, splitByFace } from './spans.ts';

/** A stretch of a line that is drawn in one go; without a face it is a line to write on. */
export interface Run {
  readonly text: string;
  readonly face?: Face;
  readonly look?: Look;
  readonly size: number;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  /** Without the space at its end. */
  readonly width: number;
  /** Holds a line to write on, and so needs the height of handwriting. */
  readonly toWriteOn: boolean;
}

/** Runs between which a line may not break, and the width of the space behind them. */
interface Chunk {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly space: number;
  readonly ends: boolean;
  /** As wide as what is left of the line. */
  readonly fills: boolean;
}

export interface Wanted {
  readonly size: number;
  readonly look: Look;
  readonly width: number;
}

/** Breaks inlines into lines of at most `width`. A word that is wider than a line is cut. At least one line comes back. */
export function wrapInlines(inlines: readonly Inline[], wanted: Wanted, setting: Setting): readonly Line[] {
  return fillLines(chunksOf(inlines, wanted, setting), wanted.width, setting);
}

/** Width of the longest piece that a line cannot break, and of all of it on one line. */
export function measureInlines(
  inlines: readonly Inline[],
  wanted: Omit<Wanted, 'width'>,
  setting: Setting,
): { least: number; most: number } {
  let least = 0;
  let most = 0;
  let line = 0;
  for (const { width, space, ends } of chunksOf(inlines, { ...wanted, width: 0 }, setting)) {
    least = Math.max(least, width);
    most = Math.max(most, line + width);
    line = ends ? 0 : line + width + space;
  }
  return { least, most };
}

function chunksOf(inlines: readonly Inline[], { size, look }: Wanted, setting: Setting): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let runs: Run[] = [];
  const close = (space: number, ends: boolean): void => {
    if (runs.length > 0 || ends) chunks.push({ runs, width: widthOf(runs) - space, space, ends, fills: false });
    runs = [];
  };
  for (const span of readSpans(inlines, look, setting)) {
    if (span.t === 'break') close(0, true);
    else if (span.t === 'blank') {
      close(0, false);
      chunks.push(blankChunk(span, size));
    } else
      for (const piece of piecesOf(span.text)) {
        for (const { text, face } of splitByFace(piece, span.look, setting.fonts))
          runs.push({ text, face, look: span.look, size, width: setting.fonts.measure(text, face, size) });
        if (piece.endsWith(' ')) close(setting.fonts.measure(' ', 'regular', size), false);
        else if (/[-–—/]$/u.test(piece)) close(0, false);
      }
  }
  close(0, false);
  return chunks;
}

/** Words with one space behind them, cut where a line may break inside them: behind a hyphen, a dash or a slash. */
function piecesOf(text: string): readonly string[] {
  const words = text.replace(/[ \t\r\n]+/gu, ' ').match(/ |[^ ]+ ?/gu) ?? [];
  // An address stays whole: nobody knows whether a hyphen at its end belongs to it.
  return words.flatMap((word) =>
    /\S@\S/u.test(word) ? [word] : word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u),
  );
}

function blankChunk({ marks }: Extract<Span, { t: 'blank' }>, size: number): Chunk {
  const width = marks > 24 ? 9 * size : marks > 8 ? 9 * size : 4.5 * size;
  return { runs: [{ text: '', size, width }], width, space: 0, ends: false, fills: marks > 24 };
}

/** Sums of widths are off by a hair; a column that is just as wide as its word must hold it. */
const TOLERANCE = 0.01;

function fillLines(chunks: readonly Chunk[], width: number, setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let used = 0;
  let space = 0;
  const end = (): void => {
    lines.push({ runs, width: used, toWriteOn: runs.some(({ face }) => face === undefined) });
    runs = [];
    used = 0;
    space = 0;
  };
  for (const chunk of chunks) {
    for (const part of chunk.width > width + TOLERANCE ? cutChunk(chunk, width, setting) : [chunk]) {
      if (runs.length > 0 && used + space + part.width > width + TOLERANCE) end();
      const rest = width - used - space;
      const fills = part.fills && rest > part.width;
      runs.push(...(fills ? part.runs.map((run) => ({ ...run, width: rest })) : part.runs));
      used += space + (fills ? rest : part.width);
      space = part.space;
    }
    if (chunk.ends) end();
  }
  if (runs.length > 0 || lines.length === 0) end();
  return lines;
}

/** Cuts a word that no line can hold into pieces that one can. */
function cutChunk(chunk: Chunk, width: number, setting: Setting): readonly Chunk[] {
  if (chunk.runs.some(({ face }) => face === undefined))
    return [{ ...chunk, width, runs: chunk.runs.map((run) => ({ ...run, width })) }];
  const parts: Chunk[] = [];
  let runs: Run[] = [];
  let used = 0;
  for (const run of chunk.runs) {
    const { face = 'regular', size } = run;
    // A letter with its accents stays whole.
    for (const text of run.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const letter = { ...run, text, width: setting.fonts.measure(text, face, size) };
      if (runs.length > 0 && used + letter.width > width + TOLERANCE) {
        parts.push({ runs, width: used, space: 0, ends: false, fills: false });
        runs = [];
        used = 0;
      }
      runs.push(letter);
      used += letter.width;
    }
  }
  return [...parts, { runs, width: used - chunk.space, space: chunk.space, ends: false, fills: false }];
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}
