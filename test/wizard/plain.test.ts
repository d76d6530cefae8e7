import { describe, expect, test } from 'vitest';
import type { AskPrompt, Reply } from '../../src/wizard/prompter.ts';
import { openPlainSession } from './support/plain-session.ts';

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
  shape: 'pick',
  ask: 'Where will you meet?',
  options: [
    { value: 'room', label: 'in a room' },
    { value: 'screen', label: 'on a screen' },
    { value: 'both', label: 'some in the room, some on a screen' },
  ],
  suggested: { value: 'room', words: 'in a room' },
};

const several: AskPrompt = { ...list, shape: 'picks', suggested: { value: ['room'], words: 'in a room' } };
const lines: AskPrompt = { ...line, shape: 'lines' };

/** What a prompt makes of these lines, from a pipe or a terminal, and all that was written. */
async function answerWith(prompt: AskPrompt, text: string, isTerminal = false) {
  const session = openPlainSession({ isTerminal });
  session.send(text);
  return { reply: await session.prompter.ask(prompt), written: session.written() };
}

const answered = (value: unknown) => ({ kind: 'answer', value });

describe('one line of typing', () => {
  const table: readonly (readonly [string, AskPrompt, string, unknown])[] = [
    ['Enter takes the suggestion', line, '', answered('Our group')],
    ['text is an answer', line, 'Cup', answered('Cup')],
    ['a backslash makes a word text', line, '\\quit', answered('quit')],
    ['back goes back', line, 'back', { kind: 'back' }],
    ['a capital does not matter', line, 'Back', { kind: 'back' }],
    ['review shows the answers', line, 'review', { kind: 'review' }],
    ['not sure leaves it open', line, 'not sure', { kind: 'not-sure' }],
    ['quit leaves', line, 'quit', { kind: 'quit', how: 'typed' }],
    ['a number chooses', list, '2', answered('screen')],
    ['the number after the choices is "not sure yet"', list, '4', { kind: 'not-sure' }],
    ['the words of a choice choose it', list, 'On a screen', answered('screen')],
    ['several numbers, with commas', several, '3, 1', answered(['room', 'both'])],
    ['several numbers, with spaces', several, '1 2', answered(['room', 'screen'])],
    ['a label with a comma is one choice', several, 'some in the room, some on a screen', answered(['both'])],
    ['none is an empty list', several, 'none', answered([])],
    ['a paragraph is one line', lines, 'To talk.', answered('To talk.')],
  ];

  test.each(table)('from a pipe: %s', async (_name, prompt, typed, expected) => {
    expect((await answerWith(prompt, `${typed}\n`)).reply).toEqual(expected);
  });

  test.each(table.filter(([, prompt]) => prompt.shape !== 'lines'))(
    'on a terminal: %s',
    async (_name, prompt, typed, expected) => {
      expect((await answerWith(prompt, `${typed}\n`, true)).reply).toEqual(expected);
    },
  );
});

describe('asking once more', () => {
  test.each([
    ['a wrong answer gets its sentence', line, 'no good\nCup\n', 'Please try another name.'],
    ['a number that is not there is named', list, '9\n1\n', 'Please type a number from 1 to 4.'],
    ['numbers that are not there are named', several, '1,9\n1\n', 'Please type numbers from 1 to 4'],
    ['not sure stands alone', several, '1,4\n1\n', 'Please type either "Not sure yet" or the others.'],
    ['help is shown', line, 'help\nCup\n', 'You can change the name later.'],
    ['help is shown on a question mark', line, '?\nCup\n', 'You can change the name later.'],
    ['the reason is shown again', line, 'why\nCup\n', '> \nA plain name is fine.'],
    ['what is not possible is said', { ...line, mayGoBack: false }, 'back\nCup\n', 'There is nothing before this one.'],
  ] as const)('%s', async (_name, prompt, text, words) => {
    const { reply, written } = await answerWith(prompt, text);
    expect(reply.kind).toBe('answer');
    expect(written).toContain(words);
  });

  test('Enter alone means nothing where nothing is suggested', async () => {
    const { suggested: _none, ...open } = line;
    const { reply, written } = await answerWith(open, '\nCup\n');
    expect(reply).toEqual(answered('Cup'));
    expect(written).toContain('Please type an answer, or say "not sure".');
  });
});

