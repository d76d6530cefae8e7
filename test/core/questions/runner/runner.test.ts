import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/core/questions/question.ts';
import { findInBook, isAsked } from '../../../../src/core/questions/runner/book.ts';
import { listGuesses, listReview } from '../../../../src/core/questions/runner/review.ts';
import {
  acceptGuesses,
  answer,
  change,
  changeGuess,
  goBack,
  goOn,
  goToReview,
  skip,
  startWizard,
} from '../../../../src/core/questions/runner/runner.ts';
import {
  guessScreen,
  liveAnswers,
  phaseOf,
  reviewScreen,
  theEnd,
  type WizardState,
} from '../../../../src/core/questions/runner/state.ts';
import type { Answers, Value } from '../../../../src/core/when.ts';
import { smallBook as book, makeBook, makeQuestion } from '../../../wizard/support/small-book.ts';

const begin = (answers: Answers = {}, full = false): WizardState => startWizard(book, { answers, full, mode: 'new' });

const answerAll = (state: WizardState, ...values: Value[]): WizardState =>
  values.reduce<WizardState>((now, value) => answer(book, now, value), state);

const toReview: readonly Value[] = ['grief', 'aim', 'weekly', 'room', ['tea'], [], 'Our group'];
const atGuesses = (): WizardState => answerAll(begin(), ...toReview);
const atReview = (): WizardState => acceptGuesses(book, atGuesses());

describe('going forward', () => {
  test('asks the twelve, then the name, then shows the guesses, then the answers', () => {
    const phases: string[] = [];
    let state = begin();
    for (const value of toReview) {
      phases.push(phaseOf(book, state));
      state = answer(book, state, value);
    }
    phases.push(phaseOf(book, state), phaseOf(book, acceptGuesses(book, state)));
    expect(phases).toEqual(['twelve', 'twelve', 'twelve', 'twelve', 'twelve', 'twelve', 'naming', 'guesses', 'review']);
  });

  test('asks a follow-up only when it is called for', () => {
    expect(answer(book, begin(), 'cancer').at).toBe('detail');
    expect(answer(book, begin(), 'grief').at).toBe('aim');
  });

  test('asks the rest after the guesses on the full path', () => {
    const state = acceptGuesses(book, answerAll(begin({}, true), ...toReview));
    expect(state.at).toBe('goals');
    expect(phaseOf(book, state)).toBe('rest');
  });

  test('goes on at the first open question when answers are there already', () => {
    expect(begin({ theme: 'grief', aim: null }).at).toBe('every');
  });

  test('keeps "not sure yet" as null', () => {
    expect(answer(book, begin(), null).answers).toEqual({ theme: null });
  });

  test('writes no guess that nobody changed', () => {
    const state = answerAll(changeGuess(book, atGuesses(), 1), 4, 20);
    expect(state.at).toBe(guessScreen);
    expect(liveAnswers(book, state)).not.toHaveProperty('least');
    expect(liveAnswers(book, state)).toHaveProperty('most', 20);
  });
});

describe('going back', () => {
  test('stays at the first question', () => {
    expect(goBack(book, begin())).toMatchObject({ moved: false, state: { at: 'theme' } });
  });

  test('keeps the answers', () => {
    const { state } = goBack(book, answerAll(begin(), 'grief', 'mine'));
    expect(state).toMatchObject({ at: 'aim', answers: { theme: 'grief', aim: 'mine' } });
  });

  test('leads from the review to the guesses', () => {
    expect(goBack(book, atReview()).state.at).toBe(guessScreen);
  });

  test('puts the answer of a closed branch to sleep and wakes it when the branch opens again', () => {
    const asleep = answer(book, { ...answerAll(begin(), 'cancer', 'blood'), at: 'theme' }, 'grief');
    expect(liveAnswers(book, asleep)).toEqual({ theme: 'grief' });
    const awake = answer(book, { ...asleep, at: 'theme' }, 'other');
    expect(liveAnswers(book, awake)).toEqual({ theme: 'other', detail: 'blood' });
  });
});

