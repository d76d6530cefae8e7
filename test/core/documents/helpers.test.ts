import { describe, expect, it } from 'vitest';
import { makeAnswerWords } from '../../../src/core/documents/answer-words.ts';
import { makeHelpers, relativePath } from '../../../src/core/documents/helpers.ts';
import { makeDateWords } from '../../../src/core/kit/date-words.ts';
import { questions } from '../../../src/core/questions/list.ts';
import type { Answers } from '../../../src/core/when.ts';
import { makeFront } from './make-front.ts';

const tea = makeFront();
const cups = makeFront({ id: 'cups', title: 'Cups', path: '07-run/cups.md' });

/** Calls a helper as Handlebars does: with an options object behind its arguments. */
function call(name: string, args: readonly unknown[], answers: Answers = {}, american = false): unknown {
  const spell = american ? (text: string) => text.replaceAll('organisation', 'organization') : (text: string) => text;
  const helpers = makeHelpers({
    answers,
    questions: new Map(questions.map((question) => [question.key, question])),
    words: makeAnswerWords(makeDateWords({ american, clock: 12 }), spell),
    spell,
    path: tea.path,
    included: new Map([[tea.id, tea]]),
    all: new Map([tea, cups].map((front) => [front.id, front])),
  });
  const helper = helpers[name] as unknown as (...given: readonly unknown[]) => unknown;
  return helper(...args, { hash: {} });
}

describe('fill', () => {
  it.each<readonly [string, string, Answers, string]>([
    ['a text', 'venue.name', { 'venue.name': 'Green room' }, 'Green room'],
    ['a text with marks', 'venue.name', { 'venue.name': '*Green* room' }, '\\*Green\\* room'],
    ['a text with a line break', 'venue.name', { 'venue.name': 'Green\n# room' }, 'Green # room'],
    ['a date', 'duration.first_date', { 'duration.first_date': '2027-01-12' }, 'Tuesday 12 January 2027'],
    ['a time', 'duration.start_time', { 'duration.start_time': '18:30' }, '6:30 pm'],
    ['a number', 'people.size.max', { 'people.size.max': 12 }, '12'],
    ['a country', 'place.country', { 'place.country': 'KE' }, 'Kenya'],
    ['yes', 'facilitation.couple', { 'facilitation.couple': true }, 'yes'],
    ['one in a list', 'purpose.not_for', { 'purpose.not_for': ['therapy'] }, 'therapy'],
    ['two in a list', 'purpose.not_for', { 'purpose.not_for': ['a', 'b'] }, 'a and b'],
    ['three in a list', 'purpose.not_for', { 'purpose.not_for': ['a', 'b', 'c'] }, 'a, b and c'],
    [
      'the names of records',
      'network.networks',
      { 'network.networks': [{ name: 'Wide' }, { name: 'Near' }] },
      'Wide and Near',
    ],
    ['no answer', 'venue.name', {}, '[to fill in: the name of the place]'],
    ['"not sure yet"', 'venue.name', { 'venue.name': null }, '[to fill in: the name of the place]'],
    [
      'an empty list',
      'network.networks',
      { 'network.networks': [] },
      '[to fill in: the networks we belong to or have asked]',
    ],
  ])('gives the answer in words, or the gap: %s', (_what, key, answers, words) => {
    expect(call('fill', [key], answers)).toBe(words);
  });

  it('spells a gap the way of the country', () => {
    expect(call('fill', ['network.host.organisation'], {}, true)).toBe('[to fill in: the organization behind us]');
  });

  it('never respells an answer', () => {
    const answers = { 'network.host.organisation': 'The organisation' };
    expect(call('fill', ['network.host.organisation'], answers, true)).toBe('The organisation');
  });

  it('refuses a key that is no question', () => {
    expect(() => call('fill', ['no.such_key'])).toThrow('no.such_key');
  });
});

