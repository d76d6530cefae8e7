import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { AskPrompt, Reply } from '../prompter.ts';
import { readEnter, readTyped, type Typed } from '../typed-words.ts';
import { cleanPaste, joinedNote, joinLines, setLine, type TypedLine } from './edit-line.ts';
import { drawDone, drawHead, type Look, layOut } from './layout.ts';
import { makeQuiet } from './quiet.ts';

/** One question as a view needs it. `leave` makes its lines vanish when it ends without an answer. */
export interface ViewConfig {
  readonly prompt: AskPrompt;
  readonly look: Look;
  readonly leave: () => void;
}

/** A key as Node reports it; Inquirer's type leaves the sequence out. */
export interface PressedKey {
  readonly name: string;
  readonly ctrl: boolean;
  readonly sequence?: string;
}

/** What is on screen: lines already ended (paragraphs only), the line being typed, and what was said about it. */
interface LineState {
  readonly lines: readonly string[];
  readonly text: string;
  readonly sorry?: string | undefined;
  readonly showsHelp: boolean;
  /** The answer in words, once it is given. */
  readonly finished?: string;
}

interface Paste {
  raw: string;
  readonly line: string;
  readonly cursor: number;
}

type Step =
  | { readonly kind: 'leave'; readonly reply: Reply; readonly words: string }
  /** `enter` waits a moment before it counts; `paste` says where the cursor goes. */
  | { readonly kind: 'stay' | 'enter' | 'paste'; readonly state: LineState; readonly cursor?: number }
  | { readonly kind: 'nothing' };

/** What must be remembered between keys without drawing anew. */
interface Memory {
  readonly quiet: ReturnType<typeof makeQuiet>;
  paste?: Paste | undefined;
}

/**
 * Asks for one line or, for `lines`, for several: Enter ends a line and an empty one ends the answer. Inquirer's own
 * text prompt drops what follows the first newline of a paste; this one keeps all of it, with bracketed paste or without.
 */
export const askLine = createPrompt<Reply, ViewConfig>((config, done) => {
  const { prompt, look } = config;
  const [state, setState] = useState<LineState>(() => startState(prompt));
  const memory = useRef<Memory>({ quiet: makeQuiet() });
  const { quiet } = memory.current;

  const follow = (line: TypedLine, step: Step): void => {
    if (step.kind === 'leave') {
      const { reply, words } = step;
      if (reply.kind === 'back' || reply.kind === 'review' || reply.kind === 'quit') config.leave();
      else setState({ ...state, finished: words });
      done(reply);
      return;
    }
    if (step.kind === 'nothing') return;
    if (step.state.text !== line.line || step.kind === 'paste') setLine(line, step.state.text, step.cursor);
    setState(step.state);
    if (step.kind === 'enter') quiet.wait(() => follow(line, submit(prompt, step.state)));
  };

  useEffect((rl) => {
    setLine(rl as unknown as TypedLine, state.text);
    return () => quiet.cancel();
  }, []);

  useKeypress((event, rl) => {
    const line = rl as unknown as TypedLine;
    follow(line, readKey(prompt, state, memory.current, event as PressedKey, line));
  });

  return state.finished === undefined ? draw(look, prompt, state) : drawDone(look, prompt, state.finished);
});

/** What one key does. Readline has worked on the line already; after Enter it has emptied it. */
function readKey(prompt: AskPrompt, state: LineState, memory: Memory, key: PressedKey, line: TypedLine): Step {
  const { quiet, paste } = memory;
  if (paste !== undefined) {
    if (key.name === 'paste-end') {
      memory.paste = undefined;
      return addPaste(prompt, state, paste);
    }
    paste.raw += key.sequence ?? '';
    return { kind: 'nothing' };
  }
  if (key.name === 'paste-start') {
    quiet.cancel();
    memory.paste = { raw: '', line: line.line, cursor: line.cursor };
    return { kind: 'nothing' };
  }
  if (key.name === 'return' || key.name === 'enter') {
    // A newline that comes while one is waiting belongs to a paste; the second half of \r\n is none of its own.
    const isSecondHalf = key.sequence === '\n';
    return { kind: 'enter', state: quiet.isWaiting() && !isSecondHalf ? endLine(prompt, state) : state };
  }
  if (quiet.isWaiting()) {
    const added = line.line.slice(state.text.length);
    if (added === '') return { kind: 'nothing' };
    quiet.cancel();
    const ended = endLine(prompt, state);
    return { kind: 'stay', state: { ...ended, text: ended.text + added } };
  }
  if (key.name === 'escape') return readStep(prompt, state, readTyped('back', prompt));
  return { kind: 'stay', state: typeKey(prompt, state, key, line.line) };
}

function startState(prompt: AskPrompt): LineState {
  const text = prompt.earlier?.value === null ? '' : (prompt.earlier?.text ?? '');
  const lines = prompt.shape === 'lines' && text !== '' ? text.split('\n') : [];
  return { lines, text: prompt.shape === 'lines' ? '' : text, showsHelp: false };
}

/** A newline inside a paste without marks: a new line in a paragraph, a space elsewhere. */
function endLine(prompt: AskPrompt, state: LineState): LineState {
  if (prompt.shape === 'lines') return { ...state, lines: [...state.lines, state.text], text: '' };
  return { ...state, text: `${state.text.trimEnd()} `, sorry: joinedNote };
}

