import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Blank, Kit, ListedDocument, Session } from '../../core/kit/kit.ts';
import { writePage } from './page.ts';
import { homeStyle } from './style.ts';
import { englishWords, fillIn, type HtmlWords } from './words.ts';

/** A document of the kit with the files it was written to. */
export interface HomeDocument extends ListedDocument {
  /** Paths inside the kit, with "/". The HTML file, else the first one, is what the title links to. */
  readonly files: readonly { readonly format: string; readonly path: string }[];
  /** The person changed it in Word: files made from our text say what it said before. */
  readonly isBehind?: true;
}

/** Several pages in one file, to print at once. */
export interface HomePack {
  readonly title: string;
  readonly about: string;
  readonly path: string;
  /** Titles of pages that belong in it and are left out, since the person changed them in Word. */
  readonly without: readonly string[];
}

export interface HomeOptions {
  readonly kit: Pick<
    Kit,
    'publicName' | 'discreet' | 'asOf' | 'asOfWords' | 'paper' | 'lang' | 'blanks' | 'sessions' | 'answers'
  >;
  /** In the order in which they are listed. */
  readonly documents: readonly HomeDocument[];
  readonly packs?: readonly HomePack[];
  /** The plan's language when absent. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly words?: HtmlWords;
}

const stages = ['first', 'before-launch', 'first-meeting', 'each-meeting', 'later'] as const;

/** Writes the kit's home page, `index.html`: what is there, what is open, what comes next. It shows only the public name. */
export function writeHome(options: HomeOptions): string {
  const { kit, documents, packs = [] } = options;
  const words = options.words ?? englishWords;
  const name = kit.publicName || words.home.noName;
  const first = documents.filter(({ needed }) => needed === 'first');
  const main = h('main', [
    h('h1', name),
    h('p.lead', words.home.lead),
    ...writeFirst(first, words),
    ...writeBlanks(kit.blanks, words),
    ...writeMeetings(kit, words),
    ...writeStages(documents, first, words),
    ...writePacks(packs, words),
    ...writeSteps(words),
  ]);
  const footer = h('footer', h('p', fillIn(words.asOf, { date: kit.asOfWords || kit.asOf })));
  return writePage({
    title: name,
    lang: options.lang ?? kit.lang,
    dir: options.dir ?? 'ltr',
    id: 'home',
    layout: 'home',
    style: homeStyle(kit.paper, kit.answers['kit.large_print'] === true),
    body: [main, footer],
  });
}

function writeFirst(documents: readonly HomeDocument[], words: HtmlWords): ElementContent[] {
  const [start, ...others] = documents;
  if (!start) return [];
  return [
    h('section.first', { ariaLabelledBy: ['first'] }, [
      h('h2', { id: 'first' }, words.home.readFirst),
      ...writeDocument(start, words),
      ...(others.length > 0 ? [writeDocuments(others, words)] : []),
    ]),
  ];
}

function writeStages(
  documents: readonly HomeDocument[],
  first: readonly HomeDocument[],
  words: HtmlWords,
): ElementContent[] {
  const { stages: names, stageHints: hints, pages } = words.home;
  const parts = stages.flatMap((stage) => {
    const wanted = documents.filter((document) => document.needed === stage && !first.includes(document));
    const listed = wanted.filter(({ again }) => !again);
    return wanted.length === 0 ? [] : [{ stage, wanted, listed }];
  });
  if (parts.length === 0) return [];
  const jumps = parts.map(({ stage, listed }) =>
    h('li', [h('a', { href: `#${stage}` }, names[stage]), ` ${listed.length}`]),
  );
  return [
    section('pages', pages, [
      ...(parts.length > 1 ? [h('nav.jump', { ariaLabelledBy: ['pages'] }, h('ul.files', jumps))] : []),
      ...parts.flatMap(({ stage, wanted, listed }) => [
        h('h3', { id: stage }, names[stage]),
        h('p.stage', hints[stage]),
        writeDocuments(listed, words, wanted),
      ]),
    ]),
  ];
}

/** @param all - those listed, and the further pages of those that are made several times. */
function writeDocuments(listed: readonly HomeDocument[], words: HtmlWords, all: readonly HomeDocument[] = []): Element {
  return h(
    'ul.pages',
    listed.map((document) => h('li', [...writeDocument(document, words), ...writeFurther(document, all)])),
  );
}

/** The other pages of a document that is made several times, each by its own name. */
function writeFurther({ id }: HomeDocument, all: readonly HomeDocument[]): ElementContent[] {
  const family = `${id.split('.')[0]}.`;
  const further = all.filter((document) => document.again && document.id.startsWith(family));
  if (further.length === 0) return [];
  const links = further.map((document) => {
    const main = mainOf(document)?.path ?? document.path;
    return h('li', h('a', { href: linkTo(main) }, document.title));
  });
  return [h('ul.files', links)];
}

/** What the title leads to: the web page, unless the person changed the page in Word. */
function mainOf({ files, isBehind }: HomeDocument): HomeDocument['files'][number] | undefined {
  return (isBehind ? undefined : files.find(({ format }) => format === 'html')) ?? files[0];
}

function writeDocument(document: HomeDocument, words: HtmlWords): ElementContent[] {
  const main = mainOf(document);
  const others = document.files.filter((file) => file !== main);
  const title = main ? h('a', { href: linkTo(main.path) }, document.title) : document.title;
  const links = others.map(({ format, path }) =>
    // Spoken with the title, since a list of links read alone would say the same words again and again.
    h('li', h('a', { href: linkTo(path) }, [nameOf(format, words), h('span.unseen', `: ${document.title}`)])),
  );
  const behind = document.isBehind ? [h('p.behind', words.home.behind)] : [];
  return [h('p.name', [title]), h('p', document.about), ...behind, ...(links.length > 0 ? [h('ul.files', links)] : [])];
}

function writePacks(packs: readonly HomePack[], words: HtmlWords): ElementContent[] {
  if (packs.length === 0) return [];
  const items = packs.map(({ title, about, path, without }) => {
    const left = without.length === 0 ? [] : [h('p.behind', fillIn(words.home.without, { pages: without.join('; ') }))];
    return h('li', [h('p.name', [h('a', { href: linkTo(path) }, title)]), h('p', about), ...left]);
  });
  return [section('print', words.home.print, [h('p.stage', words.home.printHint), h('ul.pages', items)])];
}

function nameOf(format: string, words: HtmlWords): string {
  return words.home.formats[format] ?? format.toUpperCase();
}

function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function writeBlanks(blanks: readonly Blank[], words: HtmlWords): ElementContent[] {
  const { home } = words;
  if (blanks.length === 0) return [section('blanks', home.blanks, [h('p', home.noBlanks)])];
  const group = (id: string, title: string, wanted: readonly Blank[]): ElementContent[] =>
    wanted.length === 0 ? [] : [h('h3', { id }, title), h('ul', wanted.map(writeBlank))];
  return [
    section('blanks', home.blanks, [
      h('p', home.blanksHint),
      ...group(
        'blocking',
        home.blocking,
        blanks.filter(({ blocks }) => blocks),
      ),
      ...group(
        'not-blocking',
        home.notBlocking,
        blanks.filter(({ blocks }) => !blocks),
      ),
    ]),
  ];

  function writeBlank(blank: Blank): Element {
    const by = blank.byWords ? [fillIn(home.by, { date: blank.byWords })] : [];
    const about = [fillIn(home.who, { who: blank.whoWords }), ...by].join(', ');
    return h('li', [`${blank.label}: `, h('span.by', about)]);
  }
}

/** The first five meetings from the day of the plan on. Subjects stay off the page when being seen is a risk. */
function writeMeetings(kit: HomeOptions['kit'], words: HtmlWords): ElementContent[] {
  const ahead = kit.sessions.filter(({ date }) => date !== null && date >= kit.asOf).slice(0, 5);
  const isUndated = kit.sessions.every(({ date }) => date === null);
  if (ahead.length === 0)
    return isUndated ? [section('meetings', words.home.meetings, [h('p', words.home.noMeetings)])] : [];
  return [
    section('meetings', words.home.meetings, [
      h(
        'ul',
        ahead.map((one) => writeMeeting(one, kit.discreet)),
      ),
    ]),
  ];
}

function writeMeeting(session: Session, discreet: boolean): Element {
  const time = [session.startWords, session.endWords].filter((part) => part !== '').join(' – ');
  const topic = discreet ? '' : session.topic;
  const when = [session.dateWords, time].filter((part) => part !== '').join(', ');
  return h('li', [topic === '' ? when : `${when}: ${topic}`]);
}

function writeSteps(words: HtmlWords): ElementContent[] {
  const steps = words.home.steps.map(({ says, command }) => h('li', [`${says} `, h('code', command)]));
  return [section('next', words.home.next, [h('ul', steps)])];
}

function section(id: string, title: string, content: readonly ElementContent[]): Element {
  return h('section', { ariaLabelledBy: [id] }, [h('h2', { id }, title), ...content]);
}
