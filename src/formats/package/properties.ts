import { escapeXml, tag, xmlDeclaration } from './xml.ts';

/** What a package says about itself. */
export interface Properties {
  /** Identity of the document, by which a moved file is found again. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** ISO date, or "" when there is none. */
  readonly date: string;
}

/** The name of the property that holds the identity, as in the comment of a Markdown file. */
export const ID_PROPERTY = 'circlekit:document';

/** docProps/core.xml. The date is the plan's, never the clock's. */
export function writeCoreProperties({ title, lang, date }: Properties): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(date);
  const times = isDate
    ? ['created', 'modified'].map((name) =>
        tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`),
      )
    : [];
  const content = [tag('dc:title', {}, escapeXml(title)), tag('dc:language', {}, escapeXml(lang)), ...times];
  return `${xmlDeclaration}${tag('cp:coreProperties', namespaces, ...content)}`;
}

/** docProps/custom.xml, with the identity. Word and LibreOffice both keep it when they save. */
export function writeCustomProperties({ id }: Properties): string {
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  // The one format id that Office reads, and the first number it allows.
  const attributes = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: ID_PROPERTY };
  const property = tag('property', attributes, tag('vt:lpwstr', {}, escapeXml(id)));
  return `${xmlDeclaration}${tag('Properties', namespaces, property)}`;
}
