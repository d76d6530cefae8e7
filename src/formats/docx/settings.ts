import { tag, xmlDeclaration } from '../package/xml.ts';
import { WORD } from './styles.ts';

/** word/settings.xml: the ways of Word 2013 and later, and the language for its fonts. */
export function writeSettings(lang: string): string {
  const setting = (name: string, value: number): string =>
    tag('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value });
  const settings = [
    setting('compatibilityMode', 15),
    setting('overrideTableStyleFontSizeAndJustification', 1),
    setting('enableOpenTypeFeatures', 1),
    setting('doNotFlipMirrorIndents', 1),
    setting('differentiateMultirowTableHeaders', 1),
  ];
  return `${xmlDeclaration}${tag(
    'w:settings',
    { 'xmlns:w': WORD },
    tag('w:zoom', { 'w:percent': 100 }),
    tag('w:defaultTabStop', { 'w:val': 720 }),
    tag('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    tag('w:compat', {}, ...settings),
    tag('w:themeFontLang', { 'w:val': lang }),
    tag('w:decimalSymbol', { 'w:val': '.' }),
    tag('w:listSeparator', { 'w:val': ',' }),
  )}`;
}
