import { strFromU8, unzipSync } from 'fflate';
import { changeParts } from '../formats/docx/parts.ts';
import { pickFrom, type Typing } from './make-history.ts';

const document = 'word/document.xml';

/** Whether a file is packed, as those of Word and Excel are, wherever it lies and whatever it is called. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** All that is written in a packed file; "" where it is cut off and says nothing. */
export function unpack(bytes: Uint8Array): string {
  try {
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  } catch {
    return '';
  }
}

/**
 * Types in a Word file as a person would: a paragraph of its own, other words in place of some, a comment, or some words
 * taken out.
 */
export function typeInWord(bytes: Uint8Array, { how, what, place }: Typing, words: string): Uint8Array {
  if (how === 'insert' && what === 'sentence') return addComment(bytes, words);
  const change = how === 'insert' ? addParagraph : changeWords;
  return changeParts(bytes, (text, part) =>
    part === document ? change(text, place, how === 'delete' ? '' : words) : text,
  );
}

/** Ticks a box in a Word file, or takes the tick out. */
export function tickInWord(bytes: Uint8Array, place: number): Uint8Array {
  return changeParts(bytes, (text, part) => {
    const boxes = part === document ? [...text.matchAll(/[☐☒]/gu)] : [];
    const box = pickFrom(boxes, place);
    return box ? `${text.slice(0, box.index)}${box[0] === '☐' ? '☒' : '☐'}${text.slice(box.index + 1)}` : text;
  });
}

/** Saves a packed file as an office program does that changes nothing. */
export function saveInWord(bytes: Uint8Array): Uint8Array {
  return changeParts(bytes, (text) => text);
}

/** Fills in a form or a table: `words` is what somebody told. Undefined for a file that is none. */
export function fillIn(path: string, bytes: Uint8Array, words: string): Uint8Array | undefined {
  if (!/connection-form|attendance/u.test(path)) return undefined;
  if (path.endsWith('.pdf'))
    return Buffer.concat([bytes, Buffer.from(`\n1 0 obj << /V (${words}) >> endobj\n%%EOF\n`)]);
  if (path.endsWith('.docx')) return typeInWord(bytes, { how: 'insert', what: 'line', place: 0.999 }, words);
  if (!path.endsWith('.xlsx')) return undefined;
  const cell = `<c r="D2" t="inlineStr"><is><t>${words}</t></is></c>`;
  const fill = (text: string): string => text.replace(/<c r="D2"(?:[^>]*\/>|.*?<\/c>)/u, cell);
  return changeParts(bytes, (text, part) => (part === 'xl/worksheets/sheet1.xml' ? fill(text) : text));
}

function addParagraph(text: string, place: number, words: string): string {
  const ends = [...text.matchAll(/<\/w:p>/gu)].map(({ index }) => index + '</w:p>'.length);
  const at = pickFrom(ends, place) ?? 0;
  return `${text.slice(0, at)}<w:p><w:r><w:t>${words}</w:t></w:r></w:p>${text.slice(at)}`;
}

function changeWords(text: string, place: number, words: string): string {
  const runs = [...text.matchAll(/(?<=<w:t(?: [^>]*)?>)[^<]+(?=<\/w:t>)/gu)];
  const run = pickFrom(runs, place);
  return run ? `${text.slice(0, run.index)}${words}${text.slice(run.index + run[0].length)}` : text;
}

const comments = 'word/comments.xml';
const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A comment beside the first words, with the parts that a file needs for it. */
function addComment(bytes: Uint8Array, words: string): Uint8Array {
  const note = (id: number): string =>
    `<w:comment w:id="${id}" w:author="Sam"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
  const count = unpack(bytes).match(/<w:comment /gu)?.length ?? 0;
  const first = `<w:comments xmlns:w="${space}">${note(0)}</w:comments>`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const changes: Readonly<Record<string, (text: string) => string>> = {
    [document]: (text) => text.replace('</w:r>', `</w:r><w:r><w:commentReference w:id="${count}"/></w:r>`),
    ...(count > 0
      ? { [comments]: (text) => text.replace('</w:comments>', `${note(count)}</w:comments>`) }
      : {
          '[Content_Types].xml': (text) =>
            text.replace('</Types>', `<Override PartName="/${comments}" ContentType="${type}"/></Types>`),
          'word/_rels/document.xml.rels': (text) =>
            text.replace(
              '</Relationships>',
              `<Relationship Id="own" Type="${kind}" Target="comments.xml"/></Relationships>`,
            ),
        }),
  };
  return changeParts(bytes, (text, part) => changes[part]?.(text) ?? text, count > 0 ? {} : { [comments]: first });
}
