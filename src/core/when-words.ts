import type { Value, When } from './when.ts';

/** Says a condition in words, after "when": "format.delivery is online or hybrid". */
export function wordsOfWhen(when: When): string {
  if ('all' in when) return when.all.map(wordsOfWhen).join(' and ');
  if ('any' in when) return when.any.map(wordsOfWhen).join(', or ');
  if ('is' in when) return `${when.key} is ${word(when.is)}`;
  if ('in' in when) return `${when.key} is ${when.in.map(word).join(' or ')}`;
  if ('not' in when) return `${when.key} is not ${word(when.not)}`;
  if ('known' in when) return `${when.key} is ${when.known ? 'answered' : 'not answered'}`;
  return `${when.key} is over ${when.over}`;
}

function word(value: Value): string {
  if (value === null) return 'not sure yet';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
