import { describe, expect, test } from 'vitest';
import { openQuestionBook } from '../../src/core/questions/runner/book.ts';
import type { Answers } from '../../src/core/when.ts';
import { runWizard, type WizardOptions } from '../../src/wizard/run-wizard.ts';
import { type Act, makeScriptedPrompter } from './support/scripted-prompter.ts';
import { makeBook, makeQuestion, smallBook } from './support/small-book.ts';

const enter: Act = { do: 'enter' };
const type = (text: string): Act => ({ do: 'type', text });
const choose = (...values: (string | number | boolean)[]): Act => ({ do: 'choose', values });

async function lead(acts: readonly Act[], more: Partial<WizardOptions> = {}) {
  const prompter = makeScriptedPrompter(acts);
  const saved: Answers[] = [];
  const outcome = await runWizard({
    prompter,
    book: smallBook,
    start: {},
    full: false,
    mode: 'new',
    onAnswer: (answers) => {
      saved.push(answers);
    },
    ...more,
  });
  return { outcome, saved, asked: prompter.asked, keys: prompter.asked.map((one) => one.key), notes: prompter.notes };
}

describe('a new plan', () => {
  test('is greeted, and told about answers that are there', async () => {
    const { notes } = await lead([], { start: { theme: 'grief' } });
    expect(notes[0]).toContain('Welcome.');
    expect(notes[0]).toContain('1 answer is here already');
  });

  test('is told how long it takes, which on the long way is no five minutes', async () => {
    const greetings = [await lead([]), await lead([], { full: true })].map(({ notes }) => notes[0] ?? '');
    expect(greetings.map((words) => words.includes('five minutes'))).toEqual([true, false]);
    expect(greetings[1]).toContain('leave when you are tired, and go on another day');
  });

  test('says at the first question that there is nothing before it', async () => {
    const { notes, keys } = await lead([{ do: 'back' }]);
    expect(notes.at(-1)).toBe('This is the first one: there is nothing before it.');
    expect(keys).toEqual(['theme', 'theme']);
  });

  test('is saved after every answer', async () => {
    const { saved } = await lead([choose('cancer'), type('blood'), enter]);
    expect(saved).toEqual([
      { theme: 'cancer' },
      { theme: 'cancer', detail: 'blood' },
      { theme: 'cancer', detail: 'blood', aim: 'To be less afraid.' },
    ]);
  });

  test('is saved after every finished record', async () => {
    const start = { theme: 'grief', aim: 'a', every: 'weekly', meet: 'room', roles: [] };
    const { saved } = await lead([choose('add'), type('Ana Ö.'), choose(true), type('Ana Ö.')], { start });
    expect(saved.map((answers) => answers.people)).toEqual([
      [{ id: 'ana-o', name: 'Ana Ö.' }],
      [
        { id: 'ana-o', name: 'Ana Ö.' },
        { id: 'ana-o-2', name: 'Ana Ö.' },
      ],
    ]);
  });

  test('names the question at which somebody left', async () => {
    const { outcome } = await lead([choose('grief')]);
    expect(outcome).toEqual({ outcome: 'quit', how: 'end-of-input', at: 'aim', answers: { theme: 'grief' } });
  });

  test('asks again for an answer that is not possible', async () => {
    const { keys } = await lead([], { start: { theme: 'no such theme' } });
    expect(keys).toEqual(['theme']);
  });

  test('leaves open at Enter what nobody may guess', async () => {
    const { saved } = await lead([enter]);
    expect(saved).toEqual([{ theme: null }]);
  });

  test('says which answer Enter keeps when somebody comes back to such a question', async () => {
    const { asked } = await lead([choose('grief'), { do: 'back' }]);
    expect(asked.at(-1)).toMatchObject({ key: 'theme', earlier: { value: 'grief' } });
    expect(asked.at(-1)?.enter).toBeUndefined();
  });

  test('leaves out characters that cannot be seen, and says so', async () => {
    const { asked } = await lead([choose('cancer')]);
    expect(asked[1]?.read?.('blo\u0007od')).toEqual({
      value: 'blood',
      note: 'I left out characters that cannot be seen on a screen.',
    });
  });
});

