import { describe, expect, test } from 'vitest';
import { findQuestion } from '../../src/core/questions/list.ts';
import { answerTools } from '../../src/wizard/answer-tools.ts';
import { makePrompt } from '../../src/wizard/make-prompt.ts';
import { openPlainSession } from './support/plain-session.ts';

const question = findQuestion('purpose.not_for');
if (question === undefined) throw new Error('There is no question with a list of texts.');
const prompt = makePrompt(answerTools, question, {
  key: question.key,
  mayGoBack: true,
  mayBeUnsure: true,
  mayReview: false,
  maySkip: false,
  isShort: false,
});

async function type(text: string, isTerminal: boolean) {
  const session = openPlainSession({ isTerminal });
  session.send(text);
  return { reply: await session.prompter.ask(prompt), written: session.written() };
}

describe('a list of short texts, in plain mode', () => {
  test.each([
    ['one on each line, on a terminal', 'therapy\nadvice, of any kind\n\n', true, ['therapy', 'advice, of any kind']],
    ['all on one line, on a terminal', 'therapy, advice\n\n', true, ['therapy', 'advice']],
    ['all on one line, from a pipe', 'therapy, advice\n', false, ['therapy', 'advice']],
  ])('is read %s', async (_name, text, isTerminal, value) => {
    expect((await type(text, isTerminal)).reply).toEqual({ kind: 'answer', value });
  });

  test.each([
    ['a terminal', true, 'One on each line, or all on one line with commas between.'],
    ['a pipe', false, 'All on one line, with commas between.'],
  ])('says how to write it on %s', async (_name, isTerminal, words) => {
    expect((await type('therapy\n\n', isTerminal)).written).toContain(`\n${words}\n`);
  });
});
