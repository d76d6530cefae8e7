/** What a number counts or measures when it is no telephone number: read right after it. */
const measures = /^(?:\s*(?:minutes?|min|people|meetings|days|weeks|months|hours|years|%)\b|\s[A-Z]{3}\b|\(c\))/u;

/**
 * Finds what somebody could take for a telephone number: three or more digits, alone or in groups with single spaces,
 * hyphens, dots, slashes or brackets between them, that neither touch a letter nor are
 * - a year (1900 to 2099), a time (18:30), or part of a date (its day and month stand apart from its year),
 * - a sum of money (12.50 GBP, 325 GBP, 1.17), or a count with what it counts right after it (150 minutes, 120 people),
 * - a row of numbers to circle (1 2 3 4 5), or part of a law, as in the legal form 501(c)(3).
 * @returns the digits of each, without what stands between them.
 */
export function findPhoneLike(text: string): readonly string[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}:])\+?\(?\d(?:\d|[ \u00a0.\-/()]{1,2}(?=\d))*(?![\p{L}\d]|:\d)/gu)];
  return found
    .filter((match) => {
      const [shown] = match;
      const digits = shown.replace(/\D/gu, '');
      if (digits.length < 3 || /^(?:(?:19|20)\d\d|\d{1,4}\.\d\d|1 2 3 4 5)$/u.test(shown.replaceAll('\u00a0', ' ')))
        return false;
      return !measures.test(text.slice(match.index + shown.length));
    })
    .map(([shown]) => shown.replace(/\D/gu, ''));
}
