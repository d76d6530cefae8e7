import { describe, expect, test } from 'vitest';
import { hasTerminals, openTerminal } from '../support/terminal.ts';
import { asks, enterTo, kitMade, lastWords, openProgram, pick, startNew, waitForAsk } from '../support/walk-wizard.ts';

const first = asks[0];

describe.skipIf(!(await hasTerminals()))('leaving the wizard', () => {
  describe('leaving', () => {
    test.each([
      ['ctrl-c', []],
      ['ctrl-d', []],
      ['ctrl-c', ['--plain']],
      ['ctrl-d', ['--plain']],
    ] as const)('%s %s after three answers says where they are, and new goes on from there', async (key, words) => {
      const { terminal, folder } = await startNew(words);
      await enterTo(terminal, first, asks[3]);
      terminal.key(key);
      const { code } = await terminal.ended();
      expect(code).toBe(130);
      const lines = terminal.everything().split('\n');
      expect(lines.slice(-2)).toEqual([
        '',
        'Your answers are saved in this folder. To go on: circlekit new . --resume',
      ]);
      expect(terminal.everything()).not.toMatch(/^ +at |Error/mu);
      if (words.length === 0)
        expect(terminal.written().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
          terminal.written().lastIndexOf('\u001b[?25l'),
        );
      expect(Object.keys(folder.read({ all: true }))).toEqual(['.circlekit/draft.yaml']);

      const again = await openTerminal(['new'], { cwd: folder.path });
      await waitForAsk(again, 'We found 3 answers saved in this folder. Shall we go on from there?');
      again.key('enter');
      await waitForAsk(again, asks[3]);
      expect(again.screen()).toContain('3 answers are here already; we go on from there.');
      await enterTo(again, asks[3]);
      expect(lastWords(again)).toMatch(kitMade);
      expect(folder.text('plan.yaml')).toContain('audience: own-experience');
      expect(Object.keys(folder.read({ all: true }))).not.toContain('.circlekit/draft.yaml');
    });

    test('the power fails: the next start has every answer', async () => {
      const { terminal, folder } = await startNew();
      await enterTo(terminal, first, asks[4]);
      terminal.kill();
      await terminal.ended();
      const again = await openTerminal(['new', '--resume'], { cwd: folder.path });
      await waitForAsk(again, asks[4]);
      expect(again.screen()).toContain('4 answers are here already');
    });

    test('at the first question nothing is kept and nothing is promised', async () => {
      const { terminal, folder } = await startNew();
      terminal.key('ctrl-c');
      expect((await terminal.ended()).code).toBe(130);
      expect(terminal.everything().split('\n').at(-1)).toBe('Nothing was written.');
      expect(folder.read({ all: true })).toEqual({});
    });

    test('the word quit', async () => {
      const { terminal } = await startNew(['--plain']);
      terminal.type('quit\r');
      expect((await terminal.ended()).code).toBe(130);
    });

    test('right after Esc', async () => {
      const { terminal } = await startNew();
      terminal.type('\u001b\u0003');
      expect((await terminal.ended()).code).toBe(130);
    });

    test('somebody who does not want to go on begins again', async () => {
      const { folder, terminal } = await openProgram(['new'], {
        files: { '.circlekit/draft.yaml': 'plan: 1\nid: "old"\ncreated: "2026-11-01"\ntheme:\n  id: carers\n' },
      });
      await waitForAsk(terminal, 'We found 1 answer saved');
      await pick(terminal, 2, 'no');
      await waitForAsk(terminal, first);
      await enterTo(terminal, first);
      expect(folder.text('plan.yaml')).not.toContain('old');
    });

    test('a no before the pages are made keeps the answers', async () => {
      const { terminal, folder } = await startNew(['our-group']);
      await enterTo(terminal, first, 'Is this right?');
      terminal.key('enter');
      await waitForAsk(terminal, 'Shall we save your plan and make');
      await pick(terminal, 2, 'no');
      expect((await terminal.ended()).code).toBe(0);
      expect(lastWords(terminal)).toMatch(
        /Nothing was made. Your answers are kept; to go on: circlekit new our-group --resume$/u,
      );
      expect(Object.keys(folder.read({ all: true }))).toEqual(['our-group/.circlekit/draft.yaml']);
    });
  });
});
