import { findParagraphs, makeSentence, type Paragraph, pick, type Random, spaceAfter, type Trio } from './edit-page.ts';

/** What somebody did to one sentence: other words in it, words put before it, another sentence after it, or none of it. */
export type Doing = 'words' | 'begin' | 'add' | 'remove';

/** Two edits of one paragraph. */
export interface ParagraphCase extends Trio {
  readonly mineDid: Doing;
  readonly theirsDid: Doing;
  /** How many sentences lie between the two places; 0 where both edit the same one. */
  readonly apart: number;
  /** How it reads when both edits are done by hand; undefined where no hand could do both. */
  readonly both: string | undefined;
}

// As people edit: most change a few words, some add a sentence, fewer take one out.
const doings: readonly Doing[] = ['words', 'words', 'words', 'words', 'begin', 'add', 'add', 'add', 'remove', 'remove'];

/**
 * Has each side edit one sentence of a page, both in the same paragraph: as it is when each chooses among all sentences of
 * the page and they happen to meet. Undefined for a page without such a paragraph.
 * @param meet - whether they may both choose the very same sentence.
 */
export function editOneParagraph(base: string, random: Random, meet: 'anywhere' | 'not in one sentence') {
  const pairs = findParagraphs(base.split('\n')).flatMap((paragraph) => {
    const places = [...paragraph.sentences.keys()];
    return places.flatMap((one) => places.map((other) => ({ paragraph, one, other })));
  });
  const fitting = pairs.filter(({ one, other }) => meet === 'anywhere' || one !== other);
  return fitting.length === 0 ? undefined : editPair(base, pick(fitting, random), random);
}

function editPair(
  base: string,
  { paragraph, one, other }: { readonly paragraph: Paragraph; readonly one: number; readonly other: number },
  random: Random,
): ParagraphCase {
  const mine = edit(paragraph.sentences[one] ?? '', random, 'mine');
  const theirs = edit(paragraph.sentences[other] ?? '', random, 'theirs');
  const write = (...edits: readonly (readonly [number, Edited])[]) => writeParagraph(base, paragraph, edits);
  const together = one === other ? join(mine, theirs) : undefined;
  return {
    base,
    mine: write([one, mine]),
    theirs: write([other, theirs]),
    mineDid: mine.did,
    theirsDid: theirs.did,
    apart: Math.abs(one - other),
    both: one !== other ? write([one, mine], [other, theirs]) : together && write([one, together]),
  };
}

/** A sentence as somebody leaves it, without the space around it, and what they put after it. */
interface Edited {
  readonly did: Doing;
  readonly words: string;
  readonly added: string;
}

function edit(sentence: string, random: Random, who: string): Edited {
  const words = sentence.trimEnd();
  const made = makeSentence(random, who);
  const did = pick(doings, random);
  if (did === 'add') return { did, words, added: made };
  if (did === 'remove') return { did, words: '', added: '' };
  if (did === 'begin') return { did, words: `${made.slice(0, -1)}, as ${words}`, added: '' };
  return { did, words: changeWords(words, random, who), added: '' };
}

/** Puts another word or two in the place of one that begins no sentence; marks such as stars and brackets stay in pairs. */
function changeWords(sentence: string, random: Random, who: string): string {
  const words = sentence.split(' ');
  const plain = [...words.keys()].filter((at) => /^\p{Ll}[\p{L}’'-]*[,.?]?$/u.test(words[at] ?? ''));
  if (plain.length === 0) return makeSentence(random, who);
  const at = pick(plain, random);
  const mark = /[,.?]$/u.exec(words[at] ?? '')?.[0] ?? '';
  const other = pick(['otherwise', 'the kettle', 'Sam', 'after eight', 'softly'], random);
  return words.with(at, `${other} ${who}${mark}`).join(' ');
}

/** Both edits of one sentence; undefined where they cannot both be. */
function join(mine: Edited, theirs: Edited): Edited | undefined {
  if (mine.did === 'remove' && theirs.did === 'remove') return mine;
  if (mine.did === 'remove' || theirs.did === 'remove' || (mine.did === 'add') === (theirs.did === 'add'))
    return undefined;
  const [adding, changing] = mine.did === 'add' ? [mine, theirs] : [theirs, mine];
  return { ...changing, added: adding.added };
}

function writeParagraph(base: string, paragraph: Paragraph, edits: readonly (readonly [number, Edited])[]): string {
  const { start, end, frame, sentences } = paragraph;
  const done = new Map(edits);
  const pieces = sentences.map((sentence, at) => {
    const { words, added } = done.get(at) ?? { words: sentence.trimEnd(), added: '' };
    const space = spaceAfter(sentence) || ' ';
    return [words, added]
      .filter((part) => part !== '')
      .map((part) => part + space)
      .join('');
  });
  return base
    .split('\n')
    .toSpliced(start, end - start, frame + pieces.join('').trimEnd())
    .join('\n');
}