describe('an answer that was our suggestion', () => {
  const [grief, cancer] = ['To be less alone.', 'To be less afraid.'];
  const withAim = (aim: string): WizardState => answerAll(begin(), 'grief', aim);
  const atTheme = (state: WizardState): WizardState => ({ ...state, at: 'theme' });

  test('is asked again, and is no answer until then, when another answer changes what we suggest', () => {
    const changed = answerAll(atTheme(withAim(grief)), 'cancer', 'blood');
    expect(changed).toMatchObject({ at: 'aim', overtaken: ['aim'] });
    expect(liveAnswers(book, changed)).toEqual({ theme: 'cancer', detail: 'blood' });
    expect(liveAnswers(book, answer(book, changed, grief))).toMatchObject({ aim: grief });
  });

  test('stays where the person wrote it', () => {
    const changed = answerAll(atTheme(withAim('mine')), 'cancer', 'blood');
    expect(liveAnswers(book, changed)).toMatchObject({ aim: 'mine' });
  });

  test('stays where a flag gave it, until somebody answers it at the prompt', () => {
    const state = startWizard(book, { answers: { aim: grief }, fromFlags: ['aim'], full: false, mode: 'new' });
    const changed = answerAll(state, 'cancer', 'blood');
    expect(changed).toMatchObject({ at: 'every', overtaken: [] });
    const retyped = answerAll({ ...changed, at: 'aim' }, cancer);
    expect(answer(book, atTheme(retyped), 'grief').overtaken).toEqual(['aim']);
  });

  test('comes back with the answer that it followed', () => {
    const changed = answer(book, atTheme(withAim(grief)), 'cancer');
    expect(liveAnswers(book, answer(book, atTheme(changed), 'grief'))).toEqual({ theme: 'grief', aim: grief });
  });

  test('is asked again after a change in the review', () => {
    const all = acceptGuesses(book, answerAll(begin(), 'grief', grief, ...toReview.slice(2)));
    const asking = answerAll(change(all, ['theme']), 'cancer', 'blood');
    expect(asking.at).toBe('aim');
    expect(liveAnswers(book, answer(book, asking, cancer))).toMatchObject({ theme: 'cancer', aim: cancer });
  });

  test('is still asked after the review was left for', () => {
    const all = acceptGuesses(book, answerAll(begin(), 'grief', grief, ...toReview.slice(2)));
    const left = goToReview(answerAll(change(all, ['theme']), 'cancer', 'blood'));
    const asking = goOn(book, left);
    expect([left.at, asking.at, answer(book, asking, cancer).at]).toEqual([reviewScreen, 'aim', reviewScreen]);
  });

  const saved = { theme: 'grief', aim: grief, every: 'fortnightly', meet: 'room', name: 'Our group' };
  const editing = (answers: Answers): WizardState => startWizard(book, { answers, full: false, mode: 'edit' });

  test('is asked, and nothing else is, after the review of a saved plan was left for', () => {
    const left = goToReview(answerAll(change(editing(saved), ['theme']), 'cancer', 'blood'));
    const asking = goOn(book, left);
    expect([asking.at, answer(book, asking, cancer).at]).toEqual(['aim', reviewScreen]);
  });

  test('of the long way is asked again in a saved plan, also after the review was left for', () => {
    const asked = change(editing({ ...saved, goals: ['talk', 'tea'] }), ['theme']);
    const asking = answer(book, goOn(book, goToReview(answerAll(asked, 'cancer', 'blood'))), cancer);
    expect([asking.at, answer(book, asking, ['rest']).at]).toEqual(['goals', reviewScreen]);
  });

  test('is owed no longer when the change is taken back', () => {
    const changed = answer(book, change(editing(saved), ['theme']), 'cancer');
    const back = answer(book, goBack(book, changed).state, 'grief');
    expect([changed.overtaken, goOn(book, goToReview(back)).at]).toEqual([['aim'], theEnd]);
  });

  test('is asked again when a saved plan is edited, and nothing else is', () => {
    const answers = { theme: 'grief', aim: grief, every: 'fortnightly', meet: 'room', name: 'Our group' };
    const state = startWizard(book, { answers, full: false, mode: 'edit' });
    const asking = answerAll(change(state, ['theme']), 'cancer', 'blood');
    expect([asking.at, answer(book, asking, cancer).at]).toEqual(['aim', reviewScreen]);
  });
});

