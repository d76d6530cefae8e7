import { describe, expect, it } from 'vitest';
import {
  compileTemplate,
  readTemplateHead,
  splitTemplate,
} from '../../../../src/core/documents/compile/compile-template.ts';
import { vocabulary } from './vocabulary.ts';

const asIs = (text: string): string => text;

function problemsOf(template: string): readonly string[] {
  return compileTemplate(template, 'a.md.hbs', vocabulary, asIs).problems.map(({ what }) => what);
}

describe('A template that names only what there is', () => {
  it.each([
    ['plain text', 'Tea at four.'],
    ['an answer', "{{fill 'venue.name'}}"],
    ['paragraphs', "{{paragraphs 'purpose.statement'}}"],
    ['a list', "{{#each (list 'purpose.not_for')}}- {{this}}{{/each}}"],
    ['a fact', '{{kit.name}} {{kit.money.words}} {{theme.hook}}'],
    ['a list of facts', '{{#each kit.sessions}}{{number}} {{dateWords}}{{#if @last}}.{{/if}}{{/each}}'],
    ['a fact from inside a list', '{{#each kit.sessions}}{{@root.kit.name}}{{/each}}'],
    ['the list of documents', "{{#each documents}}{{#if (eq needed 'first')}}{{title}}{{/if}}{{/each}}"],
    ['choices', "{{#if (is 'format.delivery' 'online' 'hybrid')}}a{{else if (is 'people.ages' 'mixed')}}b{{/if}}"],
    ['a yes', "{{#unless (is 'facilitation.couple' true)}}a{{/unless}}"],
    ['a country', "{{#if (is 'place.country' 'GB')}}a{{/if}}"],
    ['a number compared', "{{#if (over 'people.size.max' 12)}}a{{/if}}"],
    ['conditions together', "{{#if (all (known 'venue.name') (any kit.online (not kit.byPhone)))}}a{{/if}}"],
    ['a link, a page and a line', "{{link 'welcome'}} {{#if (made 'welcome')}}a{{/if}} {{line}}"],
    ['a count', "{{plural kit.most 'person' 'people'}}"],
    ['a partial', '{{> numbers}}'],
    ['a form', '::form{ref=joining}'],
    ['a note to ourselves', '{{! why this is here }}a'],
  ])('compiles: %s', (_what, template) => {
    expect(problemsOf(template)).toEqual([]);
  });
});

describe('A template that names what is not there', () => {
  it.each([
    ["{{fill 'venue.nam'}}", 'There is no plan key "venue.nam".'],
    ["{{#if (is 'format.delivery' 'by-post')}}a{{/if}}", '"format.delivery" has no choice "by-post".'],
    ["{{#if (is 'format.delivery')}}a{{/if}}", '"is format.delivery" needs at least one choice.'],
    ["{{#if (over 'people.size.max' 'many')}}a{{/if}}", '"over people.size.max" needs a number.'],
    ['{{kit.nam}}', 'There is no "kit.nam" here.'],
    ['{{#if kit.nam}}a{{/if}}', 'There is no "kit.nam" here.'],
    ['{{#if (not kit.nam)}}a{{/if}}', 'There is no "kit.nam" here.'],
    ['{{#each kit.nams}}a{{/each}}', 'There is no "kit.nams" here.'],
    ['{{#each kit.sessions}}{{nam}}{{/each}}', 'There is no "nam" here.'],
    ['{{#each kit.sessions}}{{@root.kit.nam}}{{/each}}', 'There is no "@root.kit.nam" here.'],
    ['{{#each kit.sessions}}{{@key}}{{/each}}', 'There is no "@key".'],
    ['{{theme.defaults}}', 'There is no "theme.defaults" here.'],
    ['{{kit.answers}}', 'There is no "kit.answers" here.'],
    ['{{kit.problems}}', 'There is no "kit.problems" here.'],
    ['{{constructor}}', 'There is no "constructor" here.'],
    ['{{#if kit.toString}}a{{/if}}', 'There is no "kit.toString" here.'],
    ["{{toString 'a'}}", 'There is no helper "toString".'],
    ["{{link 'welcom'}}", 'There is no document "welcom".'],
    ["{{#if (made 'welcom')}}a{{/if}}", 'There is no document "welcom".'],
    ['{{> number}}', 'There is no partial "number".'],
    ['::form{ref=joinin}', 'There is no form "joinin".'],
    ["{{shout 'a'}}", 'There is no helper "shout".'],
    ["{{#if (shout 'a')}}a{{/if}}", 'There is no helper "shout".'],
    ["{{log 'a'}}", 'There is no helper "log".'],
    ["{{lookup kit 'name'}}", 'There is no helper "lookup".'],
  ])('is refused: %s', (template, what) => {
    expect(problemsOf(template)).toContain(what);
  });

  it.each([
    ['a group of facts printed', '{{kit.money}}', 'is a list or a group of facts and cannot be printed'],
    ['a list printed', '{{kit.sessions}}', 'is a list or a group of facts and cannot be printed'],
    ['going through one fact', '{{#each kit.name}}a{{/each}}', 'Only a list can be gone through'],
    ['reaching outside a list', '{{#each kit.sessions}}{{../kit.name}}{{/each}}', 'reaches outside its list'],
    ['another block', '{{#with kit}}a{{/with}}', 'is not a block that templates know'],
    ['a partial with parameters', '{{> numbers kit}}', 'Partials take no parameters'],
    ['a block of a partial', '{{#> numbers}}a{{/numbers}}', 'cannot hold a PartialBlockStatement'],
    ['a decorator', '{{* x}}', 'cannot hold a Decorator'],
    ['a block that is not closed', '{{#if kit.online}}a', 'The template cannot be read'],
  ])('is refused: %s', (_what, template, words) => {
    expect(problemsOf(template).join(' ')).toContain(words);
  });

  it('is told the file, the line behind the head, and the column', () => {
    const template = '---\nid: a\n---\nTea\n  {{kit.nam}}\n';
    expect(compileTemplate(template, 'a.md.hbs', vocabulary, asIs).problems[0]?.place).toMatchObject({
      file: 'a.md.hbs',
      line: 5,
    });
  });

  it('makes no source', () => {
    expect(compileTemplate('{{kit.nam}}', 'a.md.hbs', vocabulary, asIs).source).toBeUndefined();
  });
});

