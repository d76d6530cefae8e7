import { languageNames } from './language-names.ts';

/** Says whether the text is a language code that a plan may hold: any of three letters, of those with two a known one. */
export function isLanguage(text: string): boolean {
  return text.length === 2 ? Object.hasOwn(languageNames, text) : /^[a-z]{3}$/.test(text);
}

/** `isLanguage` as a regular expression. */
export function languagePattern(): string {
  const known = Object.keys(languageNames).filter((code) => code.length === 2);
  return `^(${known.join('|')}|[a-z]{3})$`;
}

/** The code for a language typed as code or English name; undefined when it is not known. */
export function languageFor(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const named = Object.entries(languageNames).find(([, name]) => name.toLowerCase() === word);
  return named?.[0] ?? (isLanguage(word) ? word : undefined);
}

/** The English name of a language; the code itself when it is none of ours. */
export function languageName(code: string): string {
  return Object.hasOwn(languageNames, code) ? (languageNames[code] ?? code) : code;
}
