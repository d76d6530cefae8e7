import PDFDocument from 'pdfkit';

/** An object of the file that others can point at. `data` may be changed until it is ended. */
export interface PdfRef {
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** One element of the structure tree. */
export interface PdfElement {
  add(child: PdfElement | PdfMark): PdfElement;
  end(): void;
}

/** A marked stretch of a page's content. */
export interface PdfMark {
  readonly refs: readonly unknown[];
}

/** A font as pdfkit embeds it. `font` may be shared by documents, and so may what was laid out with it. */
export interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  readonly ascender: number;
  readonly descender: number;
  layoutCache: Record<string, unknown>;
  widthOfString(text: string, size: number): number;
}

/** The parts of pdfkit that we use; its own types lack the structure tree and what a form needs. */
export interface PdfFile {
  readonly page: { readonly dictionary: PdfRef; readonly width: number; readonly height: number };
  readonly _root: PdfRef;
  readonly _font: EmbeddedFont;
  _id: Uint8Array;
  _acroform?: unknown;
  readonly outline: { addItem(title: string, options?: { top: number }): unknown };
  ref(data: Record<string, unknown>): PdfRef;
  addPage(options: { size: readonly [number, number]; margin: number }): PdfFile;
  registerFont(name: string, source: unknown): PdfFile;
  /** The name of a registered font, or its bytes. */
  font(source: string | Uint8Array): PdfFile;
  fontSize(size: number): PdfFile;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): PdfFile;
  fillColor(color: string): PdfFile;
  strokeColor(color: string): PdfFile;
  lineWidth(width: number): PdfFile;
  dash(length: number, options: { space: number }): PdfFile;
  undash(): PdfFile;
  save(): PdfFile;
  restore(): PdfFile;
  rotate(degrees: number, options: { origin: readonly [number, number] }): PdfFile;
  moveTo(x: number, y: number): PdfFile;
  lineTo(x: number, y: number): PdfFile;
  rect(x: number, y: number, width: number, height: number): PdfFile;
  circle(x: number, y: number, radius: number): PdfFile;
  fill(color?: string): PdfFile;
  stroke(color?: string): PdfFile;
  struct(type: string, options: Record<string, unknown>): PdfElement;
  addStructure(element: PdfElement): void;
  markStructureContent(tag: string): PdfMark;
  markContent(tag: string, options?: Record<string, unknown>): void;
  endMarkedContent(): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): PdfFile;
  endMetadata(): void;
  on(event: 'data', take: (chunk: Uint8Array) => void): void;
  on(event: 'end', take: () => void): void;
  end(): void;
}

/** What stands in the file about itself. */
export interface PdfHead {
  readonly title: string;
  readonly lang: string;
  /** ISO date, or "" when there is none. */
  readonly date: string;
}

/** Strings of a file are `String` objects to pdfkit: plain ones are names. */
export function pdfString(text: string): object {
  return new String(text);
}

/** Opens an empty file. Nothing in it comes from the clock. */
export function openDocument({ title, lang, date }: PdfHead): PdfFile {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : '2000-01-01';
  const made = new PDFDocument({
    autoFirstPage: false,
    // Without a font of its own pdfkit would look for Helvetica.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title, Creator: 'circlekit', Producer: 'circlekit', CreationDate: new Date(`${day}T00:00:00Z`) },
  }) as unknown as PdfFile;
  // pdfkit puts the title into its metadata without escaping it, and a reader then finds no metadata at all.
  made.endMetadata = () => addMetadata(made, title, lang, day);
  return made;
}

function addMetadata(file: PdfFile, title: string, lang: string, day: string): void {
  const xml = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate><xmp:CreatorTool>circlekit</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const ref = file.ref({ Type: 'Metadata', Subtype: 'XML' });
  // Programs look for it without unpacking anything.
  ref.compress = false;
  ref.write(new TextEncoder().encode(xml));
  ref.end();
  file._root.data.Metadata = ref;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** Ends the file and gives its bytes. `id` (16 bytes) is made from what is in it. */
export async function closeDocument(file: PdfFile, id: Uint8Array): Promise<Uint8Array> {
  file._id = id;
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => file.on('end', resolve));
  file.on('data', (chunk) => chunks.push(chunk));
  file.end();
  await ended;
  return joinBytes(chunks);
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
