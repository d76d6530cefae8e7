import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, readText, restyle, styleOf, type TextStyle } from '../../../src/core/changes/text-style.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('the layout of a text', () => {
  test.each<readonly [string, TextStyle]>([
    ['one\ntwo\n', { ends: 'lf', bom: false }],
    ['one\r\ntwo\r\n', { ends: 'crlf', bom: false }],
    ['\uFEFFone\ntwo', { ends: 'lf', bom: true }],
    ['\uFEFFone\r\ntwo', { ends: 'crlf', bom: true }],
    ['no line end', { ends: 'lf', bom: false }],
    ['', { ends: 'lf', bom: false }],
    ['first\nthen\r\n', { ends: 'lf', bom: false }],
    ['\n', { ends: 'lf', bom: false }],
  ])('of %j is seen', (text, style) => {
    expect(styleOf(bytesOf(text))).toEqual(style);
  });

  test('is put on and taken off without a change to the words', () => {
    const layouts = fc.record({ ends: fc.constantFrom('lf', 'crlf'), bom: fc.boolean() }) as fc.Arbitrary<TextStyle>;
    const texts = fc.array(fc.constantFrom('a', 'é', '漢', '\n', ' ', '🫖')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, layouts, (text, style) => {
        expect(textOf(normalise(restyle(bytesOf(text), style)))).toBe(text);
      }),
    );
  });

  test('is seen again as it was put on', () => {
    for (const ends of ['lf', 'crlf'] as const)
      for (const bom of [true, false])
        expect(styleOf(restyle(bytesOf('one\ntwo\n'), { ends, bom }))).toEqual({ ends, bom });
  });

  test('keeps a lone carriage return, which is no line end of ours', () => {
    expect(textOf(normalise(bytesOf('one\rtwo\r\n')))).toBe('one\rtwo\n');
  });

  test('keeps a missing last line end', () => {
    expect(textOf(restyle(bytesOf('one\ntwo'), { ends: 'crlf', bom: true }))).toBe('\uFEFFone\r\ntwo');
  });
});

describe('reading what people saved', () => {
  test.each([
    ['UTF-8', Buffer.from('Café\r\n漢\r\n', 'utf8')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé\r\n漢\r\n', 'utf8')],
    ['two-byte letters', Buffer.from('\uFEFFCafé\r\n漢\r\n', 'utf16le')],
    ['two-byte letters, other way round', Buffer.from('\uFEFFCafé\r\n漢\r\n', 'utf16le').swap16()],
  ])('%s', (_name, bytes) => {
    expect(readText(bytes)).toBe('Café\n漢\n');
  });

  test('Western Windows letters', () => {
    expect(readText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x94]))).toBe('Café “”');
  });
});
