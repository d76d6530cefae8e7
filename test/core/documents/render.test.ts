import { describe, expect, it } from 'vitest';
import { prepareKit } from '../../../src/commands/prepare-kit.ts';
import { chooseDocuments } from '../../../src/core/documents/choose.ts';
import { compileTemplate } from '../../../src/core/documents/compile/compile-template.ts';
import type { Spelling } from '../../../src/core/documents/pack.ts';
import { openPack } from '../../../src/core/documents/pack.ts';
import { makeRender } from '../../../src/core/documents/render.ts';
import { questions } from '../../../src/core/questions/list.ts';
import type { Answers } from '../../../src/core/when.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { vocabulary } from './compile/vocabulary.ts';
import { makeFront } from './make-front.ts';

const shipped = openTestPack();
const front = makeFront();

/** Renders one small template for a plan. */
function render(template: string, answers: Answers = {}): string {
  const compile = (text: string, spelling: Spelling): object => {
    const { source, problems } = compileTemplate(text, 'tea.md.hbs', vocabulary, shipped.speller(spelling));
    if (source === undefined) throw new Error(JSON.stringify(problems));
    return new Function(`return (${source});`)() as object;
  };
  const pack = {
    ...shipped,
    template: (_id: string, spelling: Spelling) => compile(template, spelling),
    partials: (spelling: Spelling) => ({ numbers: compile('Call them.\n', spelling) }),
  };
  const { kit, dates } = prepareKit(answers, shipped, '2026-12-01');
  const welcome = makeFront({ id: 'welcome', title: 'Welcome', path: '03-agreements/welcome.md', order: 20 });
  const chosen = chooseDocuments([front, welcome], kit.answers);
  return makeRender({ kit, pack, chosen, questions, dates })(front);
}

/** The page without the comment at its end. */
const textOf = (template: string, answers: Answers = {}): string =>
  render(template, answers).replace('\n\n<!-- circlekit:document tea -->\n', '');

describe('A rendered page', () => {
  it('ends in the comment by which it is found again, and one line feed', () => {
    expect(render('Tea.\n\n\n')).toBe('Tea.\n\n<!-- circlekit:document tea -->\n');
  });

  it.each([
    ['folds blank lines', 'a\n\n\n\nb', 'a\n\nb'],
    ['drops spaces at the ends of lines', 'a  \nb\t', 'a\nb'],
    ['makes one space of two inside a line', 'a  b', 'a b'],
    ['keeps the spaces that indent a line', '- a\n  b', '- a\n  b'],
    ['drops the line of a block', 'a\n{{#if kit.online}}\nb\n{{/if}}\nc', 'a\nc'],
    ['prints a partial on a line of its own', 'a\n{{> numbers}}\nb', 'a\nCall them.\nb'],
    ['prints a partial inside a sentence', 'a {{> numbers}} b', 'a Call them. b'],
    ['links to another page from its own place', "{{link 'welcome'}}", '[Welcome](../03-agreements/welcome.md)'],
    [
      'lists the pages of the kit',
      '{{#each documents}}{{id}}: {{path}}\n{{/each}}',
      'tea: tea.md\nwelcome: ../03-agreements/welcome.md',
    ],
    ['escapes nothing for HTML', '{{#if kit.online}}{{else}}a < b & c{{/if}}', 'a < b & c'],
  ])('%s', (_what, template, text) => {
    expect(textOf(template)).toBe(text);
  });

  it('has answers and facts escaped for Markdown', () => {
    const answers = { 'group.name': '*a*', 'venue.name': '[b]' };
    expect(textOf("{{kit.name}} {{fill 'venue.name'}}", answers)).toBe('\\*a\\* \\[b\\]');
  });

  it('never takes an answer for a template', () => {
    expect(textOf('{{kit.name}}', { 'group.name': '{{kit.asOf}}' })).toBe('{{kit.asOf}}');
  });

  it('never takes an answer for the place of a form', () => {
    const answers = { 'purpose.statement': '::form{ref=joining}' };
    expect(textOf("{{fill 'purpose.statement'}}", answers)).toBe('\\::form{ref=joining}');
  });

  it('holds a form where its template places it', () => {
    expect(textOf('a\n\n::form{ref=joining}')).toMatch(
      /^a\n\n<!-- circlekit:form joining -->\n[\s\S]*<!-- \/circlekit:form -->$/u,
    );
  });

  it.each([
    ['everyWords', { 'meetings.every': null }, '[to fill in: how often we meet]'],
    ['lengthWords', { 'meetings.minutes': null }, '[to fill in: how long a meeting lasts]'],
    ['durationWords', { 'duration.kind': null }, '[to fill in: how long it goes on]'],
    ['whereWords', { 'format.delivery': null }, '[to fill in: where we meet]'],
  ])('shows a gap where %s would be missing from a sentence', (fact, answers, gap) => {
    expect(textOf(`We meet {{kit.${fact}}}.`, answers)).toBe(`We meet ${gap}.`);
  });

  it('has the spelling of the country in our words and never in answers', () => {
    const answers = { 'place.country': 'US', 'group.name': 'Colour', 'network.status': 'hosted' };
    expect(textOf("Colour {{kit.name}} {{fill 'network.host.organisation'}}", answers)).toBe(
      'Color Colour [to fill in: the organization behind us]',
    );
  });

  it('is the same each time', () => {
    expect(render('{{kit.name}} {{theme.hook}}')).toBe(render('{{kit.name}} {{theme.hook}}'));
  });
});

describe('A pack', () => {
  it('loads a part only when it is asked for', () => {
    const asked: string[] = [];
    const pack = openPack((name) => {
      asked.push(name);
      return name === 'index' ? { crisisCountries: [], crisisCompiled: '' } : [];
    });
    pack.fronts('american');
    expect(asked).toEqual(['index', 'fronts.american']);
  });
});
