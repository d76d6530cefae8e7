import { languageNames } from './language-names.ts';

/** Codes of two letters must be known; of the thousands with three letters any will do. */
export const languagePattern = `^(${Object.keys(languageNames)
  .filter((code) => code.length === 2)
  .join('|')}|[a-z]{3})$`;

const pattern = new RegExp(languagePattern);

const codeByName: ReadonlyMap<string, string> = new Map(
  Object.entries(languageNames).map(([code, name]) => [name.toLowerCase(), code]),
);

/** Says whether the text is a language code that a plan may hold. */
export function isLanguage(text: string): boolean {
  return pattern.test(text);
}

/** The code for a language typed as code or English name; undefined when it is not known. */
export function languageFor(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  return codeByName.get(word) ?? (isLanguage(word) ? word : undefined);
}

/** The English name of a language; the code itself when it is none of ours. */
export function languageName(code: string): string {
  return Object.hasOwn(languageNames, code) ? (languageNames[code] ?? code) : code;
}
