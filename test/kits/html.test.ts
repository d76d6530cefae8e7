import { describe, expect, it } from 'vitest';
import { homeOf } from '../../src/commands/make-derived.ts';
import { listedFiles } from '../../src/core/documents/listed-files.ts';
import type { Answers } from '../../src/core/when.ts';
import { writeHome } from '../../src/formats/html/write-home.ts';
import { writeHtml } from '../../src/formats/html/write-html.ts';
import { examplePlans } from '../support/every-plan.ts';
import { makeWholeKit, readStrictly } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import { elementsOf, type HtmlElement, readHtml, textOf } from '../support/read-html.ts';

const pack = openTestPack();

const american: Answers = {
  'theme.id': 'lgbt',
  'people.outness_risk': 'high',
  'people.ages': 'mixed',
  'format.delivery': 'hybrid',
  'network.status': 'hosted',
  'place.country': 'US',
  'kit.large_print': true,
};

const plans: readonly { readonly name: string; readonly answers: Answers }[] = [
  { name: 'nothing answered', answers: {} },
  { name: 'American, seen at a risk', answers: american },
  ...examplePlans.filter(({ name }) => name.includes('young-people') || name.includes('gardening')),
];

interface Page {
  /** Kit and path, for messages. */
  readonly name: string;
  readonly path: string;
  readonly html: string;
  readonly root: HtmlElement;
  readonly all: readonly HtmlElement[];
  /** Every file of the kit. */
  readonly files: ReadonlySet<string>;
}

const pages: readonly Page[] = plans.flatMap((plan) => {
  const kit = makeWholeKit(plan, pack);
  const listed = listedFiles(kit.prepared.included, kit.prepared.kit);
  const files = new Set(['index.html', ...listed.flatMap((one) => one.files.map(({ path }) => path))]);
  const written = kit.documents.map((document): [string, string] => {
    const { doc } = readStrictly(document, kit, pack);
    return [document.front.path.replace(/md$/u, 'html'), writeHtml(doc, { home: '../index.html' })];
  });
  written.push(['index.html', writeHome(homeOf(kit.prepared, pack))]);
  return written.map(([path, html]) => {
    const root = readHtml(html);
    return { name: `${plan.name}: ${path}`, path, html, root, all: elementsOf(root), files };
  });
});

const named = (page: Page, tag: string): readonly HtmlElement[] => page.all.filter((element) => element.tag === tag);

/** All words of an element, those of each part apart from the next. */
function wordsIn({ tag, inside }: HtmlElement): string {
  if (tag === 'style') return '';
  return inside.map((part) => (typeof part === 'string' ? part : wordsIn(part))).join(' ');
}

/** What breaks a rule, page by page. */
function faultsOf(rule: (page: Page) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => rule(page).map((fault) => `${page.name}: ${fault}`)).slice(0, 20);
}

const inputs = new Set(['input', 'textarea', 'select']);

/** The elements of a page that have a label: inside one, named by one, or with a name of their own. */
function labelled(page: Page): ReadonlySet<HtmlElement> {
  const byId = new Map(page.all.map((element) => [element.attributes.id, element]));
  const labels = named(page, 'label').filter((label) => textOf(label).trim() !== '');
  const inside = labels.flatMap((label) => elementsOf(label));
  const pointed = labels.map(({ attributes }) => byId.get(attributes.for ?? '-'));
  const own = page.all.filter(({ attributes }) => {
    const ids = (attributes['aria-labelledby'] ?? '').split(' ').filter((id) => id !== '');
    const isNamed = ids.length > 0 && ids.every((id) => textOf(byId.get(id) ?? emptyElement).trim() !== '');
    return isNamed || (attributes['aria-label'] ?? '').trim() !== '';
  });
  return new Set([...inside, ...pointed, ...own].filter((element) => element !== undefined));
}

const emptyElement: HtmlElement = { tag: 'p', attributes: {}, inside: [] };

