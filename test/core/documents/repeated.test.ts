import { describe, expect, it } from 'vitest';
import { prepareKit } from '../../../src/commands/prepare-kit.ts';
import { compileTemplate } from '../../../src/core/documents/compile/compile-template.ts';
import type { Each } from '../../../src/core/documents/front.ts';
import { expandChosen, expandFront, findChosen } from '../../../src/core/documents/repeated.ts';
import { shapeFor } from '../../../src/core/documents/template-shape.ts';
import type { Answers } from '../../../src/core/when.ts';
import { makeTestKit } from '../../support/make-plan.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { vocabulary } from './compile/vocabulary.ts';
import { makeFront } from './make-front.ts';

const plan = makeFront({
  id: 'tea-plan',
  title: 'Tea at a meeting',
  path: '02-meetings/tea-plan.md',
  each: 'sessions',
  title_each: 'Tea at meeting {n}',
  path_each: '02-meetings/tea-{n}.md',
});
const form = makeFront({
  id: 'tea-form',
  path: '09-evaluation/tea-form.md',
  each: 'occasions',
  title_each: 'How is the tea? {n}',
  path_each: '09-evaluation/tea-{n}.md',
});

const counted: Answers = { 'duration.kind': 'set-number', 'duration.sessions': 2 };
const phased: Answers = {
  'duration.kind': 'phased',
  'duration.phases': [
    { id: 'start', name: 'Start', sessions: 2, every: 'weekly' },
    { id: 'later', name: 'Later', sessions: 1, every: 'monthly' },
  ],
};
const asked = (...when: readonly string[]): Answers => ({
  ...counted,
  'evaluation.level': 'standard',
  'evaluation.occasions': when.map((one, index) => ({ id: `time-${index + 1}`, when: one })),
});

describe('A page for each meeting', () => {
  it.each<readonly [string, Answers, readonly (readonly [string, string, string])[]]>([
    [
      'is named after its number',
      counted,
      [
        ['tea-plan.main.1', 'Tea at meeting 1', '02-meetings/tea-01.md'],
        ['tea-plan.main.2', 'Tea at meeting 2', '02-meetings/tea-02.md'],
      ],
    ],
    [
      'is counted inside its phase, while its title counts through',
      phased,
      [
        ['tea-plan.start.1', 'Tea at meeting 1', '02-meetings/tea-start-01.md'],
        ['tea-plan.start.2', 'Tea at meeting 2', '02-meetings/tea-start-02.md'],
        ['tea-plan.later.1', 'Tea at meeting 3', '02-meetings/tea-later-01.md'],
      ],
    ],
  ])('%s', (_what, answers, expected) => {
    const open = { ...answers, 'people.outness_risk': 'none' };
    expect(expandFront(plan, makeTestKit(open)).map(({ id, title, path }) => [id, title, path])).toEqual(expected);
  });

  it('has no name of a phase in its path where being seen is a risk', () => {
    const kit = makeTestKit({ ...phased, 'people.outness_risk': 'some' });
    expect(expandFront(plan, kit).map(({ path }) => path)).toEqual([
      '02-meetings/tea-part-1-01.md',
      '02-meetings/tea-part-1-02.md',
      '02-meetings/tea-part-2-01.md',
    ]);
  });

  it.each(['ongoing', 'pilot-then-review'])(
    'is made for six meetings at most in a group without an end: %s',
    (kind) => {
      expect(expandFront(plan, makeTestKit({ 'duration.kind': kind }))).toHaveLength(6);
    },
  );

  it('keeps the number of its meeting when the list of a group without an end rolls on', () => {
    const kit = makeTestKit({ 'duration.kind': 'ongoing', 'meetings.every': 'monthly', 'kit.as_of': '2027-08-01' });
    expect(expandFront(plan, kit)[0]?.id).toBe(`tea-plan.main.${kit.sessions[0]?.number}`);
    expect(kit.sessions[0]?.number).toBe(8);
  });

  it('has a path of safe letters whatever a phase is called', () => {
    const phases = [{ name: '../Été: über "all"', sessions: 1 }];
    const [page] = expandFront(
      plan,
      makeTestKit({ 'duration.kind': 'phased', 'duration.phases': phases, 'people.outness_risk': 'none' }),
    );
    expect(page?.path).toBe('02-meetings/tea-ete-uber-all-01.md');
  });
});

