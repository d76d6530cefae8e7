import { childOf, findAll, type XmlElement } from '../package/read-xml.ts';
import { PAGE, type Reading, readLines } from './read-lines.ts';
import { readValue } from './read-names.ts';

/** Words of a paragraph as they are gathered, each stretch with its look. */
export interface Words {
  readonly stretches: { text: string; marks: string }[];
  /** Lines of text boxes in it. */
  readonly inside: string[];
  /** Fields that are open: what each asks for, and whether its outcome has begun. */
  readonly fields: { asks: string; hasBegun: boolean }[];
  readonly write: (isMarked: boolean) => string;
}

/** Starts a paragraph that has no words yet. */
export function startWords(): Words {
  const stretches: Words['stretches'] = [];
  return {
    stretches,
    inside: [],
    fields: [],
    write: (isMarked) =>
      stretches
        .map(({ text, marks }) => (isMarked && marks !== '' && text.trim() !== '' ? `<${marks}>${text}</>` : text))
        .join(''),
  };
}

/** Reads the runs below an element, with what stands around them: links, controls and tracked changes. */
export function readRuns(element: XmlElement, reading: Reading, words: Words): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    switch (child.name) {
      case 'r':
        readRun(child, reading, words);
        break;
      case 'hyperlink':
        readLink(child, reading, words);
        break;
      case 'fldSimple':
        if (isPageNumber(child.attributes.instr ?? '')) add(words, '#', '');
        else readRuns(child, reading, words);
        break;
      case 'ins':
      case 'moveTo':
        surround(child, reading, words, '{+', '+}');
        break;
      case 'del':
      case 'moveFrom':
        surround(child, reading, words, '{-', '-}');
        break;
      case 'pPr':
      case 'Fallback':
        break;
      default:
        readRuns(child, reading, words);
    }
  }
}

function surround(element: XmlElement, reading: Reading, words: Words, start: string, end: string): void {
  add(words, start, '');
  readRuns(element, reading, words);
  add(words, end, '');
}

function readLink(link: XmlElement, reading: Reading, words: Words): void {
  readRuns(link, reading, words);
  const { id, anchor } = link.attributes;
  const target = `${nameTarget(id ? (reading.targets.get(id) ?? '') : '')}${anchor ? `#${anchor}` : ''}`;
  if (reading.isMarked) add(words, `(${target})`, '');
}

/** The path to another file is written anew when this one moves; its name stays. */
function nameTarget(target: string): string {
  return /^(?!file:)[a-z][a-z0-9+.-]*:/iu.test(target) ? target : target.replace(/^.*[/\\]/u, '');
}

function readRun(run: XmlElement, reading: Reading, words: Words): void {
  const marks = reading.isMarked ? marksOf(childOf(run, 'rPr')) : '';
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    const open = words.fields.at(-1);
    if (child.name === 'fldChar') readFieldMark(child, words);
    else if (child.name === 'instrText' && open) open.asks += textOf(child);
    // Programs work page numbers out anew.
    else if (!words.fields.some(({ asks, hasBegun }) => !hasBegun || isPageNumber(asks)))
      add(words, readSign(child, reading, words), marks);
  }
}

function readFieldMark(mark: XmlElement, { fields, stretches }: Words): void {
  const kind = mark.attributes.fldCharType;
  if (kind === 'begin') fields.push({ asks: '', hasBegun: false });
  const open = fields.at(-1);
  if (kind === 'separate' && open) open.hasBegun = true;
  if (kind !== 'end' || !open) return;
  fields.pop();
  if (isPageNumber(open.asks)) stretches.push({ text: '#', marks: '' });
}

/** One element of a run as text. */
function readSign(child: XmlElement, reading: Reading, words: Words): string {
  switch (child.name) {
    case 't':
    case 'delText':
      return textOf(child);
    case 'br':
      return child.attributes.type === 'page' ? PAGE : ' ⏎ ';
    case 'tab':
    case 'ptab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return `[sign ${child.attributes.char}]`;
    case 'drawing':
    case 'pict':
    case 'object':
    case 'AlternateContent':
      words.inside.push(...readLines(child, reading));
      return reading.isMarked ? `[picture${describe(child)}]` : '[picture]';
    case 'footnoteReference':
    case 'endnoteReference':
    case 'commentReference':
      return reading.isMarked ? '[note]' : '';
    default:
      return '';
  }
}

/** What is said of a picture to those who do not see it: of a code, where it leads. */
function describe(picture: XmlElement): string {
  const said = findAll(picture, 'docPr').flatMap(({ attributes }) => (attributes.descr ? [attributes.descr] : []));
  return said.length === 0 ? '' : `: ${said.join(' / ')}`;
}

const looks = ['b', 'i', 'strike', 'dstrike', 'caps', 'highlight', 'vertAlign', 'vanish', 'rPrChange'];

function marksOf(properties: XmlElement | undefined): string {
  return looks
    .filter((name) => {
      const found = childOf(properties, name);
      return found !== undefined && !/^(?:0|false|none|off|baseline)$/u.test(readValue(properties, name) ?? '');
    })
    .join(' ');
}

/** Neighbours with one look are one stretch, however a program has cut them. The start of a page has no look. */
function add({ stretches }: Words, text: string, marks: string): void {
  if (text === '') return;
  const last = stretches.at(-1);
  const isPage = text === PAGE;
  // Nobody sees whether a space is bold.
  if (last && !isPage && last.text !== PAGE && (last.marks === marks || text.trim() === '')) last.text += text;
  else stretches.push({ text, marks: isPage ? '' : marks });
}

function isPageNumber(asks: string): boolean {
  return /^\s*(?:NUM)?PAGES?\b/u.test(asks);
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
