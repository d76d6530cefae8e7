import { describe, expect, it } from 'vitest';
import { makeIcs } from '../../src/commands/make-ics.ts';
import { listedFiles } from '../../src/core/documents/listed-files.ts';
import type { Answers } from '../../src/core/when.ts';
import { scheduleCsv } from '../../src/formats/csv/schedule-csv.ts';
import { writeHome } from '../../src/formats/html/write-home.ts';
import { ids as themeIds } from '../core/documents/theme-files.ts';
import { leaving, telling, tellingWords, themeWords } from '../support/discreet-words.ts';
import { sizedPlans } from '../support/every-plan.ts';
import { type MadeDocument, type MadeKit, makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

function isLeaving({ front }: MadeDocument): boolean {
  return leaving.includes(front.of?.head.id ?? front.id);
}

/** Where links lead are names of files, which are looked at as such; of the page with posts, only the posts go out. */
function partThatLeaves({ front, text }: MadeDocument): string {
  const words = text.replace(/\]\([^)]*\)|<!--.*?-->/gu, ']');
  return front.id === 'social-posts' ? words.slice(0, words.indexOf('## When someone answers')) : words;
}

/** Everything of a kit that leaves the room, by name. */
async function leavingTexts({ prepared, documents }: MadeKit): Promise<readonly (readonly [string, string])[]> {
  const pages = documents.filter(isLeaving).map((document) => [document.front.id, partThatLeaves(document)]);
  const { kit, included } = prepared;
  const files = listedFiles(included, kit);
  const ics = (await makeIcs(prepared, { id: 'plan', created: kit.asOf })).text ?? '';
  const home = /<title>.*?<\/title>/su.exec(writeHome({ kit, documents: files }))?.[0] ?? '';
  return [
    ...(pages as [string, string][]),
    ['schedule.ics', ics.replaceAll('\r\n ', '')],
    ['schedule.csv', scheduleCsv(kit)],
    ['the title of the home page', home],
    ['file names', files.flatMap((file) => file.files.map(({ path }) => path)).join('\n')],
  ];
}

const discreetKits = sizedPlans
  .map((plan) => ({ ...plan, answers: { ...plan.answers, ...telling } }))
  .filter(({ answers }) => answers['people.outness_risk'] !== 'none')
  .map((plan) => makeWholeKit(plan, pack))
  .filter(({ prepared }) => prepared.kit.discreet);

const texts = (
  await Promise.all(
    discreetKits.map(async (kit) => (await leavingTexts(kit)).map(([file, text]) => ({ kit, file, text }))),
  )
).flat();

describe('Where being seen is a risk, what leaves the room', () => {
  it('is looked at in many kits of every theme', () => {
    expect(new Set(discreetKits.map(({ prepared }) => prepared.kit.answers['theme.id'])).size).toBe(themeIds.length);
  });

  it.each(tellingWords)('holds no answer that says what or where: %s', (word) => {
    const found = texts.filter(({ text }) => text.toLowerCase().includes(word));
    expect([...new Map(found.map(({ file, kit }) => [file, kit.name]))]).toEqual([]);
  });

  it.each(themeIds)('holds no word of the theme %s', (id) => {
    const found = texts.filter(({ kit }) => kit.prepared.kit.answers['theme.id'] === id);
    const hits = found.flatMap(({ file, text }) => {
      const hit = themeWords[id].exec(text);
      return hit ? [[file, text.slice(Math.max(0, hit.index - 40), hit.index + 40)] as const] : [];
    });
    expect([...new Map(hits)]).toEqual([]);
  });

  it.each(themeIds)('holds neither label, hook nor sample purpose of the theme %s', (id) => {
    const found = texts.filter(({ kit }) => kit.prepared.kit.answers['theme.id'] === id);
    const hits = found.flatMap(({ file, text, kit }) => {
      const { label, hook, purpose, who, whoFamily } = pack.theme(id, kit.prepared.kit.spelling);
      // That young people come is seen by everybody, and pages on their safety have to say it.
      return [label, hook, purpose, who, whoFamily]
        .filter((words) => words !== 'young people' && text.includes(words))
        .map((words) => [file, words] as const);
    });
    expect([...new Map(hits)]).toEqual([]);
  });
});

describe('Where being seen is a risk, a help line on a page that leaves the room', () => {
  const { contacts } = pack.crisis();
  const kinds = new Set(['suicide-crisis', 'emotional-support', 'emergency']);
  const others = contacts.filter(({ kind, country }) => !kinds.has(kind) && country !== 'ZZ');

  it.each(others)('is not $id, even when it is the one that was checked', ({ id, country, name }) => {
    const answers: Answers = {
      'theme.id': 'lgbt',
      'people.outness_risk': 'high',
      'place.country': country,
      'safety.crisis_contacts': [{ id, checked_on: '2026-11-24' }],
    };
    const { documents } = makeWholeKit({ answers }, pack);
    const pages = documents.filter(isLeaving);
    expect(pages.filter(({ text }) => text.includes(name)).map(({ front }) => front.id)).toEqual([]);
  });

  it.each(['welcome', 'poster'])('on the %s is not one that somebody typed', (id) => {
    const answers: Answers = {
      'theme.id': 'hiv',
      'people.outness_risk': 'high',
      'place.country': 'KE',
      'safety.crisis_contacts': [{ name: 'Quokka line', number: '0700 000000', checked_on: '2026-11-24' }],
    };
    const page = makeWholeKit({ answers }, pack).documents.find(({ front }) => front.id === id);
    expect(page?.text).not.toContain('Quokka');
  });
});