describe('a saved plan', () => {
  const start = { theme: 'grief', aim: 'a', least: 6 };

  test('opens with its answers and no greeting', async () => {
    const { keys, notes } = await lead([], { start, mode: 'edit' });
    expect(keys).toEqual(['@review']);
    expect(notes.join()).not.toContain('Welcome');
    expect(notes[0]).toContain('least: 6\n');
    expect(notes[0]).toContain('most: 12 (assumed)');
  });

  test('is given back as it was when it is right', async () => {
    const { outcome, saved } = await lead([enter], { start, mode: 'edit' });
    expect(outcome).toEqual({ outcome: 'finished', answers: start });
    expect(saved).toEqual([]);
  });

  test('shows one section alone', async () => {
    const { notes } = await lead([], { start, mode: 'edit', section: 'duration' });
    expect(notes[0]).toBe(
      '\nYour answers\n\nWhen and how long\n1. every: every two weeks (assumed)\n2. first: nothing yet',
    );
  });

  test('shows every assumption on request', async () => {
    const { notes } = await lead([type('all')], { start, mode: 'edit' });
    expect(notes[0]).not.toContain('goals');
    expect(notes[1]).toContain('goals: talk, tea (assumed)');
  });
});

describe('the facts above a question', () => {
  const book = makeBook([
    makeQuestion('duration.rhythm', 'choice', { options: [{ id: 'suggested', label: 'yes' }] }),
    makeQuestion('meetings.every', 'rhythm', { stage: 'full', suggestion: [{ value: 'fortnightly' }] }),
    makeQuestion('meetings.minutes', 'integer', { stage: 'full', suggestion: [{ value: 90 }] }),
    makeQuestion('duration.review_after', 'interval', { stage: 'full', suggestion: [{ value: '6 months' }] }),
  ]);

  test('say which rhythm is meant', async () => {
    const { asked } = await lead([], { book });
    expect(asked[0]?.above).toBe('Every two weeks, 90 minutes each time. After 6 months you look back together.');
  });

  test('say the rhythm in the list of answers, where "yes" alone would not', async () => {
    const { notes } = await lead([], { book, start: { 'duration.rhythm': 'suggested' }, mode: 'edit' });
    expect(notes[0]).toContain(
      '1. duration.rhythm: yes. Every two weeks, 90 minutes each time. After 6 months you look back together.',
    );
  });

  test('say why something is asked again, and what it was', async () => {
    const { asked } = await lead([
      choose('grief'),
      enter,
      { do: 'back' },
      { do: 'back' },
      choose('cancer'),
      type('lung'),
    ]);
    expect(asked.at(-1)).toMatchObject({
      key: 'aim',
      above: 'Another answer changed what we suggest here.\nIt was: To be less alone.',
      suggested: { value: 'To be less afraid.' },
    });
  });

  test('can be given by the caller', async () => {
    const { asked } = await lead([], { book, facts: () => 'A fact.' });
    expect(asked[0]?.above).toBe('A fact.');
  });
});

describe('the real questions', () => {
  const book = openQuestionBook({});

  test('reach the end by suggestions, "not sure yet" and nothing else', async () => {
    const answerAnything = makeScriptedPrompter([]);
    const keys: string[] = [];
    const prompter = {
      ...answerAnything,
      ask: async (prompt: Parameters<typeof answerAnything.ask>[0]) => {
        keys.push(prompt.key);
        // A record that nobody fills in leads back to its menu, so none is begun.
        if (prompt.suggested !== undefined && prompt.suggested.value !== 'add')
          return { kind: 'answer', value: prompt.suggested.value } as const;
        return prompt.maySkip ? ({ kind: 'skip' } as const) : ({ kind: 'not-sure' } as const);
      },
    };
    for (const full of [false, true]) {
      const outcome = await runWizard({ prompter, book, start: {}, full, mode: 'new', onAnswer: () => {} });
      expect(outcome.outcome).toBe('finished');
    }
    expect(new Set(keys).size).toBeGreaterThan(100);
  });

  test('offer on the short path only the choices that belong to it', async () => {
    const start = Object.fromEntries(
      book.shortPath.flatMap((one) => (one.key === 'network.status' ? [] : [[one.key, null] as const])),
    );
    const { asked } = await lead([], { book, start });
    expect(asked[0]?.key).toBe('network.status');
    expect(asked[0]?.options?.map((option) => option.value)).not.toContain('left');
  });
});
