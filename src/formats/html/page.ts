import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** What the frame of a page needs besides its content. */
export interface PageOptions {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Identity of the document, by which the file is found again. */
  readonly id: string;
  readonly layout: string;
  readonly style: string;
  readonly body: readonly ElementContent[];
}

/**
 * One self-contained page: no script, nothing fetched from anywhere, and a policy that lets the browser apply this one
 * style sheet (by its hash) and nothing else.
 */
export function writePage(options: PageOptions): string {
  const { title, lang, dir, id, layout, style, body } = options;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'circlekit-document', content: id }),
    h('title', title),
    h('style', style),
  ]);
  const page = h('html', { lang, dir }, [head, '\n', h('body', { className: [layout] }, spread(body)), '\n']);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** A line for each block, so that the file can be read and compared. */
function spread(body: readonly ElementContent[]): ElementContent[] {
  return body.flatMap((part) => [{ type: 'text', value: '\n' }, part]);
}