describe('an answer with which other suggestions were taken', () => {
  const suits = makeBook([
    makeQuestion('theme', 'choice', { noPreselection: true }),
    makeQuestion('suits', 'choice', { suggestion: [{ value: 'yes' }], takes: ['often', 'minutes'] }),
    makeQuestion('meet', 'choice', { suggestion: [{ value: 'room' }] }),
    makeQuestion('often', 'rhythm', {
      stage: 'full',
      suggestion: [{ when: { key: 'theme', is: 'grief' }, value: 'weekly' }, { value: 'monthly' }],
    }),
    makeQuestion('minutes', 'integer', { stage: 'full', suggestion: [{ value: 90 }] }),
  ]);
  const answerEach = (state: WizardState, ...values: Value[]): WizardState =>
    values.reduce<WizardState>((now, value) => answer(suits, now, value), state);
  const start = (answers: Answers = {}) => startWizard(suits, { answers, full: false, mode: 'new' });
  const changed = (answers: Answers, key: string, value: Value): WizardState =>
    answer(suits, change(start(answers), [key]), value);
  const all = { theme: 'grief', suits: 'yes', meet: 'room' };

  test('is asked again when those are others', () => {
    const state = answerEach(start(), 'grief', 'yes');
    const back = answer(suits, { ...state, at: 'theme' }, 'cancer');
    expect(back).toMatchObject({ at: 'suits', overtaken: ['suits'] });
    expect(answerEach(back, 'yes')).toMatchObject({ at: 'meet', overtaken: [] });
  });

  test('waits through other answers until it is asked, or those are again what they were', () => {
    const state = changed(all, 'theme', 'cancer');
    expect(state).toMatchObject({ at: 'suits', overtaken: ['suits'] });
    expect(answer(suits, change(goToReview(state), ['meet']), 'screen').overtaken).toEqual(['suits']);
    expect(answer(suits, change(goToReview(state), ['theme']), 'grief')).toMatchObject({
      at: reviewScreen,
      overtaken: [],
    });
  });

  test('stays where the person said how they want it, and where nothing of it changes', () => {
    expect(changed({ ...all, often: '3 weeks' }, 'theme', 'cancer').overtaken).toEqual([]);
    expect(changed(all, 'often', '3 weeks').overtaken).toEqual([]);
    expect(changed({ ...all, theme: 'cancer' }, 'theme', 'carers').overtaken).toEqual([]);
  });
});

describe('own words that followed an answer', () => {
  const towns = makeBook([
    makeQuestion('country', 'country', { noPreselection: true }),
    makeQuestion('town', 'text', {
      follows: 'country',
      blank: 'optional',
      askWhen: { key: 'country', in: ['IE', 'KE'] },
    }),
  ]);
  const changeCountry = (to: string): WizardState => {
    const state = startWizard(towns, { answers: { country: 'IE', town: 'Cork' }, full: false, mode: 'edit' });
    return answer(towns, change(state, ['country']), to);
  };

  test('are shown again when that answer changes, even where nothing calls for them now', () => {
    expect(changeCountry('KE').at).toBe('town');
    const state = changeCountry('GB');
    expect(state.at).toBe('town');
    expect(liveAnswers(towns, skip(towns, state))).toEqual({ country: 'GB' });
  });

  test('are left alone when it stays', () => {
    expect(changeCountry('IE').at).toBe(reviewScreen);
  });
});

describe('the review', () => {
  test('keeps the answer to a follow-up that nothing has called for', () => {
    const changed = answer(book, change(atReview(), ['detail']), 'our own loss');
    expect(changed.at).toBe(reviewScreen);
    expect(liveAnswers(book, changed)).toMatchObject({ theme: 'grief', detail: 'our own loss' });
  });

  test('asks what a change opens and then returns', () => {
    const asking = answer(book, change(atReview(), ['meet']), 'screen');
    expect(asking.at).toBe('platform');
    expect(answerAll(asking, 'Jitsi', true).at).toBe(reviewScreen);
  });

  test('goes back through what a change opened', () => {
    const asking = answer(book, change(atReview(), ['meet']), 'screen');
    const before = goBack(book, asking).state;
    expect(before.at).toBe('meet');
    expect(goBack(book, before).state.at).toBe(reviewScreen);
  });

  test('still asks what was opened and left, before the end', () => {
    const asking = answer(book, change(atReview(), ['meet']), 'screen');
    const gone = goOn(book, goToReview(asking));
    expect([gone.at, answer(book, gone, 'Jitsi').at]).toEqual(['platform', 'camera']);
    expect(answerAll(gone, 'Jitsi', true).at).toBe(reviewScreen);
  });

  test('can be looked at on the way and left again', () => {
    expect(goOn(book, goToReview(answer(book, begin(), 'grief'))).at).toBe('aim');
  });

  test('ends when nothing is open', () => {
    expect(goOn(book, atReview()).at).toBe(theEnd);
  });

  test('asks only what a change opens when a saved plan is edited', () => {
    const state = startWizard(book, { answers: { theme: 'grief' }, full: false, mode: 'edit' });
    expect(state.at).toBe(reviewScreen);
    expect(goOn(book, state).at).toBe(theEnd);
    expect(answer(book, change(state, ['theme']), 'cancer').at).toBe('detail');
    expect(goBack(book, state).moved).toBe(false);
  });

  test('keeps an answer of a saved plan that the plan does not call for', () => {
    const state = startWizard(book, { answers: { theme: 'grief', detail: 'by hand' }, full: false, mode: 'edit' });
    expect(liveAnswers(book, state)).toHaveProperty('detail', 'by hand');
  });
});

