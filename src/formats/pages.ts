/** Everything that reads a document into the model and writes it for people: one chunk, loaded when a page is wanted. */
export { parseDocument } from '../core/documents/parse/parse.ts';
export { writeHome } from './html/write-home.ts';
export { writeHtml } from './html/write-html.ts';
export { writeText } from './text/write-text.ts';
