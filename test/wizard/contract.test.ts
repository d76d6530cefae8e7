import { describe, expect, test } from 'vitest';
import type { Prompter } from '../../src/wizard/prompter.ts';
import { runWizard, type WizardOutcome } from '../../src/wizard/run-wizard.ts';
import { openPlainSession, performPlain } from './support/plain-session.ts';
import { openRichTerminal, performRich } from './support/rich-terminal.ts';
import { type Act, makeScriptedPrompter } from './support/scripted-prompter.ts';
import { smallBook } from './support/small-book.ts';

const enter: Act = { do: 'enter' };
const back: Act = { do: 'back' };
const type = (text: string): Act => ({ do: 'type', text });
const choose = (...values: (string | number | boolean)[]): Act => ({ do: 'choose', values });
const notSure: Act = { do: 'not-sure' };
const review: Act = { do: 'review' };
const times = (count: number, act: Act): Act[] => Array.from({ length: count }, () => act);

/** From the first question to the end: theme, aim, every, meet, roles, people, name, guesses, review. */
const shortest: Act[] = [choose('grief'), ...times(8, enter)];

const scripts: readonly (readonly [string, readonly Act[], boolean?])[] = [
  ['takes every suggestion', shortest],
  ['goes back and changes a choice', [choose('cancer'), type('of the blood'), back, back, ...shortest]],
  ['says not sure in a list and in a text', [notSure, notSure, ...times(7, enter)]],
  [
    'opens a branch',
    [choose('grief'), enter, enter, choose('screen'), type('Jitsi'), choose(true), ...times(5, enter)],
  ],
  [
    'opens a branch, changes its mind and comes back to it',
    [
      ...[choose('grief'), enter, enter, choose('screen'), type('Jitsi'), choose(true)],
      ...[back, back, back, choose('room'), back, choose('screen'), ...times(7, enter)],
    ],
  ],
  ['leaves a closed branch out', [choose('cancer'), type('blood'), back, back, ...shortest]],
  ['writes several lines', [choose('grief'), type('To talk.\nTo drink tea.'), ...times(7, enter)]],
  ['ticks other things', [choose('grief'), ...times(3, enter), choose('tea', 'time'), ...times(4, enter)]],
  ['ticks nothing further', [choose('grief'), ...times(3, enter), choose('welcome'), ...times(4, enter)]],
  [
    'changes one answer in the review',
    [...shortest.slice(0, -1), type('1'), choose('cancer'), type('lung'), enter, enter],
  ],
  [
    'goes back to another theme, whose purpose is suggested then',
    [choose('grief'), enter, back, back, choose('cancer'), type('lung'), ...times(8, enter)],
  ],
  ['changes a guess', [...shortest.slice(0, -2), type('1'), type('3'), enter, enter, enter]],
  ['looks at the answers on the way', [choose('grief'), review, enter, review, enter, ...times(8, enter)]],
  [
    'writes down two records',
    [
      ...[choose('grief'), ...times(4, enter), choose('add'), type('Ana'), choose(true), type('Ben'), back],
      ...[choose('keep'), ...times(3, enter)],
    ],
  ],
  [
    'fills in, changes and takes out records on the long way',
    [
      ...[choose('grief'), ...times(4, enter), choose('add'), type('Ana'), type('2027-01-12'), choose(true)],
      ...[type('Ben'), back, type('Bea'), enter, enter, back, choose('change'), choose(0), type('Anna'), enter],
      ...[choose('remove'), choose(1), choose('keep'), ...times(3, enter), notSure, enter],
    ],
    true,
  ],
  ['walks the long way', [...shortest.slice(0, -1), type('learn\ntalk'), type('2027-03-01'), enter], true],
  ['stops in the middle', [choose('grief'), enter]],
];

async function run(prompter: Prompter, full: boolean): Promise<WizardOutcome> {
  return runWizard({ prompter, book: smallBook, start: {}, full, mode: 'new', onAnswer: () => {} });
}

describe('every prompter gives the same answers to the same acts', () => {
  for (const [name, acts, full = false] of scripts) {
    test(`${name}, in lists and lines that redraw`, async () => {
      const expected = await run(makeScriptedPrompter(acts), full);
      const outcome = await run(performRich(openRichTerminal(), acts), full);
      expect(outcome).toEqual(expected);
    });

    test(`${name}, line by line`, async () => {
      const expected = await run(makeScriptedPrompter(acts), full);
      const session = openPlainSession({ isTerminal: true });
      const outcome = await run(performPlain(session, acts), full);
      // On a terminal the end of input is Ctrl-D.
      expect(outcome.outcome === 'quit' ? { ...outcome, how: 'end-of-input' } : outcome).toEqual(expected);
      expect(session.written()).not.toContain('\u001b');
    });
  }

  test('the scripts reach the end, save the one that stops', async () => {
    const outcomes = await Promise.all(scripts.map(([, acts, full = false]) => run(makeScriptedPrompter(acts), full)));
    expect(outcomes.map((one) => one.outcome)).toEqual(
      scripts.map(([name]) => (name === 'stops in the middle' ? 'quit' : 'finished')),
    );
  });
});
