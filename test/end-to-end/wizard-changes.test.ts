import { describe, expect, test } from 'vitest';
import { hasTerminals, type Terminal } from '../support/terminal.ts';
import { asks, enterTo, pick, startNew, waitForAsk } from '../support/walk-wizard.ts';

const first = asks[0];

describe.skipIf(!(await hasTerminals()))('answering on a terminal', () => {
  describe("changing one's mind", () => {
    test('back three questions and another theme: the sentence that is suggested follows', async () => {
      const { terminal } = await startNew();
      terminal.type('9');
      await terminal.waitFor('> 9. looking after someone');
      await enterTo(terminal, first, asks[3]);
      expect(terminal.screen()).toContain('A breather for you');
      for (const ask of [asks[2], asks[1], asks[0]]) {
        terminal.key('esc');
        await waitForAsk(terminal, ask);
      }
      terminal.type('11');
      await terminal.waitFor('> 11. finding and keeping a home');
      await enterTo(terminal, first, asks[3]);
      expect(terminal.screen()).not.toContain('A breather for you');
    });

    test('a number in the review changes that answer, and only that', async () => {
      const { terminal, folder } = await startNew();
      await enterTo(terminal, first, 'Is this right?');
      const number = /^(\d+)\. Where: in a room$/mu.exec(terminal.everything())?.[1] ?? '';
      terminal.type(number);
      await terminal.waitFor(`> ${number}`);
      terminal.key('enter');
      await waitForAsk(terminal, 'Where will you meet?');
      await pick(terminal, 2, 'on a screen');
      await waitForAsk(terminal, 'Is this right?');
      expect(terminal.everything()).toContain('. Where: on a screen');
      await enterTo(terminal, 'Is this right?');
      expect(folder.text('plan.yaml')).toContain('delivery: online');
    });

    test('a suggestion can be taken into the line and changed', async () => {
      const { terminal, folder } = await startNew();
      await enterTo(terminal, first, 'What shall we call it for now?');
      terminal.key('tab');
      await terminal.waitFor('> Our group');
      terminal.type('s');
      await terminal.waitFor('> Our groups');
      await enterTo(terminal, 'What shall we call it for now?');
      expect(folder.text('plan.yaml')).toContain('name: Our groups');
    });
  });

  describe('a paste of several lines loses nothing', () => {
    const pasted = 'First line, with "marks".\nSecond: line\n\nlast line';

    async function answerPurpose(terminal: Terminal, paste: () => void): Promise<void> {
      await enterTo(terminal, first, asks[3]);
      paste();
      await terminal.waitFor('last line');
    }

    test.each([
      ['as terminals mark it', (terminal: Terminal): void => terminal.paste(pasted)],
      ['without marks', (terminal: Terminal): void => terminal.type(pasted.replaceAll('\n', '\r'))],
    ])('in a paragraph, %s', async (_name, paste) => {
      const { terminal, folder } = await startNew();
      await answerPurpose(terminal, () => paste(terminal));
      terminal.key('enter');
      await terminal.waitFor('| last line');
      await enterTo(terminal, asks[3]);
      expect(folder.text('plan.yaml')).toContain(
        'statement: | # What we hope for\n    First line, with "marks".\n    Second: line\n\n    last line\n',
      );
    });

    test('in a paragraph, line by line', async () => {
      const { terminal, folder } = await startNew(['--plain']);
      await answerPurpose(terminal, () => terminal.type('First line\rlast line\r'));
      await enterTo(terminal, asks[3]);
      expect(folder.text('plan.yaml')).toContain('    First line\n    last line\n');
    });

    test('in a one-line question the lines are joined, and that is said', async () => {
      const { terminal, folder } = await startNew();
      await enterTo(terminal, first, 'What shall we call it for now?');
      terminal.paste('The\nKettle');
      await terminal.waitFor('They are one line now, with spaces between.');
      await terminal.waitFor('> The Kettle');
      await enterTo(terminal, 'What shall we call it for now?');
      expect(folder.text('plan.yaml')).toContain('name: The Kettle');
    });

    test('in a list nothing is chosen by it', async () => {
      const { terminal } = await startNew();
      terminal.paste('carers\ncancer\n');
      await terminal.waitFor('That looked like pasted text, so nothing was chosen.');
      expect(terminal.screen()).toContain(first);
    });
  });
});
