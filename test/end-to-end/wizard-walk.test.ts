import { describe, expect, test } from 'vitest';
import { hasTerminals } from '../support/terminal.ts';
import { asks, enterTo, kitMade, lastWords, openProgram, startNew, waitForAsk } from '../support/walk-wizard.ts';

const first = asks[0];
const escapeByte = '\u001b';

describe.skipIf(!(await hasTerminals()))('the wizard on a terminal', () => {
  describe('Enter all the way makes a kit', () => {
    test.each([
      ['at 80 columns', 80, [], {}],
      ['at 40 columns', 40, [], {}],
      ['line by line', 80, ['--plain'], {}],
      ['line by line at 40 columns', 40, ['--plain'], {}],
      ['with ACCESSIBLE', 80, [], { ACCESSIBLE: '1' }],
    ] as const)('%s', async (_name, columns, words, env) => {
      const { terminal, folder } = await startNew(words, { columns, env });
      await enterTo(terminal, first);
      expect((await terminal.ended()).code).toBe(0);
      expect(lastWords(terminal)).toMatch(kitMade);
      expect(terminal.brokenLines()).toEqual([]);
      expect(Object.keys(folder.read())).toEqual(
        expect.arrayContaining(['plan.yaml', 'index.html', '00-start/read-me-first.docx']),
      );
      expect(Object.keys(folder.read({ all: true }))).not.toContain('.circlekit/draft.yaml');
    });
  });

  describe('at 40 columns', () => {
    test.each([
      ['in lists and lines that redraw', []],
      ['line by line', ['--plain']],
    ])('%s: no question is wider than the screen', async (_name, words) => {
      const { terminal } = await startNew(words, { columns: 40, rows: 40 });
      for (const [at, ask] of asks.slice(1).entries()) {
        await enterTo(terminal, asks[at] ?? first, ask);
        expect(terminal.brokenLines(), ask).toEqual([]);
      }
    });

    test('the words are those of a wide screen: none is broken in two', async () => {
      const flat = async (columns: number): Promise<string> => {
        const { terminal } = await startNew(['--plain'], { columns });
        await enterTo(terminal, first);
        return terminal.everything().replace(/\s+/gu, ' ');
      };
      expect(await flat(40)).toBe(await flat(100));
    });
  });

  describe('what is sent to the terminal', () => {
    test('line by line: not one escape byte', async () => {
      const { terminal } = await startNew(['--plain'], { columns: 60 });
      await enterTo(terminal, first);
      expect(terminal.written()).not.toContain(escapeByte);
    });

    test('TERM=dumb is line by line too', async () => {
      const { terminal } = await startNew([], { env: { TERM: 'dumb' } });
      terminal.key('ctrl-c');
      await terminal.ended();
      expect(terminal.written()).toContain('Type a number, then Enter.');
      expect(terminal.written()).not.toContain(escapeByte);
    });

    test.each([
      ['NO_COLOR', [], { NO_COLOR: '1' }],
      ['--no-color', ['--no-color'], {}],
    ])('%s: it redraws, without colour or bold', async (_name, words, env) => {
      const { terminal } = await startNew(words, { env });
      await enterTo(terminal, first, 'Where will you meet?');
      expect(terminal.written()).toContain(escapeByte);
      expect(terminal.written()).not.toMatch(/\u001b\[[\d;]*m/u);
    });

    test('a list longer than the screen begins at its beginning', async () => {
      const { terminal } = await startNew([], { rows: 24 });
      await terminal.waitFor('(more below)');
      expect(terminal.screen()).toContain('  1. hard times');
      expect(terminal.screen()).not.toContain('(more above)');
      terminal.key('up');
      await terminal.waitFor('(more above)');
      expect(terminal.screen()).toMatch(/^> \d+\. Back$/mu);
    });

    test('otherwise the question is bold', async () => {
      const { terminal } = await startNew();
      expect(terminal.written()).toContain(`${escapeByte}[1m${first}`);
    });
  });

  test('asks on the terminal while the plan goes to a file', async () => {
    const { terminal, folder } = await openProgram('circlekit new --print > plan.yaml');
    await waitForAsk(terminal, first);
    await enterTo(terminal, first, 'Is this right?');
    terminal.key('enter');
    expect((await terminal.ended()).code).toBe(0);
    expect(Object.keys(folder.read({ all: true }))).toEqual(['plan.yaml']);
    expect(folder.text('plan.yaml')).toMatch(/^# yaml-language-server.*\n(?:.*\n)+ {2}as_of: .*\n$/u);
    expect(folder.text('plan.yaml')).not.toContain(escapeByte);
  });

  describe('without a command', () => {
    test('it greets, says how to leave, and begins', async () => {
      const { terminal } = await openProgram([]);
      await waitForAsk(terminal, first);
      expect(terminal.screen().replace(/\s+/gu, ' ')).toContain('Ctrl-C leaves; what you answered is kept.');
      expect(terminal.screen()).toContain('--plain');
    });

    test.each([
      ['--no-input', ['--no-input'], {}, 'For all commands and flags: circlekit --help'],
      ['CI', [], { CI: '1' }, 'For all commands and flags: circlekit --help'],
      ['--no-input, new', ['new', '--no-input'], {}, 'there is nobody here to ask'],
      ['CI, new', ['new'], { CI: 'true' }, 'there is nobody here to ask'],
    ])('%s: nobody is asked', async (_name, words, env, said) => {
      const { terminal } = await openProgram(words, { env });
      await terminal.waitFor(said);
      expect((await terminal.ended()).code).toBe(2);
    });
  });
});
