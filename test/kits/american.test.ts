import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/commands/page-maker.ts';
import { writeHtml } from '../../src/formats/html/write-html.ts';
import { sizedPlans } from '../support/every-plan.ts';
import { makeWholeKit, readStrictly } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** British spellings that are likely in these texts; an American kit has none of them. */
const british =
  /\b(?:\w*(?:colour|favour|neighbour|behaviour|honour|labour|humour|rumour)\w*|(?:organis|apologis|realis|recognis|practis|summaris|emphasis|criticis|socialis)(?:e[ds]?|ing|ation\w*)|centres?|theatres?|metres?|programmes?|cheques?|grey|licence|defence|offence|travell\w+|counsell\w+|cancell(?:ed|ing)|enrol(?:s|ment)?|fulfil|skilful|mum|mums|learnt|whilst|towards|carers?|rotas?|jewellery|tyres?|enquir\w+|judgement|ageing)\b/giu;

/** Answers in British spelling: they are the group's own words and stay as they are. */
const own = 'Colour and labour at the Neighbourhood Centre, organised by Mum';

const americanPlans = sizedPlans.filter(({ answers }) => answers['place.country'] === 'US');
const kits = americanPlans.map((plan) => makeWholeKit(plan, pack));
/** Examples are written by their groups, in their own spelling; so are names and addresses of help lines. */
const theirs = pack.crisis().contacts.flatMap(({ name, for: whom, hours = '' }) => [name, whom, hours]);

/** Every line with the page where it stands. */
const lines = new Map<string, string>();
for (const { documents } of kits)
  for (const { front, text } of documents) for (const line of text.split('\n')) lines.set(line, front.id);

describe('An American kit', () => {
  it('is made of many plans here', () => {
    expect(kits.length).toBeGreaterThan(20);
  });

  it('has no British spelling in our own words', () => {
    const ids = /\]\([^)]*\)|<!--.*?-->|the centre manager/gu;
    const found = [...lines].flatMap(([line, page]) => {
      const ours = theirs.reduce((rest, words) => (words ? rest.replaceAll(words, '') : rest), line.replace(ids, ''));
      const words = ours.match(british);
      return words ? [[page, words.join(', '), line.slice(0, 160)]] : [];
    });
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('writes the month before the day', () => {
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
    const wrong = [...lines].filter(([line]) => new RegExp(`\\b\\d{1,2} (?:${months})\\b`, 'u').test(line));
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('writes the time of day with am and pm', () => {
    const wrong = [...lines].filter(([line]) => /\b(?:1[3-9]|2[0-3]):[0-5]\d\b|\b\d{1,2}:\d\d(?! [ap]m)/u.test(line));
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('is printed on Letter paper', () => {
    const pages = kits.slice(0, 3).flatMap((kit) =>
      kit.documents.map((document) => {
        const { doc } = readStrictly(document, kit, pack);
        return writeHtml(doc, { home: '../index.html' });
      }),
    );
    expect(pages.filter((page) => !/@page[^}]*size:\s*(?:letter|8\.5in 11in)/iu.test(page))).toEqual([]);
  });

  it('keeps answers in the spelling of the group', () => {
    const answers = {
      'place.country': 'US',
      'people.outness_risk': 'none',
      'group.name': own,
      'purpose.statement': own,
      'venue.name': own,
      'outreach.contact.name': own,
    };
    const { documents } = makeWholeKit({ answers }, pack);
    const poster = documents.find(({ front }) => front.id === 'poster')?.text ?? '';
    expect(poster.split(own).length - 1).toBe(4);
  });
});

describe('A British kit', () => {
  it.each(['GB', 'KE', 'PE', ''])('is printed on A4 and keeps British spelling: country "%s"', (country) => {
    const answers = { 'theme.id': 'carers', ...(country === '' ? {} : { 'place.country': country }) };
    const kit = makeWholeKit({ answers }, pack);
    const [front] = kit.prepared.included;
    const paper = front && headOf(front, { prepared: kit.prepared }).paper;
    expect([kit.prepared.kit.spelling, paper]).toEqual(['british', country === 'PE' ? paper : 'a4']);
  });
});
