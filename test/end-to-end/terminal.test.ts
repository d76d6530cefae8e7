import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesFolder } from '../support/run-program.ts';
import { hasTerminals } from '../support/terminal.ts';
import { lastWords, openProgram, pick, waitForAsk } from '../support/walk-wizard.ts';

const carers = join(examplesFolder, 'carers-programme');
const savedPlan = 'plan: 1\nid: "tea"\ntheme:\n  id: carers\nmeetings:\n  minutes: 90\nkit:\n  as_of: "2026-11-22"\n';

describe.skipIf(!(await hasTerminals()))('what is there already, on a terminal', () => {
  describe('a saved plan', () => {
    test('edit begins with all answers; a changed one is saved in its place and the pages are made', async () => {
      const { terminal, folder } = await openProgram(['edit', '--today', '2026-12-01'], {
        files: { 'plan.yaml': `# ours\n${savedPlan}` },
      });
      await waitForAsk(terminal, 'Is this right?');
      const number = /^(\d+)\. Minutes: 90$/mu.exec(terminal.everything())?.[1] ?? '';
      terminal.type(number);
      await terminal.waitFor(`> ${number}`);
      terminal.key('enter');
      await terminal.waitFor('> 90');
      terminal.key('backspace');
      await terminal.waitFor('> 9');
      terminal.type('9');
      await terminal.waitFor('> 99');
      terminal.key('enter');
      await waitForAsk(terminal, 'Is this right?');
      expect(folder.text('plan.yaml')).toBe(`# ours\n${savedPlan.replace('90', '99')}`);
      terminal.key('enter');
      await waitForAsk(terminal, 'Shall we move it to today, 2026-12-01?');
      await pick(terminal, 1, 'yes');
      expect((await terminal.ended()).code).toBe(0);
      expect(folder.text('plan.yaml')).toContain('as_of: "2026-12-01"');
      expect(Object.keys(folder.read())).toContain('index.html');
    });

    test('leaving edit says whether anything was changed', async () => {
      const { terminal, folder } = await openProgram(['edit'], { files: { 'plan.yaml': savedPlan } });
      await waitForAsk(terminal, 'Is this right?');
      terminal.key('ctrl-c');
      expect((await terminal.ended()).code).toBe(130);
      expect(terminal.everything().split('\n').at(-1)).toBe('Nothing was changed. To go on: circlekit edit');
      expect(folder.read({ all: true })).toEqual({ 'plan.yaml': savedPlan });
    });

    test('new in its folder offers to change it', async () => {
      const { terminal } = await openProgram(['new', '.'], { files: { 'plan.yaml': savedPlan } });
      await waitForAsk(terminal, 'There is a plan in this folder already. Shall we change that one?');
      terminal.key('enter');
      await waitForAsk(terminal, 'Is this right?');
      expect(terminal.everything()).toContain('. Minutes: 90');
    });

    test('and a no leaves it alone', async () => {
      const { terminal, folder } = await openProgram(['new', '.'], { files: { 'plan.yaml': savedPlan } });
      await waitForAsk(terminal, 'Shall we change that one?');
      await pick(terminal, 2, 'no');
      expect((await terminal.ended()).code).toBe(0);
      expect(lastWords(terminal)).toContain('That plan was left alone.');
      expect(folder.read({ all: true })).toEqual({ 'plan.yaml': savedPlan });
    });

    test.each([
      ['edit', 'Reading the plan'],
      ['check', 'Reading the plan from the keyboard. End with Ctrl-D.'],
    ])('%s - says at once that it reads the keyboard', async (command, said) => {
      const { terminal } = await openProgram([command, '-']);
      await terminal.waitFor(said);
    });
  });

  describe('lists are written for people, and fit the screen', () => {
    test.each([
      ['list', ['list', carers], 'Read me first (read-me-first)'],
      ['schedule', ['schedule', carers], '  1  Tuesday'],
      ['schedule without a date', ['schedule', '.'], 'date not set'],
      ['check', ['check', '.'], 'Not ready yet: settle the'],
      ['networks', ['networks', 'voices'], 'Hearing Voices Network (England) (GB)'],
      ['questions', ['questions'], 'theme.id'],
      ['one question', ['questions', 'theme.id'], 'Why: '],
      ['help', ['--help'], 'Usage: circlekit'],
      ['help for new', ['help', 'new'], 'Usage: circlekit new'],
      ['an error', ['build', 'nowhere/in/particular/at/all'], 'To make a plan: circlekit new'],
    ])('%s at 40 columns', async (_name, words, said) => {
      const plan = { 'plan.yaml': 'plan: 1\ntheme:\n  id: carers\n' };
      const { terminal } = await openProgram(words, { columns: 40, files: plan });
      await terminal.ended();
      expect(terminal.everything().replace(/\s+/gu, ' ')).toContain(said.replace(/\s+/gu, ' ').trim());
      // A command or an address longer than the screen is left whole, so that it can be copied.
      expect(terminal.brokenLines().filter((line) => !/^ *[\w=<>.:/-]+$/u.test(line))).toEqual([]);
    });

    test('control characters in a plan never reach it', async () => {
      const plan = 'plan: 1\npurpose:\n  statement: "tea \\e]0;owned\\a \\e[31mred"\n';
      const { terminal } = await openProgram(['show', 'welcome'], { files: { 'plan.yaml': plan } });
      await terminal.ended();
      expect(terminal.written()).not.toContain('\u001b]0;');
      expect(terminal.written()).not.toContain('\u001b[31mred');
    });
  });
});
