import { describe, expect, test } from 'vitest';
import { actsFor } from '../support/edit-answer.ts';
import { makeKitFolder } from '../support/kit-folder.ts';
import { kitState, runIn } from '../support/take-back.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';
import { type Act, makeScriptedPrompter } from '../wizard/support/scripted-prompter.ts';

const note = '# Ask Sam about the room.\n';

/** Runs `edit` with somebody who answers, and who changes the plan by hand after so many questions. */
async function editWhile(
  kit: TemporaryFolder,
  acts: readonly Act[],
  after: number,
  change: (text: string) => string,
  words: readonly string[] = [],
) {
  const scripted = makeScriptedPrompter(acts);
  let asked = 0;
  const prompter = {
    ...scripted,
    ask: (prompt: Parameters<typeof scripted.ask>[0]) => {
      asked += 1;
      if (asked === after) kit.write({ 'plan.yaml': change(kit.text('plan.yaml')) });
      return scripted.ask(prompt);
    },
  };
  return await runIn(kit, ['edit', ...words], { terminal: true, prompter });
}

const answers = { 'meetings.minutes': 90, 'venue.name': 'Green room' };
const enter: Act = { do: 'enter' };

describe('a plan that is open in an editor while its questions are answered', () => {
  test.each([
    ['before the answer', 3, []],
    ['after the answer', 4, []],
    ['after the answer, and no page is made', 4, ['--no-build']],
  ])('keeps what was typed there %s, and has the answer', async (_name, after, words) => {
    const kit = await makeKitFolder(answers);
    const acts = [...(await actsFor(kit, 'meetings.minutes', [{ do: 'type', text: '75' }])), enter];
    const typed = (text: string): string => `${text.replace('name: Green room', 'name: Long room')}${note}`;
    const { code, err } = await editWhile(kit, acts, after, typed, words);
    expect(code, err).toBe(0);
    for (const part of ['minutes: 75', 'name: Long room', note]) expect(kit.text('plan.yaml')).toContain(part);
  });

  test('undo then gives back the plan as it was typed', async () => {
    const kit = await makeKitFolder(answers);
    const before = kitState(kit);
    const acts = [...(await actsFor(kit, 'meetings.minutes', [{ do: 'type', text: '75' }])), enter];
    await editWhile(kit, acts, 3, (text) => text + note);
    await runIn(kit, ['undo']);
    expect(kitState(kit)).toEqual({ ...before, 'plan.yaml': before['plan.yaml'] + note });
  });

  test('is left alone where it cannot be read at that moment, and that is said', async () => {
    const kit = await makeKitFolder(answers);
    const acts = [...(await actsFor(kit, 'meetings.minutes', [{ do: 'type', text: '75' }])), enter];
    const { code } = await editWhile(kit, acts, 3, (text) => `${text}venue: [half\n`);
    expect(code).toBe(3);
    expect(kit.text('plan.yaml')).toMatch(/minutes: 90[\s\S]*venue: \[half\n$/u);
  });

  test('keeps the date to which its pages were moved, with no page made', async () => {
    const kit = await makeKitFolder(answers);
    const before = kit.text('plan.yaml');
    const acts = [
      ...(await actsFor(kit, 'meetings.minutes', [{ do: 'type', text: '75' }])),
      enter,
      { do: 'choose', values: [true] } as const,
    ];
    const prompter = makeScriptedPrompter(acts);
    const { code } = await runIn(kit, ['edit', '--no-build', '--today', '2026-12-05'], { terminal: true, prompter });
    expect([code, kit.text('plan.yaml').includes('as_of: "2026-12-05"')]).toEqual([0, true]);
    await runIn(kit, ['undo']);
    expect(kit.text('plan.yaml')).toBe(before);
  });
});