describe('Every web page of a kit', () => {
  it('is looked at: pages of four kits with forms, tables and lists', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((page) => page.all.some(({ tag }) => inputs.has(tag))).length).toBeGreaterThan(10);
  });

  it('says in which language it is, and has a title', () => {
    const faults = faultsOf((page) => {
      const title = named(page, 'title')[0];
      const lang = page.root.attributes.lang ?? '';
      return page.root.tag === 'html' && /^[a-z]{2}/u.test(lang) && title && textOf(title).trim() !== '' ? [] : [lang];
    });
    expect(faults).toEqual([]);
  });

  it('has one heading of the first level, and it has words', () => {
    const faults = faultsOf((page) => {
      const tops = named(page, 'h1').map((top) => textOf(top).trim());
      return tops.length === 1 && tops[0] !== '' ? [] : [JSON.stringify(tops)];
    });
    expect(faults).toEqual([]);
  });

  it('skips no level of headings', () => {
    const faults = faultsOf((page) => {
      const levels = page.all.map(({ tag }) => Number(/^h([1-6])$/u.exec(tag)?.[1] ?? 0)).filter((level) => level > 0);
      return levels.flatMap((level, at) =>
        level > (levels[at - 1] ?? 0) + 1 ? [`h${level} after ${levels[at - 1]}`] : [],
      );
    });
    expect(faults).toEqual([]);
  });

  it('has a policy that forbids everything but its own style sheet', () => {
    const faults = faultsOf((page) => {
      const policy = named(page, 'meta').find(
        ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
      )?.attributes.content;
      const isStrict = policy !== undefined && /default-src 'none'/u.test(policy) && !/unsafe|\*|https?:/u.test(policy);
      return isStrict ? [] : [String(policy)];
    });
    expect(faults).toEqual([]);
  });

  it('holds no script, no handler and no frame', () => {
    const active = new Set(['script', 'iframe', 'object', 'embed', 'base', 'form', 'svg', 'link']);
    const faults = faultsOf((page) =>
      page.all.flatMap(({ tag, attributes }) => [
        ...(active.has(tag) ? [tag] : []),
        ...Object.keys(attributes).filter((name) => name.startsWith('on') || name === 'style'),
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('asks for nothing from outside', () => {
    const faults = faultsOf((page) => [
      ...page.all.flatMap(({ tag, attributes }) =>
        ['src', 'srcset', 'data', 'poster', 'action', 'background', 'ping']
          .filter((name) => name in attributes)
          .map((name) => `${tag} ${name}`),
      ),
      ...named(page, 'style').flatMap((style) => textOf(style).match(/@import|url\(/gu) ?? []),
    ]);
    expect(faults).toEqual([]);
  });

  it('links to pages that are in the kit, or with https, mailto or tel', () => {
    const faults = faultsOf((page) => {
      const ids = new Set(page.all.map(({ attributes }) => attributes.id));
      return named(page, 'a').flatMap(({ attributes: { href = '' } }) => {
        if (/^(?:https|mailto|tel):/u.test(href)) return [];
        if (href.startsWith('#')) return ids.has(href.slice(1)) ? [] : [href];
        const { pathname } = new URL(href, `https://kit/${page.path}`);
        return page.files.has(decodeURIComponent(pathname.slice(1))) ? [] : [href];
      });
    });
    expect(faults).toEqual([]);
  });

  it('has a label for everything that can be filled in', () => {
    const faults = faultsOf((page) => {
      const known = labelled(page);
      return page.all
        .filter((element) => inputs.has(element.tag) && element.attributes.type !== 'hidden' && !known.has(element))
        .map(({ tag, attributes }) => `${tag} ${attributes.name ?? ''}`);
    });
    expect(faults).toEqual([]);
  });

  it('names each choice of a group: a legend with words', () => {
    const faults = faultsOf((page) =>
      named(page, 'fieldset').flatMap((group) => {
        const legend = group.inside.find((part) => typeof part !== 'string' && part.tag === 'legend');
        return legend && typeof legend !== 'string' && textOf(legend).trim() !== ''
          ? []
          : ['a fieldset without a legend'];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('uses each id once, and refers only to ids that are there', () => {
    const faults = faultsOf((page) => {
      const ids = page.all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      const wanted = page.all.flatMap(({ attributes }) =>
        ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => (attributes[name] ?? '').split(' ')),
      );
      return [...twice, ...wanted.filter((id) => id !== '' && !ids.includes(id))];
    });
    expect(faults).toEqual([]);
  });

  it('has header cells that say for what they stand', () => {
    const faults = faultsOf((page) =>
      named(page, 'th').flatMap((cell) =>
        ['col', 'row'].includes(cell.attributes.scope ?? '') && textOf(cell).trim() !== '' ? [] : [textOf(cell)],
      ),
    );
    expect(faults).toEqual([]);
  });

  it('has no link or button without words', () => {
    const faults = faultsOf((page) =>
      [...named(page, 'a'), ...named(page, 'button')].filter((one) => textOf(one).trim() === '').map(({ tag }) => tag),
    );
    expect(faults).toEqual([]);
  });

  it('spells our words the American way in an American kit', () => {
    const faults = pages
      .filter(({ name }) => name.startsWith('American'))
      .flatMap(
        ({ name, root }) =>
          wordsIn(root)
            .match(/\b(?:\w*(?:colour|neighbour|behaviour)\w*|organis\w+|practis\w+|centre|programme)\b/giu)
            ?.map((word) => `${name}: ${word}`) ?? [],
      );
    expect(faults).toEqual([]);
  });
});
