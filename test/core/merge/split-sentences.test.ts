import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/merge/split-sentences.ts';

describe('a paragraph is cut', () => {
  test.each([
    ['We meet. We talk.', ['We meet. ', 'We talk.']],
    ['Really? Yes! Good…  Then go.', ['Really? ', 'Yes! ', 'Good…  ', 'Then go.']],
    ['**We can pass.** Nobody asks.', ['**We can pass.** ', 'Nobody asks.']],
    ['We meet.\nWe talk.', ['We meet.\n', 'We talk.']],
    ['Read [this page](a.md). *Then* go.', ['Read [this page](a.md). ', '*Then* go.']],
    ['She said "come in." We went.', ['She said "come in." ', 'We went.']],
    ['Er sagte „komm.“ Wir gingen.', ['Er sagte „komm.“ ', 'Wir gingen.']],
    ['¿Vienes? ¡Sí! Ángela lleva té.', ['¿Vienes? ', '¡Sí! ', 'Ángela lleva té.']],
    ['我们见面。请来！好', ['我们见面。', '请来！', '好']],
    ['نلتقي هنا؟ تعال.', ['نلتقي هنا؟ ', 'تعال.']],
    ['Name: ________ Signed. We keep it.', ['Name: ________ Signed. ', 'We keep it.']],
  ])('after its sentences: %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  test.each([
    'We meet at 7.30. 20 chairs are there.',
    'Ask Dr. Ade or Prof. Bo at St. Mary.',
    'Call A. Obi, e.g. at 7 p.m. Tuesdays.',
    'We talk. and stop.',
    '(We meet. We talk.)',
    '**We meet. We talk.**',
    '"We meet. We talk."',
    '“We meet. We talk.”',
    '`We meet. We talk.`',
    '[We meet. We talk.](a.md)',
    'Open (and never closed. We talk.',
    'No space.Here.',
    'Words only',
  ])('nowhere in %j', (text) => {
    expect(splitSentences(text)).toEqual([text]);
  });

  test('without losing a letter', () => {
    const texts = fc.array(fc.constantFrom('A', 'b', '. ', '.', '! ', '\n', '**', '(', ')', '"', '”', '。', ' ', '9'));
    fc.assert(fc.property(texts, (parts) => splitSentences(parts.join('')).join('') === parts.join('')));
  });
});
