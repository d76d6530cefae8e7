import { describe, expect, test } from 'vitest';
import type { AskPrompt } from '../../src/wizard/prompter.ts';
import { countColumns } from '../../src/wizard/wrap.ts';
import { openRichTerminal, type RichTerminal } from './support/rich-terminal.ts';

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

const line: AskPrompt = {
  key: 'name',
  shape: 'line',
  ask: 'What shall we call it for now?',
  why: 'A plain name is fine.',
  help: 'You can change the name later.',
  suggested: { value: 'Our group', words: 'Our group', text: 'Our group' },
  mayGoBack: true,
  mayBeUnsure: true,
  mayReview: true,
  maySkip: false,
  read: (text) => (text === 'no good' ? { sorry: 'Please try another name.' } : { value: text }),
};

const list: AskPrompt = {
  ...line,
  key: 'meet',
  shape: 'pick',
  ask: 'Where will you meet?',
  options: [
    { value: 'room', label: 'in a room' },
    { value: 'screen', label: 'on a screen', help: 'Any video call will do.' },
  ],
  suggested: { value: 'room', words: 'in a room' },
};

/** Asks, waits until the question stands, and gives the pending reply. */
async function pose(terminal: RichTerminal, prompt: AskPrompt) {
  const from = terminal.mark();
  const reply = terminal.prompter.ask(prompt);
  await terminal.see(prompt.shape === 'line' || prompt.shape === 'lines' ? '\n>' : '1. ', from);
  return { reply };
}

describe('a line', () => {
  test('Enter alone takes the suggestion', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'Our group' });
  });

  test('Tab puts the suggestion into the line to be changed', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('\t two\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'Our group two' });
  });

  test('keeps what was typed after a wrong answer and says one sentence', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('no good\r');
    await terminal.see('Please try another name.');
    terminal.press(' at all\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'no good at all' });
  });

  test('shows the help on a question mark alone', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('?');
    await terminal.see('You can change the name later.');
    terminal.press('Circle\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'Circle' });
  });

  test('a backslash makes a word that would leave into text', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('\\back\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'back' });
  });

  test('an earlier answer stands in the line and can be changed', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, { ...line, earlier: { value: 'Old', words: 'Old', text: 'Old' } });
    terminal.press('er\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'Older' });
  });

  test('an earlier "not sure yet" is kept by Enter', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, { ...line, earlier: { value: null, words: 'not sure yet' } });
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'not-sure' });
  });

  test.each([
    ['Esc', '\u001b'],
    ['the word', 'back\r'],
    ['the sign', '<\r'],
  ])('goes back by %s', async (_name, keys) => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press(keys);
    expect(await reply).toEqual({ kind: 'back' });
  });

  test('erases its lines on the way back', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    const from = terminal.mark();
    terminal.press('\u001b');
    await reply;
    expect(terminal.written().slice(from)).toContain('\u001b[2K');
    expect(terminal.written().slice(from)).not.toContain('What shall we');
  });
});

describe('a paste into a line', () => {
  test('keeps every line with spaces between, and says so', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press(`${pasteStart}The\rCup\r\nCircle\n${pasteEnd}`);
    await terminal.see('You pasted several lines.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'The Cup Circle' });
  });

  test('goes where the cursor is', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press(`ad\u001b[D${pasteStart}b\rc${pasteEnd}`);
    await terminal.see('You pasted several lines.');
    terminal.press('!\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'ab c!d' });
  });

  test('keeps every line on a terminal that does not mark a paste', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press('The\rCup\r\nCircle');
    await terminal.see('You pasted several lines.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'The Cup Circle' });
  });
});

describe('several lines', () => {
  const lines: AskPrompt = { ...line, shape: 'lines' };

  test('an empty line ends them', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, lines);
    terminal.press('To talk.\r');
    await terminal.see('| To talk.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'To talk.' });
  });

  test('a paste keeps its newlines, also empty ones', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, lines);
    terminal.press(`${pasteStart}One.\r\rTwo.\r${pasteEnd}`);
    await terminal.see('| Two.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'One.\n\nTwo.' });
  });

  test('a paste without marks keeps its newlines', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, lines);
    terminal.press('One.\rTwo.\r');
    await terminal.see('| Two.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'One.\nTwo.' });
  });

  test('Backspace goes into the line above', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, { ...lines, earlier: { value: 'A.\nB.', words: 'A. B.', text: 'A.\nB.' } });
    terminal.press('\u007f\u007f!\r');
    await terminal.see('| B!');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'A.\nB!' });
  });
});