describe('Spelling', () => {
  const shout = (text: string): string => text.toUpperCase();
  const template = "tea {{#if kit.online}}cup{{else}}mug{{/if}} {{fill 'venue.name'}} {{link 'welcome'}}";
  const source = compileTemplate(template, 'a.md.hbs', vocabulary, shout).source ?? '';

  it.each(['TEA', 'CUP', 'MUG'])('is done to the own words of a template, in blocks too: %s', (word) => {
    expect(source).toContain(word);
  });

  it.each(['venue.name', 'welcome'])('is not done to names: %s', (name) => {
    expect(source).toContain(`"${name}"`);
  });
});

describe('A template file', () => {
  it.each([
    ['with a head', '---\nid: a\n---\nText\n', { head: 'id: a', body: 'Text\n', line: 4 }],
    ['without one', 'Text\n', { head: '', body: 'Text\n', line: 1 }],
    ['with a rule further down', 'Text\n\n---\n', { head: '', body: 'Text\n\n---\n', line: 1 }],
  ])('is split into head and text: %s', (_what, text, parts) => {
    expect(splitTemplate(text)).toEqual(parts);
  });
});

const head = {
  id: 'tea',
  title: 'Tea',
  path: '02-meetings/tea.md',
  audience: 'members',
  layout: 'doc',
  needed: 'first',
  about: 'Who pours.',
  size: 'starter',
  also: [],
  order: 10,
  sources: ['practice'],
};

function headProblems(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const text = `---\n${JSON.stringify({ ...head, ...changes })}\n---\nText\n`;
  return readTemplateHead(text, 'tea.md.hbs').problems.map(({ what }) => what);
}

describe("A template's head", () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['as it should be', {}],
    ['of a page at the top of the kit', { path: 'tea.md' }],
    ['with a condition', { when: { key: 'people.ages', is: 'mixed' }, because: 'young people come' }],
    ['of a page that people fill in', { fill: true }],
    ['of a page that is never merged', { merge: 'never' }],
    ['of a page in other formats', { also: ['csv', 'ics'] }],
  ])('is taken: %s', (_what, changes) => {
    expect(headProblems(changes)).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['id', { id: 'Tea time' }],
    ['title', { title: ' ' }],
    ['path', { path: '../tea.md' }],
    ['path', { path: '/tea.md' }],
    ['audience', { audience: 'nobody' }],
    ['layout', { layout: 'book' }],
    ['needed', { needed: 'soon' }],
    ['about', { about: 'No full stop' }],
    ['size', { size: 'large' }],
    ['also', { also: ['pdf'] }],
    ['order', { order: 1.5 }],
    ['sources', { sources: [] }],
    ['because', { when: { key: 'a', is: 1 }, because: 'A sentence.' }],
    ['merge', { merge: 'always' }],
    ['fill', { fill: false }],
    ['colour', { colour: 'red' }],
  ])('is refused for its `%s`: %j', (name, changes) => {
    expect(headProblems(changes).join(' ')).toContain(`\`${name}\``);
  });

  it('is refused when its path does not end in its id', () => {
    expect(headProblems({ path: '02-meetings/cups.md' })).toEqual(['The path must end in the id.']);
  });

  it.each([{ when: { key: 'a', is: 1 } }, { because: 'of it' }])(
    'is refused with only one of condition and reason: %j',
    (changes) => {
      expect(headProblems(changes)).toEqual(['`when` and `because` belong together.']);
    },
  );

  it('is missed where there is none', () => {
    expect(readTemplateHead('Text\n', 'tea.md.hbs').problems).toHaveLength(1);
  });
});
