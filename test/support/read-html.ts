/** An element with its attributes and what is inside it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly (HtmlElement | string)[];
}

/** The references that our pages use; any other is an error. */
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const voids = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'source', 'wbr']);
const raw = new Set(['style', 'script', 'title', 'textarea']);
const attribute = /\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/uy;

/**
 * Reads a page by the strict rules of HTML: every tag closed in order, every attribute well formed, no stray `<` and no
 * reference without its semicolon. A browser forgives these and may then see other elements than the ones meant, so here
 * each of them is thrown as an error. Text inside style, script, title and textarea is taken as it stands.
 */
export function readHtml(html: string): HtmlElement {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${html.slice(Math.max(0, at - 40), at + 60)}`);
  };
  const skip = (pattern: RegExp): void => {
    pattern.lastIndex = at;
    at += pattern.exec(html)?.[0].length ?? 0;
  };

  function readElement(): HtmlElement {
    const tag = /<([a-z][a-z0-9]*)/uy;
    tag.lastIndex = at;
    const name = tag.exec(html)?.[1] ?? fail('No element');
    at += name.length + 1;
    const attributes: Record<string, string> = {};
    for (;;) {
      attribute.lastIndex = at;
      const found = attribute.exec(html);
      if (!found) break;
      const [whole, key = '', double, single, bare] = found;
      if (key.toLowerCase() in attributes) fail(`Attribute ${key} twice`);
      attributes[key.toLowerCase()] = decode(double ?? single ?? bare ?? '');
      at += whole.length;
    }
    skip(/\s*/uy);
    if (html[at] !== '>') fail(`Element ${name} is not closed`);
    at += 1;
    if (voids.has(name)) return { tag: name, attributes, inside: [] };
    return { tag: name, attributes, inside: raw.has(name) ? readRaw(name) : readInside(name) };
  }

  function readRaw(name: string): readonly string[] {
    const end = html.toLowerCase().indexOf(`</${name}`, at);
    if (end < 0) fail(`Element ${name} has no end`);
    const text = html.slice(at, end);
    at = end + name.length + 3;
    const isCode = name === 'style' || name === 'script';
    return text === '' ? [] : [isCode ? text : decode(text)];
  }

  function readInside(name: string): readonly (HtmlElement | string)[] {
    const inside: (HtmlElement | string)[] = [];
    for (;;) {
      const next = html.indexOf('<', at);
      if (next < 0) fail(`Element ${name} has no end`);
      if (next > at) inside.push(decode(html.slice(at, next)));
      at = next;
      if (html.startsWith(`</${name}>`, at)) {
        at += name.length + 3;
        return inside;
      }
      if (html.startsWith('</', at)) fail(`Another end than that of ${name}`);
      if (html.startsWith('<!--', at)) {
        const end = html.indexOf('-->', at);
        if (end < 0) fail('A comment without an end');
        at = end + 3;
      } else inside.push(readElement());
    }
  }

  function decode(text: string): string {
    return text.replace(/&(?:#x([0-9a-f]+);|#(\d+);|([a-z][a-z0-9]*);|(?=#|[a-z]))/giu, (_all, hex, number, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (number) return String.fromCodePoint(Number(number));
      return references[name ?? ''] ?? fail('A reference that is not ours, or without its semicolon');
    });
  }

  skip(/\s*<!doctype html>\s*/iuy);
  const page = readElement();
  skip(/\s*(?:<!--.*?-->\s*)*/suy);
  if (at < html.length) fail('Something after the page');
  return page;
}

/** Every element of a page, in order. */
export function elementsOf(element: HtmlElement): readonly HtmlElement[] {
  return [element, ...element.inside.flatMap((part) => (typeof part === 'string' ? [] : elementsOf(part)))];
}

/** The words of an element. */
export function textOf(element: HtmlElement): string {
  return element.inside.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
