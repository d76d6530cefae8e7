import { isBlank, isEdge, isWhole, readFrame } from '../../../src/core/merge/blocks.ts';
import { splitSentences } from '../../../src/core/merge/split-sentences.ts';

/** Random whole numbers below a bound, the same for the same seed on every machine. */
export type Random = (below: number) => number;

/** Makes a source of random numbers (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Three texts to merge. */
export interface Trio {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Edits a page somewhere, as a person would: `times` changes, each of a sentence, line, list item or paragraph. */
export function editPage(text: string, times: number, random: Random, who: string): string {
  let lines = text.split('\n');
  for (let time = 0; time < times; time += 1) {
    const at = random(lines.length);
    if (lines.length < 2) return text;
    lines = pick(pageEdits, random)({ lines, at, random, who });
  }
  return lines.join('\n');
}

/** The sentences of a page, without layout; what is no prose counts by the line. */
export function readSentences(text: string): readonly string[] {
  const lines = text.split('\n');
  const prose = new Map(findParagraphs(lines).map((paragraph) => [paragraph.start, paragraph]));
  const sentences: string[] = [];
  for (let at = 0; at < lines.length; at = prose.get(at)?.end ?? at + 1) {
    sentences.push(...(prose.get(at)?.sentences ?? [lines[at] ?? '']));
  }
  return sentences.map((sentence) => sentence.replace(/\s+/gu, ' ').trim());
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly frame: string;
  readonly sentences: readonly string[];
}

/** The paragraphs of prose of a page, cut into sentences. */
export function findParagraphs(lines: readonly string[]): readonly Paragraph[] {
  const edges = [...lines.keys()].filter((at) => isEdge(lines, at));
  return edges.flatMap((start, index) => {
    const [first = ''] = lines.slice(start);
    if (isBlank(first) || isWhole(first)) return [];
    const end = edges[index + 1] ?? lines.length;
    const frame = readFrame(first);
    return { start, end, frame, sentences: splitSentences(lines.slice(start, end).join('\n').slice(frame.length)) };
  });
}

const verbs = ['Bring', 'Ask for', 'Leave', 'Look at', 'Share', 'Keep'] as const;
const things = [
  'the tea',
  'a chair',
  'the key',
  'two lists',
  'the door',
  'somebody',
  'the old table',
  'bread',
] as const;
const ends = ['first', 'at seven', 'on Sundays', 'if you like', 'by hand', 'in the hall', 'for now'] as const;

/** A sentence that stands in no page. */
export function makeSentence(random: Random, who: string): string {
  return `${pick(verbs, random)} ${pick(things, random)} ${pick(ends, random)}${random(2) ? `, ${who}` : ''}.`;
}

const sentenceEdits: readonly ((sentence: string, made: string) => string)[] = [
  (sentence, made) => made + spaceAfter(sentence),
  (sentence, made) => `${made.slice(0, -1)}, as ${sentence}`,
  (sentence, made) => `${sentence.trimEnd()}${spaceAfter(sentence) || ' '}${made}${spaceAfter(sentence)}`,
  () => '',
];

/** What stands behind a sentence. */
export function spaceAfter(sentence: string): string {
  return /\s*$/u.exec(sentence)?.[0] ?? '';
}

interface Edit {
  readonly lines: readonly string[];
  readonly at: number;
  readonly random: Random;
  readonly who: string;
}

const pageEdits: readonly ((edit: Edit) => string[])[] = [
  editSentence,
  editSentence,
  editSentence,
  ({ lines, at, random, who }) => lines.toSpliced(at, 1, makeSentence(random, who)),
  ({ lines, at, random, who }) => lines.toSpliced(at, 0, makeSentence(random, who)),
  ({ lines, at, random, who }) => lines.toSpliced(at + 1, 0, '', makeSentence(random, who)),
  ({ lines, at, random, who }) => lines.toSpliced(at, 0, `- ${makeSentence(random, who)}`),
  ({ lines, at, random, who }) => lines.toSpliced(at, 0, makeSentence(random, who), makeSentence(random, who), ''),
  ({ lines, at }) => lines.toSpliced(at, 1),
  ({ lines, at, random }) => lines.toSpliced(at, 1 + random(5)),
  ({ lines, at }) => lines.toSpliced(at, 0, lines[at] ?? ''),
  ({ lines, at }) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  ({ lines }) => lines.map((line) => line.replaceAll('Tuesday', 'Thursday')),
  ({ lines, at }) => lines.with(at, (lines[at] ?? '').replace('[ ]', '[x]')),
  ({ lines, at, random }) => {
    const moved = lines.slice(at, at + 3);
    return lines.toSpliced(at, 3).toSpliced(random(lines.length), 0, ...moved);
  },
];

function editSentence({ lines, at, random, who }: Edit): string[] {
  const sentences = splitSentences(lines[at] ?? '');
  const place = random(Math.max(1, sentences.length));
  const edited = pick(sentenceEdits, random)(sentences[place] ?? '', makeSentence(random, who));
  return lines.with(at, [...sentences.slice(0, place), edited, ...sentences.slice(place + 1)].join('').trimEnd());
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}
