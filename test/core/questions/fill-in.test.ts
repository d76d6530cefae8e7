import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, fillIn, suggestionFor, type ThemeDefaults } from '../../../src/core/questions/fill-in.ts';
import { findQuestion, questions } from '../../../src/core/questions/list.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import type { Answers, Value } from '../../../src/core/when.ts';

const themeDefaults: ThemeDefaults = {
  bereavement: { 'meetings.every': 'weekly', 'duration.kind': 'set-number', 'duration.sessions': 8 },
  dementia: { 'facilitation.count': 3, 'duration.kind': 'pilot-then-review' },
};

function ask(key: string): Question {
  const question = findQuestion(key);
  if (question === undefined) throw new Error(`no question ${key}`);
  return question;
}

function filled(given: Answers, key: string): Value | undefined {
  return fillIn(given, themeDefaults).answers[key];
}

const ofRelatives =
  'Company and plain talk for people who care about someone; nobody is told what they should have done.';

describe('the sentence that says what a group is for', () => {
  const purposes: ThemeDefaults = {
    housing: { 'purpose.statement': 'From people who have been without a home too.' },
    carers: { 'purpose.statement': 'A breather for you.' },
  };

  it.each<[string, Answers, string]>([
    ['is the sample of the theme', { 'theme.id': 'housing' }, 'From people who have been without a home too.'],
    ['is true for relatives', { 'theme.id': 'housing', 'people.audience': 'family-carers' }, ofRelatives],
    [
      'stays that of the theme for carers',
      { 'theme.id': 'carers', 'people.audience': 'family-carers' },
      'A breather for you.',
    ],
  ])('%s', (_name, given, expected) => {
    expect(fillIn(given, purposes).answers['purpose.statement']).toBe(expected);
  });
});

describe('a missing answer', () => {
  it.each<[string, Answers, string, Value | undefined]>([
    ['takes the general suggestion', {}, 'meetings.every', 'fortnightly'],
    ['takes the theme before the general suggestion', { 'theme.id': 'bereavement' }, 'meetings.every', 'weekly'],
    [
      'takes what another answer settles before the theme',
      { 'theme.id': 'bereavement', 'duration.rhythm': 'no-end' },
      'duration.kind',
      'ongoing',
    ],
    [
      'counts one person when there is only one, whatever the theme says',
      { 'theme.id': 'dementia', 'facilitation.model': 'only-me' },
      'facilitation.count',
      1,
    ],
    [
      'asks nothing about bad days in a club where people learn something',
      { 'theme.id': 'shared-interest', 'purpose.goals': ['learn-skills'] },
      'evaluation.questions',
      ['knowledge', 'satisfaction'],
    ],
    ['follows a suggestion that follows the theme', { 'theme.id': 'bereavement' }, 'format.openness', 'closed'],
    ['follows through three steps', { 'theme.id': 'bereavement' }, 'people.partner_guests', 'no'],
    ['takes young people to be under 18', { 'theme.id': 'young-people' }, 'people.ages', 'under-18'],
    [
      'takes their parents and friends to be adults',
      { 'theme.id': 'young-people', 'people.audience': 'family-carers' },
      'people.ages',
      'adults',
    ],
    ['is not guessed for the country', {}, 'place.country', undefined],
    ['takes the time zone of a country with one', { 'place.country': 'KE' }, 'place.timezone', 'Africa/Nairobi'],
    ['takes no time zone for a country with several', { 'place.country': 'US' }, 'place.timezone', undefined],
    ['takes the money of the country', { 'place.country': 'IE' }, 'money.currency', 'EUR'],
    ['takes the paper of the country', { 'place.country': 'US' }, 'kit.paper', 'letter'],
    ['takes A4 without a country', {}, 'kit.paper', 'a4'],
    ['asks about what people hope for', {}, 'evaluation.questions', ['belonging', 'coping', 'satisfaction']],
    [
      'gathers what to ask about from every goal',
      { 'purpose.goals': ['practical-help', 'using-services'], 'theme.id': 'carers' },
      'evaluation.questions',
      ['services', 'giving', 'satisfaction', 'carers-strain'],
    ],
    [
      'wishes of a network for what the other answers leave open',
      { 'money.insurance': 'own', 'facilitation.training': 'none', 'facilitation.supervision.who': 'the librarian' },
      'network.wanted',
      ['peers'],
    ],
    [
      'wishes for a place on its list only where nobody has to hide',
      { 'people.outness_risk': 'none', 'format.openness': 'open', 'venue.cost': 12 },
      'network.wanted',
      ['insurance', 'training', 'listing', 'money', 'supervision', 'peers'],
    ],
    [
      'asks at the end of a fixed number',
      { 'duration.kind': 'phased' },
      'evaluation.occasions',
      [{ id: 'end', when: 'end' }],
    ],
    [
      'lets Hearing Voices groups set their own limits',
      { 'purpose.approach': 'hearing-voices' },
      'safety.confidentiality_limits',
      ['decided-by-group'],
    ],
  ])('%s', (_name, given, key, value) => {
    expect(filled(given, key)).toEqual(value);
  });

  it('takes nothing from a theme that nobody knows', () => {
    expect(fillIn({ 'theme.id': 'constructor' }, {}).answers['meetings.minutes']).toBe(90);
  });
});

