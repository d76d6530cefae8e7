import { fillIn } from '../html/words.ts';
import { writePng } from '../package/write-png.ts';
import { type Attributes, tag } from '../package/xml.ts';
import { encodeLink } from '../qr-code.ts';
import type { Draft } from './draft.ts';
import type { Look } from './look.ts';
import { writeParagraph } from './paragraph.ts';

/** Side of the code with its white edge, in points, as in a PDF. */
const SIDE = 104;
/** Office measures pictures in these. */
const EMU_IN_A_POINT = 12_700;
/** Dots along a module, so that its edges stay sharp on paper. */
const DOTS = 10;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** How much room a code takes below the text, in points: it stands on a line of text, which goes on a little below it. */
export function heightOfCode({ body }: Look): number {
  return SIDE + 0.3 * body;
}

/**
 * A paragraph with the code that leads to an address, and the address in words for those who hear the page.
 * Its picture goes into the draft.
 */
export function writeCode(link: string, draft: Draft): string {
  const { counts, pictures, relationships, words } = draft;
  counts.pictures += 1;
  const target = `media/code${counts.pictures}.png`;
  pictures.push({ path: `word/${target}`, bytes: writePng(encodeLink(link).modules, DOTS), type: 'image/png' });
  const name = { id: counts.pictures, name: `Code ${counts.pictures}`, descr: fillIn(words.qr, { link }) };
  const drawing = writeInline(name, relationships.addPart('image', target));
  return writeParagraph({ before: 0, after: 0, line: 240, align: 'center' }, tag('w:r', {}, drawing));
}

/** A picture that stands in its line like a letter. `name` has its number, name and words; `part` is the id of its relationship. */
function writeInline(name: Attributes, part: string): string {
  const side = SIDE * EMU_IN_A_POINT;
  const properties = tag('pic:nvPicPr', {}, tag('pic:cNvPr', name), tag('pic:cNvPicPr'));
  const fill = tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': part }), tag('a:stretch', {}, tag('a:fillRect')));
  const frame = tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: side, cy: side }));
  const shape = tag('pic:spPr', {}, frame, tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')));
  const picture = tag('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, properties, fill, shape);
  const locks = tag('a:graphicFrameLocks', { 'xmlns:a': `${DRAWING}/main`, noChangeAspect: 1 });
  const inline = tag(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', { cx: side, cy: side }),
    tag('wp:docPr', name),
    tag('wp:cNvGraphicFramePr', {}, locks),
    tag('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, tag('a:graphicData', { uri: `${DRAWING}/picture` }, picture)),
  );
  return tag('w:drawing', {}, inline);
}
