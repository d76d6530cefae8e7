import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import type { Value } from '../../core/when.ts';
import type { AskPrompt, Reply } from '../prompter.ts';
import { type ListItem, listItems, readEnter, readTyped, tickedValues } from '../typed-words.ts';
import { removeControls, textWidth, wrapText } from '../wrap.ts';
import { chooseWindow, drawDone, drawHead, type Look, layOut } from './layout.ts';
import type { PressedKey, ViewConfig } from './line-prompt.ts';
import { makeQuiet } from './quiet.ts';

interface ListState {
  /** The line the pointer is on; -1 while nothing is marked beforehand. */
  readonly active: number;
  readonly ticked: readonly Value[];
  readonly sorry?: string | undefined;
  readonly showsHelp: boolean;
  readonly finished?: string;
}

type Step = { readonly reply: Reply; readonly words: string } | { readonly state: ListState };

const pasteNote = 'That looked like pasted text, so nothing was chosen. Use the arrows or a number.';

/** What must be remembered between keys without drawing anew. */
interface Memory {
  readonly quiet: ReturnType<typeof makeQuiet>;
  readonly burst: ReturnType<typeof makeQuiet>;
  /** The view before the first key of this burst. */
  before: ListState;
  letters: number;
  digits: string;
  isPasting: boolean;
}

/**
 * Asks for one of a list, or for several with ticks. Back and "not sure yet" are choices like the others. Keys that act
 * wait a moment, so that pasted text, which comes in one burst, chooses nothing.
 */
export const askList = createPrompt<Reply, ViewConfig>((config, done) => {
  const { prompt, look } = config;
  const items = listItems(prompt);
  const [state, setState] = useState<ListState>(() => startState(prompt, items));
  const memory = useRef<Memory>({
    quiet: makeQuiet(),
    burst: makeQuiet(),
    before: state,
    letters: 0,
    digits: '',
    isPasting: false,
  });

  const follow = (step: Step): void => {
    if ('state' in step) {
      setState(step.state);
      return;
    }
    if (step.reply.kind === 'back' || step.reply.kind === 'review') config.leave();
    else setState({ ...state, finished: step.words });
    done(step.reply);
  };

  useEffect(
    () => () => {
      memory.current.quiet.cancel();
      memory.current.burst.cancel();
    },
    [],
  );

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as PressedKey;
    const { current } = memory;
    if (!current.burst.isWaiting()) startBurst(current, state);
    current.burst.wait(() => {});
    if (isPaste(current, key)) {
      current.quiet.cancel();
      if (!current.isPasting) current.quiet.wait(() => setState({ ...current.before, sorry: pasteNote }));
      return;
    }
    if (isEnterKey(event)) {
      if (!current.quiet.isWaiting()) current.quiet.wait(() => follow(submit(prompt, items, state)));
      return;
    }
    const act = readKey(prompt, state, key);
    if (act !== undefined) return current.quiet.wait(() => follow(act));
    setState(moveTo(prompt, items, state, key, current));
  });

  return state.finished === undefined ? draw(look, prompt, items, state) : drawDone(look, prompt, state.finished);
});

function startState(prompt: AskPrompt, items: readonly ListItem[]): ListState {
  // "Not sure yet" as a suggestion marks nothing: it stands last, and a long list is to be read from its beginning.
  const preset = prompt.earlier ?? (prompt.suggested?.value === null ? undefined : prompt.suggested);
  const ticked = prompt.shape === 'picks' && Array.isArray(preset?.value) ? (preset.value as readonly Value[]) : [];
  const wanted = preset?.value === null ? undefined : preset?.value;
  const found = items.findIndex((item) =>
    preset?.value === null ? item.reply.kind === 'not-sure' : item.value !== undefined && item.value === wanted,
  );
  return { active: found < 0 && prompt.shape === 'picks' ? 0 : found, ticked, showsHelp: false };
}

function startBurst(memory: Memory, state: ListState): void {
  memory.before = state;
  memory.letters = 0;
}

/** Says whether this key is part of pasted text: between its marks, after another acting key, or Enter after letters. */
function isPaste(memory: Memory, key: PressedKey): boolean {
  if (key.name === 'paste-start') memory.isPasting = true;
  if (key.name === 'paste-end') {
    memory.isPasting = false;
    return true;
  }
  if (memory.isPasting) return true;
  const sequence = key.sequence ?? '';
  if (sequence === '\n' && memory.quiet.isWaiting()) return false;
  if (/^[^\s\d?<]$/u.test(sequence)) memory.letters += 1;
  const isEnter = sequence === '\r' || sequence === '\n';
  return memory.quiet.isWaiting() || memory.letters > 1 || (isEnter && memory.letters > 0);
}