/** What somebody may do at a stop; numbers choose among what is possible there. */
const move = fc.record({
  kind: fc.constantFrom('answer', 'answer', 'answer', 'not-sure', 'back', 'review', 'change', 'guess', 'go'),
  pick: fc.nat(20),
});

function pickValue(question: Question, pick: number): Value {
  if (question.kind === 'choice') return question.options?.[pick % question.options.length]?.id ?? null;
  if (question.kind === 'yes-no') return pick % 2 === 0;
  if (question.kind === 'integer') return 1 + (pick % 5);
  if (question.kind === 'choices' || question.kind === 'texts') return pick % 2 === 0 ? ['tea'] : ['time', 'tea'];
  const { suggestion = [] } = question;
  return [...suggestion.map(({ value }) => value), 'one', 'two'][pick % (suggestion.length + 2)] ?? null;
}

function makeMove(state: WizardState, kind: string, pick: number): WizardState {
  const question = findInBook(book, state.at);
  if (kind === 'back') return goBack(book, state).state;
  if (kind === 'review') return goToReview(state);
  if (question !== undefined) return answer(book, state, kind === 'not-sure' ? null : pickValue(question, pick));
  if (state.at === guessScreen) {
    const lines = listGuesses(book, state);
    return kind === 'guess' ? changeGuess(book, state, 1 + (pick % lines.length)) : acceptGuesses(book, state);
  }
  if (state.at === reviewScreen && kind === 'change') {
    const lines = listReview(book, state, true).groups.flatMap((group) => group.lines);
    return change(state, [lines[pick % lines.length]?.question.key ?? 'theme']);
  }
  const next = goOn(book, state);
  return next.at === theEnd ? state : next;
}

/** Goes straight on to the end, keeping what was answered and giving a first answer to what was not. */
function finish(state: WizardState, wanted?: Answers): WizardState {
  let now = state;
  for (let steps = 0; now.at !== theEnd; steps += 1) {
    if (steps > 500) throw new Error(`The wizard goes in circles at ${now.at}.`);
    now = step(now, wanted);
  }
  return now;
}

function step(state: WizardState, wanted: Answers | undefined): WizardState {
  const question = findInBook(book, state.at);
  const source = wanted ?? state.answers;
  if (question !== undefined) {
    const value = source[question.key];
    if (value !== undefined) return answer(book, state, value);
    return wanted === undefined && question.stage === 'twelve'
      ? answer(book, state, pickValue(question, 0))
      : skip(book, state);
  }
  if (state.at === guessScreen) return acceptGuesses(book, state);
  // Guesses, the long way's questions and follow-ups that nothing called for are reached from here; what the short path
  // asks never is, so nothing can slip in.
  const filled = book.fill(liveAnswers(book, state));
  const canChange = (key: string) => {
    const found = findInBook(book, key);
    return found !== undefined && (['guess', 'full'].includes(found.stage) || !isAsked(found, filled));
  };
  const left = Object.keys(wanted ?? {}).filter((key) => !(key in state.answers) && canChange(key));
  return left.length > 0 ? change(state, left) : goOn(book, state);
}

test('any way through ends in the same answers as going straight through with the last answers', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), fc.boolean(), (moves, full) => {
      const wandered = finish(moves.reduce((state, one) => makeMove(state, one.kind, one.pick), begin({}, full)));
      const last = liveAnswers(book, wandered);
      const straight = finish(begin({}, full), last);
      expect(liveAnswers(book, straight)).toEqual(last);
    }),
    { numRuns: 300 },
  );
});

test('going on from saved answers at any moment ends in the same answers', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const wandered = moves.reduce((state, one) => makeMove(state, one.kind, one.pick), begin());
      const resumed = begin(liveAnswers(book, wandered));
      expect(liveAnswers(book, resumed)).toEqual(liveAnswers(book, wandered));
      expect(liveAnswers(book, finish(resumed))).toMatchObject(liveAnswers(book, resumed));
    }),
  );
});
