import type { Kind } from '../questions/question.ts';
import { hasInvisible } from '../questions/shapes.ts';
import type { Finding } from './finding.ts';
import type { Leaf } from './node-value.ts';

type Trap = Omit<Finding, 'offset' | 'key'>;

/** Kinds whose answer is some writing; for them a bare number or a bare yes is a slip. */
const WRITING: readonly Kind[] = ['text', 'texts', 'paragraph', 'email', 'link', 'timezone'];

/** Kinds where `no` and `yes` are real answers, or are judged by the list of choices. */
const TAKES_NO: readonly Kind[] = ['choice', 'choices', 'language', 'languages', 'records'];

/** Kinds that are lists; a bare text there is a list gone wrong. */
const LISTS: readonly Kind[] = ['choices', 'texts', 'dates', 'languages', 'records'];

const YES_NO = /^(?:y|n|yes|no|on|off)$/i;

function bareNumber(kind: Kind, value: number, source: string): Trap | undefined {
  if (kind === 'phone') {
    const what = 'A phone number without quotes is read as a number and loses its first 0 or its +.';
    return { code: 'phone-unquoted', what, fix: 'Put straight quotes around it: "0123 456".' };
  }
  if (kind === 'time') {
    const what = 'A time is written with hours, a colon and minutes; this is read as a number.';
    return { code: 'time-as-number', what, fix: 'Write it in quotes: "18:30".' };
  }
  if (kind === 'date' || kind === 'dates') {
    const what = 'A date is written with year, month and day; this is read as a number.';
    return { code: 'date-as-number', what, fix: 'Write it in quotes: "2027-01-12".' };
  }
  if (WRITING.includes(kind)) {
    const what = 'A number without quotes stands where a text belongs, and would lose its zeros.';
    return { code: 'number-for-text', what, fix: 'Put straight quotes around it.' };
  }
  if ((kind === 'integer' || kind === 'amount') && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source)) {
    const what = `"${source}" is read as ${value}, which may not be what is meant.`;
    return { code: 'number-not-plain', what, fix: 'Write the number with plain digits.' };
  }
  return undefined;
}

function bareYesNo(kind: Kind, word: string): Trap | undefined {
  if (TAKES_NO.includes(kind) || !YES_NO.test(word)) return undefined;
  if (kind === 'country') {
    if (word === 'NO') return undefined;
    const what = `"${word}" is read as a word here, and NO is the code of Norway, so it is not clear what is meant.`;
    const fix = 'Write "NO" for Norway, "GB" or another code for your country, or null for "not sure yet".';
    return { code: 'yes-no-word', what, fix };
  }
  if (kind === 'yes-no') {
    const what = `"${word}" is read as a word here, not as an answer.`;
    return {
      code: 'yes-no-word',
      what,
      fix: `Write ${/^(?:y|yes|on)$/i.test(word) ? 'true' : 'false'}, without quotes.`,
    };
  }
  const what = `"${word}" without quotes is read as the word "${word}", and by some other programs as yes or no.`;
  return {
    code: 'yes-no-word',
    what,
    fix: 'Put straight quotes around it if the word is meant, or write null for "not sure yet".',
  };
}

/** Whether curly quotes stand around the text as if they were YAML's own, and not just inside it. */
export function isCurlyQuoted(text: string): boolean {
  const first = text.at(0) ?? '';
  const last = text.at(-1) ?? '';
  if (/[\u201c\u201d\u201e\u201f]/.test(first)) {
    return /[\u201c\u201d"]/.test(last) || !/[\u201c\u201d]/.test(text.slice(1));
  }
  return text.length > 1 && /[\u2018\u2019\u201a\u201b]/.test(first) && /[\u2018\u2019']/.test(last);
}

function bareText(kind: Kind, text: string): Trap | undefined {
  if (isCurlyQuoted(text)) {
    const what = 'The quotes around this value are curly ones, which YAML takes for part of the text.';
    const fix = 'Write straight quotes: ". To keep the curly ones, put straight ones around the whole.';
    return { code: 'curly-quotes', what, fix };
  }
  if ((kind === 'integer' || kind === 'amount') && /^[-+]?\d[\d_, ']*(?:\.\d+)?$/.test(text)) {
    const what = `"${text}" is read as a text, not as a number.`;
    return { code: 'number-not-plain', what, fix: 'Write the number with plain digits, without _ or commas.' };
  }
  if (LISTS.includes(kind) && /^-\S/.test(text)) {
    const what = 'There is no space after the hyphen, so this is read as one text and not as a list.';
    return { code: 'no-space-after-hyphen', what, fix: 'Put a space after each hyphen: "- tea".' };
  }
  return bareYesNo(kind, text);
}

/**
 * What the way of writing does to a value, told from the source and not from what YAML made of it. `hasRaw` says
 * whether the text of the file itself holds control characters, which are told apart from this.
 */
export function findTrap(leaf: Leaf, hasRaw: boolean): Trap | undefined {
  const { node, kind } = leaf;
  const { value } = node;
  if (typeof value === 'string' && !hasRaw && hasInvisible(value)) {
    const what = 'The text holds an invisible character that can turn or hide what stands around it.';
    return { code: 'control-character', what, fix: 'Delete the backslash and the sign after it.' };
  }
  if (node.type !== 'PLAIN' || kind === undefined) return undefined;
  if (typeof value === 'number') return bareNumber(kind, value, node.source);
  return typeof value === 'string' ? bareText(kind, value) : undefined;
}