describe('A page for each time at which people are asked', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['leaves the start out, which has a page of its own', ['start', 'end'], ['How is the tea? At the end']],
    ['leaves the first meeting out', ['session:1', 'session:2'], ['How is the tea? At meeting 2']],
    ['is one page for what comes again and again', ['every:6m'], ['How is the tea? Every six months']],
    [
      'says how long after',
      ['start+8m', 'end+2w'],
      ['How is the tea? Eight months after the start', 'How is the tea? Two weeks after the end'],
    ],
  ])('%s', (_what, when, titles) => {
    expect(expandFront(form, makeTestKit(asked(...when))).map(({ title }) => title)).toEqual(titles);
  });

  it('is named after the id of the time', () => {
    const [page] = expandFront(form, makeTestKit(asked('end')));
    expect([page?.id, page?.path]).toEqual(['tea-form.time-1', '09-evaluation/tea-time-1.md']);
  });

  it('has a file of its own also when two times were given one id', () => {
    const occasions = ['end', 'end+2m'].map((when) => ({ id: 'end', when }));
    const kit = makeTestKit({ ...asked('end'), 'evaluation.occasions': occasions });
    expect(expandFront(form, kit).map(({ id }) => id)).toEqual(['tea-form.end', 'tea-form.end-2']);
  });

  it('is left out where people are asked at the start alone', () => {
    const chosen = [{ front: form, included: true, because: 'you ask people' }];
    expect(expandChosen(chosen, makeTestKit(asked('start')))).toEqual([
      { front: form, included: false, because: 'the plan has no time for it' },
    ]);
  });
});

describe('The id of a repeated document', () => {
  const lists = makeTestKit(counted);
  const leftOut = [{ front: plan, included: false, because: 'kit.size leaves it out' }];
  const ids = (
    id: string,
    chosen = expandChosen([{ ...leftOut[0], front: plan, included: true, because: '' }], lists),
  ) => findChosen(id, chosen, lists).map(({ front }) => front.id);

  it.each([
    ['tea-plan', ['tea-plan.main.1', 'tea-plan.main.2']],
    ['tea-plan.main.2', ['tea-plan.main.2']],
    ['tea-plan.main.3', []],
    ['tea', []],
  ])('%s means %j', (id, expected) => {
    expect(ids(id)).toEqual(expected);
  });

  it('can be looked at where the kit leaves the document out', () => {
    expect(ids('tea-plan.main.2', leftOut)).toEqual(['tea-plan.main.2']);
  });
});

describe('A template', () => {
  const check = (text: string, each?: Each): readonly string[] => {
    const names = each === undefined ? vocabulary : { ...vocabulary, shape: shapeFor(each) };
    return compileTemplate(text, 'tea.md.hbs', names, (word) => word).problems.map(({ what }) => what);
  };

  it.each<readonly [string, Each | undefined]>([
    ['{{session.number}}', 'sessions'],
    ['{{occasion.what}}', 'occasions'],
    ['{{#each kit.agenda}}{{@root.session.dateWords}}{{/each}}', 'sessions'],
  ])('that is made for each may speak of it: %s', (text, each) => {
    expect(check(text, each)).toEqual([]);
  });

  it.each<readonly [string, Each | undefined]>([
    ['{{session.number}}', undefined],
    ['{{occasion.what}}', 'sessions'],
    ['{{session.weather}}', 'sessions'],
  ])('of another page may not: %s', (text, each) => {
    expect(check(text, each)).toHaveLength(1);
  });
});

describe('The pages of a kit with a plan for each meeting', () => {
  const pack = openTestPack();
  const answers: Answers = { ...counted, 'kit.size': 'standard', 'duration.first_date': '2027-01-12' };
  const { render, included, chosen } = prepareKit(answers, pack, '2026-12-01');

  it('say which meeting they are for', () => {
    const page = included.find(({ id }) => id === 'session-plan.main.2');
    expect(page && render(page)).toContain('# Plan for meeting 2');
  });

  it('are one line in the list where they are left out', () => {
    const { chosen: small } = prepareKit({ ...answers, 'kit.size': 'starter' }, pack, '2026-12-01');
    expect(small.filter(({ front }) => front.id.startsWith('session-plan')).map(({ front }) => front.id)).toEqual([
      'session-plan',
    ]);
  });

  it('have ids and paths of their own', () => {
    const names = chosen.flatMap(({ front }) => [front.id, front.path]);
    expect(new Set(names).size).toBe(names.length);
  });
});
