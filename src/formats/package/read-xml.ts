/** An element as it was read. Names carry no prefix: every part we read uses each local name for one thing. */
export interface XmlElement {
  readonly name: string;
  /** By local name as well. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const MOST_DEPTH = 500;
/** Signs in the attributes of one element; more is no document, and would take long to look through. */
const MOST_ATTRIBUTES = 50_000;
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!]+)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/uy;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads one part. No entities but the five of XML, no document type, nothing fetched.
 * @returns null for text that is not well-formed or is nested too deep.
 */
export function readXml(text: string): XmlElement | null {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const top = open.at(-1);
    if (!match || !top || open.length > MOST_DEPTH) return null;
    const [, verbatim, isEnd, name, attributes, isEmpty, words] = match;
    if (words !== undefined) top.children.push(unescapeXml(words));
    else if (verbatim !== undefined) top.children.push(verbatim);
    else if (name === undefined) continue;
    else if (isEnd === '/') {
      if (localName(name) !== top.name || open.length === 1) return null;
      open.pop();
    } else {
      const element: Open = { name: localName(name), attributes: readAttributes(attributes ?? ''), children: [] };
      top.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const first = root.children.find((child) => typeof child !== 'string');
  return open.length === 1 && first !== undefined && typeof first !== 'string' ? first : null;
}

/** All elements of one name below an element, in order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The first child of one name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All text below an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (text.length > MOST_ATTRIBUTES) return found;
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    if (!name.startsWith('xmlns')) found[localName(name)] = unescapeXml(double ?? single ?? '');
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (all, hex, decimal, name) => {
    if (name !== undefined) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as string] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