describe('paragraphs', () => {
  it('keeps blank lines', () => {
    expect(call('paragraphs', ['purpose.statement'], { 'purpose.statement': 'a\n\n- b' })).toBe('a\n\n\\- b');
  });

  it('gives the gap without an answer', () => {
    expect(call('paragraphs', ['purpose.statement'])).toMatch(/^\[to fill in: /u);
  });
});

describe('list', () => {
  it.each<readonly [string, Answers, readonly string[]]>([
    ['each answer, escaped', { 'purpose.not_for': ['*a*', 'b'] }, ['\\*a\\*', 'b']],
    ['nothing without an answer', {}, []],
    ['nothing for "not sure yet"', { 'purpose.not_for': null }, []],
  ])('gives %s', (_what, answers, items) => {
    expect(call('list', ['purpose.not_for'], answers)).toEqual(items);
  });
});

describe('What a template can ask', () => {
  it.each<readonly [string, readonly unknown[], Answers, boolean]>([
    ['is', ['format.delivery', 'online', 'hybrid'], { 'format.delivery': 'hybrid' }, true],
    ['is', ['format.delivery', 'online', 'hybrid'], { 'format.delivery': 'in-person' }, false],
    ['is', ['format.delivery', 'online'], {}, false],
    ['is', ['format.delivery', 'online'], { 'format.delivery': null }, false],
    ['is', ['safety.topics_off_limits', 'politics'], { 'safety.topics_off_limits': ['religion', 'politics'] }, true],
    ['is', ['safety.topics_off_limits', 'politics'], { 'safety.topics_off_limits': [] }, false],
    ['is', ['facilitation.couple', true], { 'facilitation.couple': true }, true],
    ['known', ['venue.name'], { 'venue.name': 'a' }, true],
    ['known', ['venue.name'], { 'venue.name': ' ' }, false],
    ['known', ['venue.name'], { 'venue.name': null }, false],
    ['known', ['facilitation.couple'], { 'facilitation.couple': false }, true],
    ['over', ['people.size.max', 12], { 'people.size.max': 13 }, true],
    ['over', ['people.size.max', 12], { 'people.size.max': 12 }, false],
    ['over', ['people.size.max', 12], {}, false],
    ['all', [true, 'a', 1], {}, true],
    ['all', [true, ''], {}, false],
    ['all', [true, []], {}, false],
    ['any', [false, 0, 'a'], {}, true],
    ['any', [false, '', []], {}, false],
    ['not', [''], {}, true],
    ['not', [[]], {}, true],
    ['not', ['a'], {}, false],
    ['eq', ['a', 'a'], {}, true],
    ['eq', ['1', 1], {}, false],
    ['made', ['tea'], {}, true],
    ['made', ['cups'], {}, false],
  ])('%s %j of %j is %s', (name, args, answers, wanted) => {
    expect(call(name, args, answers)).toBe(wanted);
  });
});

describe('Small words', () => {
  it.each([
    [1, '1 person'],
    [0, '0 people'],
    [12, '12 people'],
  ])('plural: %d', (count, words) => {
    expect(call('plural', [count, 'person', 'people'])).toBe(words);
  });

  it('line: something to write on that Markdown takes for text', () => {
    expect(call('line', [])).toMatch(/^_{8,}$/u);
  });
});

describe('link', () => {
  it('leads to a page of the kit', () => {
    expect(call('link', ['tea'])).toBe('[How we make tea](tea.md)');
  });

  it('is only the title of a page that is not in the kit', () => {
    expect(call('link', ['cups'])).toBe('Cups');
  });
});

describe('The way from one page to another', () => {
  it.each([
    ['a/b.md', 'a/c.md', 'c.md'],
    ['a/b.md', 'd/c.md', '../d/c.md'],
    ['b.md', 'd/c.md', 'd/c.md'],
    ['a/b.md', 'c.md', '../c.md'],
    ['a/b/c.md', 'a/d.md', '../d.md'],
    ['a/b.md', 'a/b.md', 'b.md'],
  ])('from %s to %s is %s', (from, to, way) => {
    expect(relativePath(from, to)).toBe(way);
  });
});