describe('many lines at once', () => {
  test('from a pipe are one answer each', async () => {
    const session = openPlainSession();
    session.send('Cup\n2\n');
    const replies: Reply[] = [await session.prompter.ask(line), await session.prompter.ask(list)];
    expect(replies).toEqual([answered('Cup'), answered('screen')]);
  });

  test('on a terminal are one answer to a line, and the person is told', async () => {
    const { reply, written } = await answerWith(line, 'The\nCup\nCircle\n', true);
    expect(reply).toEqual(answered('The Cup Circle'));
    expect(written).toContain('Several lines came at once; they are one answer now');
  });

  test('on a terminal choose nothing from a list', async () => {
    const session = openPlainSession({ isTerminal: true });
    const reply = session.prompter.ask(list);
    session.send('2\n1\n');
    await expect.poll(() => session.written()).toContain('nothing was chosen');
    session.send('1\n');
    expect(await reply).toEqual(answered('room'));
  });

  test('on a terminal are a paragraph that an empty line ends', async () => {
    const { reply } = await answerWith(lines, 'One.\n\nTwo.\n\n', true);
    expect(reply).toEqual(answered('One.\n\nTwo.'));
  });

  test('on a terminal a word that leaves a paragraph needs no empty line', async () => {
    expect((await answerWith(lines, 'back\n', true)).reply).toEqual({ kind: 'back' });
  });
});

describe('leaving', () => {
  test('the end of a pipe is a quit, never an answer', async () => {
    const session = openPlainSession();
    session.end();
    expect(await session.prompter.ask(line)).toEqual({ kind: 'quit', how: 'end-of-input' });
  });

  test('a last line without its newline still counts', async () => {
    const session = openPlainSession();
    session.send('Cup');
    session.end();
    expect(await session.prompter.ask(line)).toEqual(answered('Cup'));
    expect(await session.prompter.ask(line)).toEqual({ kind: 'quit', how: 'end-of-input' });
  });

  test('the end of input on a terminal is Ctrl-D', async () => {
    const session = openPlainSession({ isTerminal: true });
    const reply = session.prompter.ask(line);
    session.end();
    expect(await reply).toEqual({ kind: 'quit', how: 'ctrl-d' });
  });

  test('a paragraph that is not ended is not an answer', async () => {
    const session = openPlainSession({ isTerminal: true });
    const reply = session.prompter.ask(lines);
    session.send('One.\n');
    session.end();
    expect(await reply).toEqual({ kind: 'quit', how: 'ctrl-d' });
  });

  test('Ctrl-C leaves', async () => {
    const session = openPlainSession({ isTerminal: true });
    const reply = session.prompter.ask(line);
    session.interrupt();
    expect(await reply).toEqual({ kind: 'quit', how: 'ctrl-c' });
  });
});

describe('what is written', () => {
  test('the question, the reason, numbers, the suggestion, and last what to type', async () => {
    const { written } = await answerWith({ ...list, place: 'Format, part 3 of 4.' }, '1\n');
    expect(written.split('\n')).toEqual([
      '',
      'Format, part 3 of 4.',
      'Where will you meet?',
      'A plain name is fine.',
      '1. in a room',
      '2. on a screen',
      '3. some in the room, some on a screen',
      '4. Not sure yet',
      'Suggested: in a room. Enter takes it.',
      'You can also type: back, help, why, review, skip, not sure, quit.',
      'Type a number, then Enter.',
      '> ',
      '',
    ]);
  });

  test('at 40 columns lines end between words', async () => {
    const session = openPlainSession({ columns: 40 });
    session.send('1\n');
    await session.prompter.ask({
      ...list,
      why: 'People come more easily to something regular that they can see the end of.',
    });
    const written = session.written().split('\n');
    expect(written.every((one) => one.length < 40)).toBe(true);
    expect(written.join(' ')).toContain('People come more easily to something regular that they can see the end of.');
  });

  test('no escape byte, whatever an answer holds', async () => {
    const { written } = await answerWith({ ...line, above: 'Nice \u001b[31mtry.' }, 'Cup\n');
    expect(written).not.toContain('\u001b');
  });
});
