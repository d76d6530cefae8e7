import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/core/kit/contradictions/list.ts';
import { sayRule } from '../../../../src/core/kit/contradictions/rule.ts';
import { findQuestion } from '../../../../src/core/questions/list.ts';

const here = new URL('.', import.meta.url);
const tests = readdirSync(here).map((name) => readFileSync(new URL(name, here), 'utf8'));
const sentences = rules.flatMap((rule) => [
  { code: rule.code, sentence: sayRule(rule) },
  { code: rule.code, sentence: rule.fix },
]);
const tradeWords = /facilitator|intake|delivery|openness|supervision|referral|client|vulnerable|non-compliant/i;

describe('the list of contradictions', () => {
  it('holds every code once', () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(rules)('$code has a row in the tables', ({ code }) => {
    expect(tests.some((text) => text.includes(`'${code}'`))).toBe(true);
  });

  it.each(rules)('$code names a question that exists', ({ key }) => {
    expect(findQuestion(key)).toBeDefined();
  });

  it.each(sentences)('$code speaks in full sentences: $sentence', ({ sentence }) => {
    expect(sentence).toMatch(/^[A-Z].*[.]$/);
  });

  it.each(sentences)('$code uses no trade word: $sentence', ({ sentence }) => {
    expect(sentence).not.toMatch(tradeWords);
  });

  it('stops the launch only where somebody could be hurt', () => {
    const sometimes = rules.filter((rule) => rule.blocks !== undefined && rule.blocks !== false);
    const files = [
      'numbers',
      'crisis',
      'duty',
      'young',
      'discreet',
      'reminder',
      'messaging',
      'guests',
      'sign',
      'photos',
    ];
    const known = [...files, 'evaluation-names', 'recording'];
    const others = sometimes.filter(({ code }) => !known.some((start) => code.startsWith(start)));
    expect(others.map(({ code }) => code)).toEqual([]);
  });
});
