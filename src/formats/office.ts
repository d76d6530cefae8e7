/** Everything that writes and reads files of office programs: one chunk, loaded when such a file is wanted. */
export { digestText, readText } from './docx/read-docx.ts';
export { writeDocx } from './docx/write-docx.ts';
export { readDocumentId } from './package/read-package.ts';
export { digestSheets } from './xlsx/read-xlsx.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
