import type { AskPrompt } from '../prompter.ts';
import { describePreset, listHelp } from '../typed-words.ts';
import { removeControls, textWidth, wrapText } from '../wrap.ts';
import type { Paint } from './paint.ts';

/** What every view is drawn with. */
export interface Look {
  readonly paint: Paint;
  /** Columns and rows of the terminal now. */
  readonly width: () => number;
  readonly height: () => number;
}

/** What a view shows besides its question. */
export interface Extras {
  readonly showsHelp: boolean;
  /** One kind sentence after a wrong answer, or a note. */
  readonly sorry?: string | undefined;
}

/** Wraps a text to the terminal, then paints each line whole, so that no look runs over a line's end. */
export function layOut(look: Look, text: string, paint: (line: string) => string = (line) => line): readonly string[] {
  return wrapText(removeControls(text), textWidth(look.width())).map(paint);
}

/** The lines above the answer: where it stands, what is asked, why, help when wanted, what Enter gives. */
export function drawHead(look: Look, prompt: AskPrompt, extras: Extras, presetText?: string): readonly string[] {
  const { paint } = look;
  const add = (text: string | undefined, as?: (line: string) => string) =>
    text === undefined || text === '' ? [] : layOut(look, text, as);
  return [
    '',
    ...add(prompt.place),
    ...add(prompt.above),
    ...add(prompt.ask, (line) => paint.bold(line)),
    ...add(prompt.why),
    ...(extras.showsHelp ? listHelp(prompt).flatMap((line) => add(line, (one) => paint.cyan(one))) : []),
    ...add(presetText ?? describePreset(prompt)),
    ...add(extras.sorry, (line) => paint.yellow(line)),
  ];
}

/** What stays on screen after an answer: the question, and below it the answer in words. */
export function drawDone(look: Look, prompt: AskPrompt, words: string): string {
  const answer = wrapText(removeControls(words), textWidth(look.width()) - 2).map(
    (line) => `  ${look.paint.green(line)}`,
  );
  return ['', ...layOut(look, prompt.ask, (line) => look.paint.bold(line)), ...answer].join('\n');
}

/** Chooses which items of a list fit: as many as `room` lines hold around the active one. `to` is exclusive. */
export function chooseWindow(heights: readonly number[], active: number, room: number): { from: number; to: number } {
  let from = Math.max(active, 0);
  let to = Math.min(from + 1, heights.length);
  let used = heights[from] ?? 0;
  for (;;) {
    const below = heights[to];
    const above = heights[from - 1];
    if (below !== undefined && used + below <= room) {
      used += below;
      to += 1;
    } else if (above !== undefined && used + above <= room) {
      used += above;
      from -= 1;
    } else return { from, to };
  }
}