function addPaste(prompt: AskPrompt, state: LineState, paste: Paste): Step {
  const clean = cleanPaste(paste.raw);
  const before = paste.line.slice(0, paste.cursor);
  const after = paste.line.slice(paste.cursor);
  if (prompt.shape === 'lines') {
    const all = `${before}${clean}`.split('\n');
    const last = all.pop() ?? '';
    const lines = [...state.lines, ...all];
    return { kind: 'paste', state: { ...state, lines, text: last + after }, cursor: last.length };
  }
  const joined = before + joinLines(clean.trim());
  const sorry = clean.trim().includes('\n') ? joinedNote : undefined;
  return { kind: 'paste', state: { ...state, text: joined + after, sorry }, cursor: joined.length };
}

/** One key that is neither Enter nor part of a paste. `typed` is the line as readline made it. */
function typeKey(prompt: AskPrompt, state: LineState, key: PressedKey, typed: string): LineState {
  const isHistory = key.name === 'up' || key.name === 'down' || (key.ctrl && (key.name === 'p' || key.name === 'n'));
  if (isHistory) return state;
  if (key.name === 'tab') {
    const isEmpty = state.text === '' && state.lines.length === 0;
    return isEmpty ? { ...state, text: joinLines(prompt.suggested?.text ?? '') } : state;
  }
  if (typed === '?' && state.text === '' && state.lines.length === 0) return { ...state, showsHelp: !state.showsHelp };
  if (key.name === 'backspace' && state.text === '' && state.lines.length > 0) {
    return { ...state, lines: state.lines.slice(0, -1), text: state.lines.at(-1) ?? '' };
  }
  return { ...state, text: typed, sorry: undefined };
}

/** What a single Enter does. */
function submit(prompt: AskPrompt, state: LineState): Step {
  const isEmpty = state.text.trim() === '';
  if (prompt.shape === 'lines' && state.lines.length > 0) {
    if (!isEmpty) return { kind: 'stay', state: { ...state, lines: [...state.lines, state.text], text: '' } };
    return readAnswer(prompt, state, state.lines.join('\n'));
  }
  // An earlier answer stood in the line: an emptied line no longer means it.
  const { earlier: _cleared, ...cleared } = prompt;
  if (isEmpty) return readStep(prompt, state, readEnter(prompt.earlier?.value === null ? prompt : cleared));
  const typed = readTyped(state.text, prompt);
  if (typed.kind !== 'text') return readStep(prompt, { ...state, text: '' }, typed);
  if (prompt.shape === 'lines') return { kind: 'stay', state: { ...state, lines: [typed.text], text: '' } };
  return readAnswer(prompt, state, typed.text);
}

function readStep(prompt: AskPrompt, state: LineState, typed: Typed): Step {
  if (typed.kind === 'leave') return { kind: 'leave', reply: typed.reply, words: describeReply(prompt, typed.reply) };
  if (typed.kind === 'tell') return { kind: 'stay', state: { ...state, showsHelp: true, sorry: undefined } };
  return { kind: 'stay', state: typed.kind === 'sorry' ? { ...state, sorry: typed.say } : state };
}

function readAnswer(prompt: AskPrompt, state: LineState, text: string): Step {
  const { earlier } = prompt;
  const reading = earlier?.text === text ? { value: earlier.value } : (prompt.read?.(text) ?? { value: text });
  if ('sorry' in reading) return { kind: 'stay', state: { ...state, sorry: reading.sorry } };
  const note = 'note' in reading && reading.note !== undefined ? `\n${reading.note}` : '';
  return { kind: 'leave', reply: { kind: 'answer', value: reading.value }, words: text + note };
}

function describeReply(prompt: AskPrompt, reply: Reply): string {
  if (reply.kind === 'not-sure') return 'not sure yet';
  return reply.kind === 'answer' ? (prompt.suggested?.words ?? '') : 'left out';
}

/** Only the last lines of a long paragraph are drawn: what has left the screen cannot be redrawn. */
const shownLines = 6;

function draw(look: Look, prompt: AskPrompt, state: LineState): [string, string] {
  const preset = prompt.earlier === undefined || prompt.earlier.value === null ? undefined : describeEarlier(prompt);
  const head = drawHead(look, prompt, state, preset);
  const hint = prompt.hint === undefined || state.showsHelp ? [] : layOut(look, prompt.hint);
  // The bar in front takes two columns.
  const beside = { ...look, width: () => look.width() - 2 };
  const lines = state.lines.slice(-shownLines).flatMap((line) => layOut(beside, line).map((part) => `| ${part}`));
  const isEmpty = state.text === '' && state.lines.length === 0;
  const keys = [
    prompt.mayGoBack ? 'Esc: back.' : '',
    '?: help.',
    prompt.suggested?.text !== undefined && isEmpty ? 'Tab: change the suggestion.' : '',
    prompt.shape === 'lines' ? 'Enter on an empty line: done.' : '',
    prompt.mayBeUnsure ? 'Type "not sure" to leave it open.' : '',
  ];
  const foot = layOut(look, keys.filter((one) => one !== '').join(' '));
  return [[...head, ...hint, ...lines, `> ${state.text}`].join('\n'), foot.join('\n')];
}

function describeEarlier(prompt: AskPrompt): string {
  const change = prompt.shape === 'lines' ? 'Backspace goes into it.' : 'You can change it.';
  return `This is your answer so far. ${change} Enter keeps it.`;
}
