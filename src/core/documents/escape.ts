/**
 * Makes an answer safe to stand anywhere in Markdown text: it comes out as the words that were typed and never as markup,
 * a directive, a table cell border, a comment or a link. Only what could be read as markup gets a backslash, since people
 * read this file. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return escapeStart(escapeInline(text.replace(/\s+/gu, ' ').trim()));
}

/** The same, with paragraphs kept: blank lines separate paragraphs, single line breaks become spaces. */
export function escapeParagraphs(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n/u)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Escapes every text inside plain data, keeping its shape. */
export function escapeDeep<T>(data: T): T {
  if (typeof data === 'string') return escapeMarkdown(data) as T;
  if (Array.isArray(data)) return data.map(escapeDeep) as T;
  if (data === null || typeof data !== 'object') return data;
  // No prototype: a template can reach only what is listed here.
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(data)) copy[name] = escapeDeep(value);
  return copy as T;
}

function escapeInline(text: string): string {
  if (!/[\\`*[\]<|_~&:#]/u.test(text)) return text;
  return (
    escapeUnderscores(text.replace(/[\\`*[\]<|]/gu, '\\$&'))
      .replace(/~(?=~)/gu, '\\~')
      .replace(/&(?=#|[a-zA-Z][a-zA-Z0-9]*;)/gu, '\\&')
      // Two colons start a directive.
      .replace(/:(?=:)/gu, '\\:')
      // Behind a space at the end of a heading, these would only close it.
      .replace(/(?<=\s)#(?=#*$)/u, '\\#')
  );
}

/** Inside a word an underscore is only an underscore. What is a letter in all the world takes long to work out. */
function escapeUnderscores(text: string): string {
  const isNeeded = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/u.test(text);
  return isNeeded ? text.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') : text;
}

/** What means something only at the start of a line: heads, quotes, lists, rules, underlines of heads and of tables. */
function escapeStart(text: string): string {
  const numbered = text.match(/^(\d{1,9})([.)])(?=\s|$)/u);
  if (numbered) return `${numbered[1]}\\${text.slice(numbered[1]?.length)}`;
  return /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|:?-+:?$|=+$)/u.test(text) ? `\\${text}` : text;
}