describe('a given answer', () => {
  it('stays as it is', () => {
    expect(filled({ 'meetings.every': 'monthly', 'theme.id': 'bereavement' }, 'meetings.every')).toBe('monthly');
  });

  it('stays null when it is not sure yet', () => {
    expect(filled({ 'meetings.every': null, 'theme.id': 'bereavement' }, 'meetings.every')).toBeNull();
  });

  it('is left out where it does not apply', () => {
    expect(filled({ 'venue.name': 'Library', 'format.delivery': 'online' }, 'venue.name')).toBeUndefined();
  });

  it('is left out when it is no question', () => {
    expect(filled({ 'venue.colour': 'blue' }, 'venue.colour')).toBeUndefined();
  });

  it('is told apart from a suggestion', () => {
    const { from } = fillIn({ 'meetings.minutes': 60, 'meetings.every': null }, {});
    expect([from['meetings.minutes'], from['meetings.every'], from['meetings.break']]).toEqual([
      'plan',
      'plan',
      'suggestion',
    ]);
  });
});

describe('whether a question applies', () => {
  it('hangs on answers that were filled in', () => {
    expect(applies(ask('venue.name'), fillIn({}, {}).answers)).toBe(true);
  });

  it('turns false with the answer it hangs on', () => {
    expect(applies(ask('venue.name'), fillIn({ 'format.delivery': 'telephone' }, {}).answers)).toBe(false);
  });
});

/** Any value a question may take, or null. */
function anyAnswer(question: Question): fc.Arbitrary<Value> {
  const ids = (question.options ?? []).map(({ id }) => id);
  if (question.kind === 'choice') return fc.constantFrom<Value>(null, ...ids);
  if (question.kind === 'choices') return fc.subarray(ids);
  if (question.kind === 'yes-no') return fc.constantFrom<Value>(null, true, false);
  if (question.kind === 'integer') return fc.integer({ min: question.min ?? 0, max: question.max ?? 100 });
  if (question.kind === 'country') return fc.constantFrom<Value>(null, 'GB', 'US', 'KE', 'DE');
  return fc.constant(null);
}

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...questions.map((question) => fc.option(anyAnswer(question), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      questions.flatMap(({ key }, index) => {
        const value = values[index];
        return value === undefined ? [] : [[key, value] as const];
      }),
    ),
  );

describe('filling in', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const once = fillIn(given, themeDefaults).answers;
        expect(fillIn(once, themeDefaults).answers).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('gives each missing key just what is suggested for the whole', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { answers, from } = fillIn(given, themeDefaults);
        for (const question of questions.filter(({ key }) => from[key] === 'suggestion')) {
          expect(answers[question.key]).toEqual(suggestionFor(question, answers, themeDefaults));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the order of the plan file', () => {
    const keys = Object.keys(fillIn({}, {}).answers);
    const order = questions.map(({ key }) => key).filter((key) => keys.includes(key));
    expect(keys).toEqual(order);
  });
});
