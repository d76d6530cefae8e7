/** Values of attributes; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Signs that XML 1.0 has no way to write: most control characters, half a surrogate pair and the two non-characters. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Makes text safe inside an element or an attribute. Signs that XML cannot hold are dropped: no answer breaks a file. */
export function escapeXml(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * One element. Attributes stand in the order given and are escaped here; content is XML already.
 * @returns `<name a="1">content</name>`, or `<name a="1"/>` without content.
 */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let start = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  }
  const inside = content.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}
