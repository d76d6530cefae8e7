import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePlan } from '../../src/core/plan/write-plan.ts';
import { questions } from '../../src/core/questions/list.ts';
import { run } from '../../src/main.ts';
import { inSizes, type NamedPlan, pairedPlans, smallPlans } from '../support/every-plan.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { makeWorld } from '../support/make-world.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import { elementsOf, readHtml } from '../support/read-html.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const pack = openTestPack();

async function runIn(cwd: string, argv: readonly string[]): Promise<string> {
  const world = makeWorld({ argv, cwd });
  await run({ ...world, pack: () => pack });
  return world.out();
}

function planText({ answers }: NamedPlan): string {
  return writePlan({ id: 'linked', created: '2026-12-01', answers, asOf: '2026-12-01', modeline: '# A plan' });
}

/** Where every link of a file leads, as paths in the kit; addresses on the web, mail and telephones are left out. */
function linksOf(folder: string, path: string): readonly string[] {
  const text = readFileSync(join(folder, path), 'utf8');
  const links = path.endsWith('.html')
    ? elementsOf(readHtml(text)).flatMap(({ attributes }) => [attributes.href, attributes.src])
    : [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, link]) => link);
  return links.flatMap((link) =>
    link === undefined || /^(?:https?:|mailto:|tel:|#|data:)/u.test(link)
      ? []
      : [normalize(join(dirname(path), decodeURIComponent(link.replace(/#.*$/u, '')))).replaceAll('\\', '/')],
  );
}

/** Kits as people have them: each size, and pages only to be printed. */
const built: readonly NamedPlan[] = [
  ...inSizes(pairedPlans.slice(0, 9), 'everything', 'standard', 'starter'),
  ...inSizes(pairedPlans.slice(30, 31), 'everything').map(({ name, answers }) => ({
    name: `${name}, printed only`,
    answers: { ...answers, 'kit.edit_in': 'print' },
  })),
];

describe('In a built kit', () => {
  it.each(built)('every link leads to a file that is there: $name', async (plan) => {
    const folder = makeTemporaryFolder({ 'plan.yaml': planText(plan) }).path;
    await runIn(folder, ['build']);
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const files = new Set(entries.map((path) => path.replaceAll('\\', '/')));
    const pages = [...files].filter((path) => !path.startsWith('.circlekit') && /\.(?:md|html)$/u.test(path));
    const links = pages.flatMap((path) => linksOf(folder, path).map((link) => ({ path, link })));
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter(({ link }) => !files.has(link))).toEqual([]);
  });
});

/** A plan of many gaps, and one of a few. */
const gappy = [...inSizes(pairedPlans, 'everything'), ...smallPlans].filter(({ name }) =>
  /not sure|no words/u.test(name),
);
const gapWords = new Map(questions.map(({ key, gap }) => [key, gap]));

describe('Every blank that is printed', () => {
  const kits = gappy.slice(0, 60).map((plan) => makeWholeKit(plan, pack));

  it('is listed on the plan on a page with the label of its question', () => {
    const missing = kits.flatMap(({ prepared, documents, name }) => {
      const page = documents.find(({ front }) => front.id === 'plan-on-a-page')?.text ?? '';
      const back = page.slice(page.indexOf('## What is still blank'));
      return prepared.kit.blanks
        .filter(({ blocks, whoWords, label }) => {
          const row = back
            .split('\n')
            .find((line) => line.startsWith(`| ${pack.speller(prepared.kit.spelling)(label)} |`));
          return !row?.includes(`| ${blocks ? 'yes' : 'no, it can wait'} | ${whoWords} |`);
        })
        .map(({ key }) => [name, key]);
    });
    expect(missing.slice(0, 5)).toEqual([]);
  });

  it('stands on some page, in the words by which it is listed', () => {
    const printed = new Set(
      kits.flatMap(({ documents }) =>
        documents.flatMap(({ text }) => [...text.matchAll(/\[to fill in: [^\]]+\]/gu)].map(([words]) => words)),
      ),
    );
    const wanted = kits.flatMap(({ prepared }) => prepared.kit.blanks).filter(({ blocks }) => blocks);
    const spelt = (words: string) => [words, pack.speller('american')(words)];
    const silent = wanted.filter(({ words }) => !spelt(words).some((one) => printed.has(one)));
    // Numbers for trouble have a line to write on instead, since nobody should have to look for a gap then.
    expect([...new Set(silent.map(({ key }) => key))]).toEqual(['safety.crisis_contacts']);
  });

  it('is named by check: what stops the launch, what can wait, who settles it and by when', async () => {
    const answers = {
      'theme.id': 'cancer',
      'network.status': 'hosted',
      'network.host.organisation': 'the Mill Lane Trust',
      'duration.first_date': '2027-01-12',
      'safety.confidentiality_limits': null,
    };
    const folder = makeTemporaryFolder({ 'plan.yaml': planText({ name: 'gaps', answers }) }).path;
    const text = await runIn(folder, ['check']);
    expect(text).toContain('! Start (duration.start_time): you two, by Tuesday 17 November 2026');
    expect(text).toContain('! Place (venue.name): the host, by Tuesday 17 November 2026');
    expect(text).toContain(
      '- Private, except when (safety.confidentiality_limits): the group, by Tuesday 29 December 2026',
    );
    expect(text).toMatch(/Not ready yet: settle the \d+ things marked "!" before the first meeting\./u);
  });

  it('is named by check --json with the key of every gap of the pages', async () => {
    const faults = await Promise.all(
      gappy.slice(0, 8).map(async (plan) => {
        const folder = makeTemporaryFolder({ 'plan.yaml': planText(plan) }).path;
        const { problems } = JSON.parse(await runIn(folder, ['check', '--json'])) as {
          problems: readonly { code: string; key?: string; what: string }[];
        };
        const blank = problems.filter(({ code }) => code === 'blank');
        const named = new Set(blank.map(({ key = '' }) => gapWords.get(key)));
        const { documents, prepared } = makeWholeKit(plan, pack);
        const speller = pack.speller(prepared.kit.spelling);
        const known = new Set([...named].map((words) => speller(words ?? '')));
        const optional = new Set(
          questions.filter(({ blank: kind }) => kind === 'optional').map(({ gap }) => speller(gap)),
        );
        const gaps = documents.flatMap(({ text }) =>
          [...text.matchAll(/\[to fill in: ([^\]]+)\]/gu)].map(([, words = '']) => words),
        );
        const unknown = gaps.filter((words) => !known.has(words) && !optional.has(words));
        const silent = blank.filter(({ what }) => !/It is for (?:you|the|those)[^.]* to settle/u.test(what));
        return [...new Set(unknown), ...silent.map(({ what }) => what)];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});
