import { pickFrom, type Saved, type Typing } from './make-history.ts';

const mark = '\ufeff';

/** Types on a page as a person would. `words` is what is typed: a sentence, with a unique word in it. */
export function typeText(text: string, { how, what, place }: Typing, words: string): string {
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(ends);
  // What is typed before the mark of the byte order, or after the last line end, is no line of the page.
  const at = Math.floor(place * Math.max(1, lines.length - 1));
  if (how === 'insert' && what === 'line') return lines.toSpliced(Math.max(1, at), 0, words).join(ends);
  const line = lines[at] ?? '';
  const changed = what === 'line' ? changeLine(line, how, words) : changeSentence(line, how, place, words);
  return lines.toSpliced(at, 1, ...(changed === undefined ? [] : [changed])).join(ends);
}

function changeLine(line: string, how: Typing['how'], words: string): string | undefined {
  if (how === 'delete') return undefined;
  return how === 'insert' ? `${line} ${words}` : `${/^[\s>#*+\-\d.]*/u.exec(line)?.[0] ?? ''}${words}`;
}

function changeSentence(line: string, how: Typing['how'], place: number, words: string): string {
  const sentences = line.split(/(?<=[.!?]) /u);
  const at = Math.floor(((place * 1000) % 1) * sentences.length);
  const now = how === 'delete' ? [] : [words];
  return sentences.toSpliced(at, how === 'insert' ? 0 : 1, ...now).join(' ');
}

/** A page as another editor saves it. */
export function saveText(text: string, as: Saved): string {
  if (as === 'crlf') return text.replaceAll(/\r?\n/gu, '\r\n');
  if (as === 'lf') return text.replaceAll('\r\n', '\n').replace(mark, '');
  if (as === 'mark') return text.startsWith(mark) ? text : `${mark}${text}`;
  return text.replace(/\r?\n$/u, '');
}

/** Takes the marks out of a page and leaves one of the texts between them. */
export function takeOutMarks(text: string, stays: 'mine' | 'new'): string {
  let part: 'all' | 'mine' | 'earlier' | 'new' = 'all';
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('<<<<<<< ')) part = 'mine';
    else if (part === 'mine' && line.startsWith('||||||| ')) part = 'earlier';
    else if (part === 'earlier' && line.trimEnd() === '=======') part = 'new';
    else if (part === 'new' && line.startsWith('>>>>>>> ')) part = 'all';
    else if (part === 'all' || part === stays) kept.push(line);
  }
  return kept.join('\n');
}

/** Writes a note into a plan, above one of its parts. */
export function noteInPlan(plan: string, place: number, words: string): string {
  const lines = plan.split('\n');
  const parts = [...lines.keys()].filter((at) => /^[a-z]+:/u.test(lines[at] ?? ''));
  return lines.toSpliced(pickFrom(parts, place) ?? lines.length, 0, `# ${words}`).join('\n');
}