describe('a list', () => {
  test('Enter alone takes the suggestion', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, list);
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'room' });
  });

  test('Enter alone takes nothing where nothing is suggested', async () => {
    const terminal = openRichTerminal();
    const { suggested: _none, ...open } = list;
    const { reply } = await pose(terminal, open);
    terminal.press('\r');
    await terminal.see('Please choose one');
    terminal.press('\u001b[B');
    await terminal.see('> 1. in a room');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'room' });
  });

  test.each([
    ['Esc', '\u001b'],
    ['the sign', '<'],
    ['the choice', '4\r'],
  ])('goes back by %s', async (_name, keys) => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, list);
    terminal.press(keys);
    expect(await reply).toEqual({ kind: 'back' });
  });

  test('shows the help of its choices on a question mark', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, list);
    terminal.press('?');
    await terminal.see('on a screen: Any video call will do.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'room' });
  });

  test.each([
    ['with marks', `${pasteStart}2\rrest\r${pasteEnd}`],
    ['without marks', '2\rrest\r'],
    ['of one word and Enter', 'hello\r'],
  ])('a paste %s chooses nothing', async (_name, keys) => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, list);
    terminal.press(keys);
    await terminal.see('looked like pasted text');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 'room' });
  });

  test('asks once more before nothing is ticked', async () => {
    const terminal = openRichTerminal();
    const { suggested: _none, ...open } = list;
    const { reply } = await pose(terminal, { ...open, shape: 'picks' });
    terminal.press('\r');
    await terminal.see('Nothing is ticked.');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: [] });
  });

  test('shows what fits the window when there are many choices', async () => {
    const terminal = openRichTerminal();
    const options = Array.from({ length: 40 }, (_one, index) => ({ value: index, label: `choice ${index}` }));
    const { reply } = await pose(terminal, { ...list, options, suggested: { value: 0, words: 'choice 0' } });
    expect(terminal.written()).toContain('(more below)');
    terminal.press('39');
    await terminal.see('(more above)');
    terminal.press('\r');
    expect(await reply).toEqual({ kind: 'answer', value: 38 });
  });
});

describe('leaving', () => {
  const ways = [
    ['Ctrl-C', '\u0003', 'ctrl-c'],
    ['Ctrl-D', '\u0004', 'ctrl-d'],
    ['Ctrl-C right after Esc', '\u001b\u0003', 'ctrl-c'],
  ] as const;

  test.each(ways)('%s in a line is a quit, also with text in it', async (_name, keys, how) => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.press(`text${keys}`);
    expect(await reply).toEqual({ kind: 'quit', how });
  });

  test.each(ways)('%s in a list is a quit, with the cursor shown and paste marks off', async (_name, keys, how) => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, list);
    terminal.press(keys);
    expect(await reply).toEqual({ kind: 'quit', how });
    expect(terminal.written()).toMatch(/\u001b\[\?25h\n\u001b\[\?2004l$/);
  });

  test('the end of input is a quit, and stays one', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, line);
    terminal.hangUp();
    expect(await reply).toEqual({ kind: 'quit', how: 'end-of-input' });
    expect(await terminal.prompter.ask(list)).toEqual({ kind: 'quit', how: 'end-of-input' });
  });
});

describe('looks', () => {
  const colour = /\u001b\[\d+m/;

  test('there is no colour unless it is wanted', async () => {
    const plain = openRichTerminal(80, false);
    const { reply } = await pose(plain, list);
    plain.press('\r');
    await reply;
    expect(plain.written()).not.toMatch(colour);
  });

  test('there is when it is', async () => {
    const coloured = openRichTerminal(80, true);
    const { reply } = await pose(coloured, list);
    coloured.press('\r');
    await reply;
    expect(coloured.written()).toMatch(colour);
  });

  test('at 40 columns lines end between words', async () => {
    const terminal = openRichTerminal(40);
    const why = 'People come more easily to something regular that they can see the end of.';
    const { reply } = await pose(terminal, { ...list, why });
    const text = terminal.written().split(/\u001b\[\d+A/)[0] ?? '';
    const lines = text.split('\n');
    expect(lines.every((one) => countColumns(one.replace('\u001b[?2004h', '')) < 40)).toBe(true);
    expect(lines.join(' ')).toContain(why);
    terminal.press('\r');
    await reply;
  });

  test('at 40 columns a paragraph stays within them, with the bar before it', async () => {
    const terminal = openRichTerminal(40);
    const words = 'A breather for you, some know-how, and people who do not say "you\'re amazing".';
    const earlier = { value: words, words, text: words };
    const { reply } = await pose(terminal, { ...line, shape: 'lines', earlier });
    const bars = terminal.written().match(/^\| .*$/gmu) ?? [];
    expect(bars.join(' ').replaceAll('| ', '')).toContain(words);
    expect(bars.every((one) => countColumns(one.trimEnd()) < 40)).toBe(true);
    terminal.press('\r');
    await reply;
  });

  test('Tab is offered only where it does something', async () => {
    const terminal = openRichTerminal();
    const earlier = { value: 'Tea', words: 'Tea', text: 'Tea' };
    const { reply } = await pose(terminal, { ...line, earlier });
    expect(terminal.written()).not.toContain('Tab:');
    terminal.press('\u007f\u007f\u007f');
    await terminal.see('Tab: change the suggestion.');
    terminal.press('Cake\r');
    await reply;
  });

  test('control characters in an answer do not reach the screen', async () => {
    const terminal = openRichTerminal();
    const { reply } = await pose(terminal, { ...list, above: 'Nice \u001b[31mtry\u202e.' });
    terminal.press('\r');
    await reply;
    expect(terminal.written()).toContain('Nice [31mtry.');
  });
});
