import { describe, expect, it } from 'vitest';
import type { Blank, Session } from '../../../src/core/kit/kit.ts';
import { type HomeDocument, type HomeOptions, writeHome } from '../../../src/formats/html/write-home.ts';

function makeDocument(given: Partial<HomeDocument> = {}): HomeDocument {
  return {
    id: 'ground-rules',
    title: 'Our agreements',
    path: '03-agreements/ground-rules.md',
    about: 'Seven lines to read aloud.',
    needed: 'first-meeting',
    audience: 'members',
    again: false,
    files: [
      { format: 'md', path: '03-agreements/ground-rules.md' },
      { format: 'html', path: '03-agreements/ground-rules.html' },
    ],
    ...given,
  };
}

function makeSession(number: number, given: Partial<Session> = {}): Session {
  return {
    number,
    date: `2027-01-0${number}`,
    dateWords: `day ${number}`,
    start: '18:30',
    startWords: '6:30 pm',
    endWords: '8 pm',
    minutes: 90,
    phase: '',
    phaseId: '',
    topic: `subject ${number}`,
    place: '',
    opensPhase: false,
    ...given,
  };
}

function makeBlank(label: string, blocks: boolean): Blank {
  return {
    key: 'venue.name',
    label,
    words: 'x',
    blocks,
    whoWords: 'you two',
    by: null,
    byWords: blocks ? '1 December 2026' : '',
  };
}

const kit: HomeOptions['kit'] = {
  publicName: 'Tuesday Circle',
  discreet: false,
  asOf: '2026-11-22',
  asOfWords: '22 November 2026',
  paper: 'a4',
  lang: 'en',
  blanks: [],
  sessions: [],
  answers: {},
};
const write = (given: Partial<HomeOptions['kit']> = {}, documents = [makeDocument()]): string =>
  writeHome({ kit: { ...kit, ...given }, documents });

describe('the home page', () => {
  it('leads to each time at which pages are needed, with how many there are, when there is more than one', () => {
    const later = [makeDocument({ id: 'a', needed: 'later' }), makeDocument({ id: 'b', needed: 'later', again: true })];
    const jumps = /<nav class="jump" aria-labelledby="pages">.*?<\/nav>/u;
    expect(write({}, [makeDocument(), ...later]).match(jumps)?.[0]).toContain('<a href="#later">Later</a> 1</li>');
    expect(write({}, later)).not.toMatch(jumps);
  });

  it('lists a page that is made several times once, with links to the others', () => {
    const page = (n: number): HomeDocument =>
      makeDocument({
        id: `session-plan.main.${n}`,
        title: n === 1 ? 'Plan for a meeting' : `Plan for meeting ${n}`,
        about: 'One meeting.',
        again: n > 1,
        files: [{ format: 'html', path: `02-meetings/plan-0${n}.html` }],
      });
    const text = write({}, [page(1), page(2), page(3)]);
    expect(text.match(/One meeting\./gu)).toHaveLength(1);
    expect(text).toContain('<a href="02-meetings/plan-03.html">Plan for meeting 3</a>');
  });

  it('has the public name as its one heading of the first level', () => {
    expect(write().match(/<h1>.*?<\/h1>/gu)).toEqual(['<h1>Tuesday Circle</h1>']);
  });

  it('does without a name that must not be seen', () => {
    expect(write({ publicName: '' })).toContain('<h1>Your group</h1>');
  });

  it('links the title to the page to read and says which file can be changed', () => {
    const html = write();
    expect(html).toContain('<a href="03-agreements/ground-rules.html">Our agreements</a>');
    expect(html).toContain(
      '<a href="03-agreements/ground-rules.md">Change the words<span class="unseen">: Our agreements</span></a>',
    );
  });

  it('links to the Markdown where there is no HTML', () => {
    const files = [{ format: 'md', path: 'a.md' }];
    expect(write({}, [makeDocument({ files })])).toContain('<a href="a.md">Our agreements</a>');
  });

  it('makes links of moved files that hold odd characters safe', () => {
    const files = [{ format: 'html', path: 'my pages/javascript:#.html' }];
    expect(write({}, [makeDocument({ files })])).toContain('<a href="my%20pages/javascript%3A%23.html">');
  });

  it('lists pages by when they are needed', () => {
    const html = write({}, [
      makeDocument({ needed: 'later', title: 'Page C' }),
      makeDocument({ needed: 'first', title: 'Page A' }),
      makeDocument({ needed: 'before-launch', title: 'Page B' }),
    ]);
    expect([...html.matchAll(/>(Page [ABC])</gu)].map(([, title]) => title)).toEqual(['Page A', 'Page B', 'Page C']);
  });

  it('lists blanks that hold up the start before the others', () => {
    const html = write({ blanks: [makeBlank('Later thing', false), makeBlank('Early thing', true)] });
    expect(html.indexOf('Early thing')).toBeLessThan(html.indexOf('Later thing'));
    expect(html).toContain('by 1 December 2026');
  });

  it('says whose it is to settle a blank', () => {
    expect(write({ blanks: [makeBlank('Early thing', true)] })).toContain(
      'Early thing: <span class="by">for you two to settle, by 1 December 2026</span>',
    );
  });

  it('says so when nothing is left to fill in', () => {
    expect(write()).toContain('Nothing: every question has an answer.');
  });

  it('shows the first five meetings from the day of the plan on', () => {
    const sessions = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => makeSession(number));
    const html = write({ asOf: '2027-01-01', sessions });
    expect([...html.matchAll(/day (\d), 6:30 pm/gu)].map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('names the subject of a meeting, but not when being seen is a risk', () => {
    const sessions = [makeSession(1)];
    expect(write({ sessions })).toContain('subject 1');
    expect(write({ sessions, discreet: true })).not.toContain('subject 1');
  });

  it('says that there is no date yet', () => {
    expect(write({ sessions: [makeSession(1, { date: null })] })).toContain('There is no first date yet.');
  });

  it('shows hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const html = write({ publicName: hostile, blanks: [makeBlank(hostile, true)] }, [
      makeDocument({ title: hostile, about: hostile }),
    ]);
    expect(html).not.toContain('<img');
  });
});