/** Keys that do something at once; undefined for those that only move. */
function readKey(prompt: AskPrompt, state: ListState, key: PressedKey): Step | undefined {
  const sequence = key.sequence ?? '';
  if (sequence === '?') return { state: { ...state, showsHelp: !state.showsHelp, sorry: undefined } };
  const isBack = key.name === 'escape' || sequence === '<';
  if (!isBack && sequence !== 'r') return undefined;
  const typed = readTyped(isBack ? 'back' : 'review', prompt);
  if (typed.kind === 'leave') return { reply: typed.reply, words: '' };
  return { state: { ...state, sorry: typed.kind === 'sorry' ? typed.say : undefined } };
}

function moveTo(
  prompt: AskPrompt,
  items: readonly ListItem[],
  state: ListState,
  key: PressedKey,
  memory: Memory,
): ListState {
  const calm = { ...state, sorry: undefined };
  const event = { name: key.name, ctrl: key.ctrl, shift: false };
  const digit = /^\d$/.test(key.sequence ?? '') ? (key.sequence ?? '') : '';
  const longer = memory.digits + digit;
  memory.digits = digit === '' ? '' : Number(longer) <= items.length ? longer : digit;
  const number = Number(memory.digits);
  if (number >= 1 && number <= items.length) return { ...calm, active: number - 1 };
  if (isUpKey(event)) return { ...calm, active: state.active <= 0 ? items.length - 1 : state.active - 1 };
  if (isDownKey(event)) return { ...calm, active: (state.active + 1) % items.length };
  if (key.name === 'home') return { ...calm, active: 0 };
  if (key.name === 'end') return { ...calm, active: items.length - 1 };
  const value = items[state.active]?.value;
  if (prompt.shape !== 'picks' || !isSpaceKey(event) || value === undefined) return state;
  const has = state.ticked.includes(value);
  return { ...calm, ticked: has ? state.ticked.filter((one) => one !== value) : [...state.ticked, value] };
}

/** What Enter does: the choice under the pointer, or everything that is ticked. */
function submit(prompt: AskPrompt, items: readonly ListItem[], state: ListState): Step {
  const item = items[state.active];
  if (item === undefined) {
    const typed = readEnter(prompt);
    if (typed.kind === 'leave') {
      return { reply: typed.reply, words: typed.reply.kind === 'not-sure' ? 'not sure yet' : 'left out' };
    }
    return { state: { ...state, sorry: 'Please choose one: the arrows move, a number jumps.' } };
  }
  if (item.value === undefined) return { reply: item.reply, words: item.label.toLowerCase() };
  if (prompt.shape === 'pick') {
    const refusal = prompt.refuse?.(item.value);
    return refusal === undefined ? { reply: item.reply, words: item.label } : { state: { ...state, sorry: refusal } };
  }
  const value = tickedValues(prompt, (option) => state.ticked.includes(option));
  const ask = 'Nothing is ticked. The space bar ticks; press Enter again if none of these fits.';
  if (value.length === 0 && state.sorry !== ask && !presetIsEmpty(prompt)) return { state: { ...state, sorry: ask } };
  const refusal = prompt.refuse?.(value);
  if (refusal !== undefined) return { state: { ...state, sorry: refusal } };
  const labels = items.flatMap((one) => (one.value !== undefined && value.includes(one.value) ? [one.label] : []));
  return { reply: { kind: 'answer', value }, words: labels.join(', ') || 'none of these' };
}

function presetIsEmpty(prompt: AskPrompt): boolean {
  const value = (prompt.earlier ?? prompt.suggested)?.value;
  return Array.isArray(value) && value.length === 0;
}

function draw(look: Look, prompt: AskPrompt, items: readonly ListItem[], state: ListState): [string, string] {
  const head = drawHead(look, prompt, state);
  const move = prompt.shape === 'picks' ? 'Arrows move, space ticks, Enter: done.' : 'Arrows or a number, then Enter.';
  const review = prompt.mayReview ? ' r: your answers.' : '';
  const foot = layOut(look, `${move}${prompt.mayGoBack ? ' Esc: back.' : ''} ?: help.${review}`);
  const drawn = items.map((item, index) => drawItem(look, prompt, state, item, index));
  const room = Math.max(3, look.height() - head.length - foot.length - 3);
  const heights = drawn.map((lines) => lines.length);
  const { from, to } = chooseWindow(heights, state.active, room);
  const above = from > 0 ? ['  (more above)'] : [];
  const below = to < drawn.length ? ['  (more below)'] : [];
  return [[...head, ...above, ...drawn.slice(from, to).flat(), ...below].join('\n'), foot.join('\n')];
}

function drawItem(look: Look, prompt: AskPrompt, state: ListState, item: ListItem, index: number): readonly string[] {
  const isActive = index === state.active;
  const hasBox = prompt.shape === 'picks' && item.value !== undefined;
  const box = hasBox ? (state.ticked.includes(item.value ?? null) ? '[x] ' : '[ ] ') : '';
  const text = `${isActive ? '>' : ' '} ${box}${index + 1}. ${removeControls(item.label)}`;
  const lines = wrapText(text, textWidth(look.width()), hasBox ? '        ' : '     ');
  return isActive ? lines.map((line) => look.paint.cyan(line)) : lines;
}
